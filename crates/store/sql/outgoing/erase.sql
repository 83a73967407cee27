-- One that still waits does not go out any more.
update outgoing set recipient = null, why = null, settled_us = coalesce(settled_us, queued_us),
  state = case when state = 'queued' then 'failed' else state end
where message_id = $1
