update outgoing set recipient = null where message_id = $1 and state <> 'queued'
