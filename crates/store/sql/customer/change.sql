update customer set name = $2, phone = $3 where customer_id = $1 and erased_us is null
