select customer_id, name, phone, joined_into, since_us, erased_us, language from customer where customer_id = $1
