-- The classes of a case know when a person last did something in it.
update case_class set last_us = (select r.last_us from case_row r where r.case_id = $1) where case_id = $1
