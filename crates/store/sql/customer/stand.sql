-- Changes nothing; touches the record, so that who writes for it and who erases it come one after the other.
update customer set erased_us = null where customer_id = $1 and erased_us is null
