update case_number set next = (select max(number) + 1 from case_row)
where name = 'case' and next > (select max(number) + 1 from case_row)
