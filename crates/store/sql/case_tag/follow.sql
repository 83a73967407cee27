-- The tags of a case know when a person last did something in it.
update case_tag set last_us = (select r.last_us from case_row r where r.case_id = $1) where case_id = $1
