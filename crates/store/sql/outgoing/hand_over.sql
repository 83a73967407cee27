update outgoing set unanswered = unanswered + 1 where message_id = $1 and state = 'queued'
