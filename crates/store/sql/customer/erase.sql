update customer set name = null, phone = null, phone_key = null, language = null, erased_us = $2 where customer_id = $1 and erased_us is null
