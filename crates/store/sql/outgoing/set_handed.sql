update outgoing set handed_us = $2 where message_id = $1 and state = 'queued'
