delete from customer_address where address_key = $1 and customer_id = $2
