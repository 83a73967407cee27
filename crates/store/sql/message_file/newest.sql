-- The files of the newest messages before a place of the conversation, in no order: a message has few, and ordering none
-- takes longer than finding none.
select f.message_id, f.place, f.hash, f.name, f.media_type, f.content_id, f.size
from (
  select message_id from message
  where case_id = $1 and (at_us, message_id) < ($2, $3)
  order by at_us desc, message_id desc limit $4
) m cross join message_file f
where f.message_id = m.message_id
