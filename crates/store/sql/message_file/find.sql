select f.message_id, f.place, f.hash, f.name, f.media_type, f.content_id, f.size, m.case_id
from message_file f join message m on m.message_id = f.message_id
where f.message_id = $1 and f.place = $2
