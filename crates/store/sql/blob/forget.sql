-- The same bytes may be a file of one mail and the whole of another. A mail that came in is found by the fingerprint
-- of its bytes, which is there anyway, so that no mail pays for an index; one that went out by an index of its own.
-- A mail with a one-time link is no message: whoever sends or withdraws it forgets it.
delete from blob where hash = $1
  and not exists (select 1 from message_file f where f.hash = $1)
  and not exists (select 1 from proof_file p where p.hash = $1)
  and not exists (select 1 from draft_file d where d.hash = $1)
  and not exists (select 1 from intake_item i where i.raw_hash = $1 and i.state <> 'done')
  and not exists (
    select 1 from mail_seen s
    join intake_item i on i.intake_id = s.intake_id
    join message m on m.message_id = i.message_id
    where s.fingerprint = $1 and m.raw_hash = $1
  )
  and not exists (
    select 1 from outgoing o
    join message m on m.message_id = o.message_id
    where o.raw_hash = $1 and m.raw_hash = $1
  )
