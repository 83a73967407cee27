delete from call where customer_id = $1
