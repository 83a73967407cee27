delete from waiting_word where waiting_id = $1 and why is null
