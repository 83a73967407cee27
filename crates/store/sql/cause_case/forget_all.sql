delete from cause_case
