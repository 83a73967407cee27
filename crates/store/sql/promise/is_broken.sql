select count(*) from promise_row where case_id = $1 and state = 'open' and broken_us is not null
