update customer set language = $2 where customer_id = $1 and erased_us is null
