delete from case_class
