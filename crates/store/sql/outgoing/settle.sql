update outgoing set state = $2, why = $3, settled_us = $4 where message_id = $1 and state = 'queued'
