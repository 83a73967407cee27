-- No further than a bound.
select count(*) from (select 1 from notice where staff_id = $1 and seen_us is null limit $2) unseen
