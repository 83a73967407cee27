delete from blob where hash = $1
  and not exists (select 1 from message_file f where f.hash = $1)
  and not exists (select 1 from intake_item i where i.raw_hash = $1 and i.state <> 'done')
