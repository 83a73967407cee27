delete from case_tag
