select f.message_id, f.place, f.hash, f.name, f.media_type, f.content_id, f.size
from message m join message_file f on f.message_id = m.message_id
where m.case_id = $1 order by m.at_us, m.message_id, f.place limit $2
