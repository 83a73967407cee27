-- Only where none is known: what somebody chose stays.
update customer set language = $2 where customer_id = $1 and language is null and erased_us is null
