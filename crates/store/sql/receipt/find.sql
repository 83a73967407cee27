select sent from receipt_count where address_hash = $1 and day = $2
