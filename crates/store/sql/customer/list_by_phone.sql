select customer_id, name, phone, joined_into, since_us, erased_us, language from customer
where phone_key = $1 order by customer_id desc limit $2
