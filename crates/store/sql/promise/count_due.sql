-- Counts up to a bound, so that a long queue costs no more than a page does.
select count(*) from (select 1 as one from promise_row where state = 'open' and due_us < $1 limit $2) due
