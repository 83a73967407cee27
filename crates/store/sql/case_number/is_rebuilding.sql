select 1 from case_number where name = 'rebuild'
