-- Found by its bytes: those are indexed while a mail is not done, its message is not.
update intake_item set state = 'done', settled_us = $2
where raw_hash = (select m.raw_hash from message m where m.message_id = $1)
  and state <> 'done' and state = 'aside' and message_id = $1
