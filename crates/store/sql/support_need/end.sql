delete from support_need where customer_id = $1 and need = $2
