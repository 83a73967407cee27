update message set sender = null, raw_hash = null, mail_id = null, files = 0,
  delivery = case when delivery = 'queued' then 'failed' else delivery end
where message_id = $1
