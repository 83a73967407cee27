delete from receipt_count where day < $1
