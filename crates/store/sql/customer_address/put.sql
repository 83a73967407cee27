insert into customer_address (address_key, customer_id, address, added_us) values ($1, $2, $3, $4)
