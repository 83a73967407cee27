-- Each message knows the place of its words, so that a page does not look it up. `files` counts the files of a message, so that
-- nobody looks for those of a message without any. The rows of a case lie where they were written: PostgreSQL keeps no order.
alter table message
  add column text_doc bigint,
  add column quoted_doc bigint,
  add column files bigint not null default 0;
update message m set text_doc = t.doc from text t where t.text_id = m.text_id;
update message m set quoted_doc = q.doc from text q where q.text_id = m.quoted_id;
update message set text_id = null where text_doc is null;
update message set quoted_id = null where quoted_doc is null;
update message m set files = f.files
from (select message_id, count(*) as files from message_file group by message_id) f
where f.message_id = m.message_id;
alter table message
  add check ((text_id is null) = (text_doc is null)),
  add check ((quoted_id is null) = (quoted_doc is null));
