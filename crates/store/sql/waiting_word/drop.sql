delete from waiting_word where waiting_id = $1
