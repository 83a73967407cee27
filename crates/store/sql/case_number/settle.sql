update case_number set next = (select max(number) + 1 from case_row)
where name = 'case' and next > (select max(number) + 1 from case_row)
  and not exists (select 1 from case_number r where r.name = 'rebuild')
