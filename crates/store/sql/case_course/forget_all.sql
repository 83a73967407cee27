delete from case_course
