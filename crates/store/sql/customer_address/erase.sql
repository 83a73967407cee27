delete from customer_address where customer_id = $1
