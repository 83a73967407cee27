insert into customer (customer_id, name, phone, since_us, language, phone_key) values ($1, $2, $3, $4, $5, $6)
