select c.customer_id, c.name, c.phone, c.joined_into, c.since_us, c.erased_us, c.language
from customer_address a join customer c on c.customer_id = a.customer_id
where a.address_key = $1
