delete from case_number where name = 'rebuild'
