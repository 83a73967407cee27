update waiting_word set why = $2 where waiting_id = $1 and why is null
