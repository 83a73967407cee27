update customer set name = $2, phone = $3, phone_key = $4 where customer_id = $1 and erased_us is null
