-- A record and, if there are any, one or two joined right into it: one row without a join is a person of one record.
select c.customer_id, c.name, c.phone, c.joined_into, c.since_us, c.erased_us, c.language
from customer c where c.customer_id = $1
union all
select c.customer_id, c.name, c.phone, c.joined_into, c.since_us, c.erased_us, c.language
from customer c where c.joined_into = $1
limit 2
