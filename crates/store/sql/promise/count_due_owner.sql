select count(*) from (select 1 as one from promise_row where state = 'open' and owner = $1 and due_us < $2 limit $3) due
