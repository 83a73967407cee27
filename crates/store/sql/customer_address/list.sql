select address_key, address, added_us, old_us from customer_address where customer_id = $1 order by added_us, address_key limit $2
