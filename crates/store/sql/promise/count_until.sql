-- Those due by the first moment and those due by the second, counted in the order in which they break and no further
-- than a bound, so that a long queue costs no more than a page does. What is out of sight is no part of today.
select coalesce(sum(case when first_us < $1 then 1 else 0 end), 0), count(*)
from (
  select first_us from promise_row
  where state = 'open' and first_us < $2 and (asleep_us is null or asleep_us <= $1) order by first_us limit $3
) due
