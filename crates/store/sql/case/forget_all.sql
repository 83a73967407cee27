delete from case_row
