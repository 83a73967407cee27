update customer set joined_into = null where customer_id = $1 and joined_into is not null
