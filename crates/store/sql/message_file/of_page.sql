-- The files of all messages between two places of a conversation.
select f.message_id, f.place, f.hash, f.name, f.media_type, f.content_id, f.size
from message m join message_file f on f.message_id = m.message_id
where m.case_id = $1 and (m.at_us, m.message_id) >= ($2, $3) and (m.at_us, m.message_id) <= ($4, $5)
order by f.message_id, f.place limit $6
