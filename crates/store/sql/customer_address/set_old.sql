update customer_address set old_us = $3 where address_key = $1 and customer_id = $2
