insert into customer (customer_id, name, phone, since_us) values ($1, $2, $3, $4)
