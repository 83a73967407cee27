-- A case is read message by message: they lie side by side, and each knows the place of its words, so that a page looks up
-- neither. `files` counts the files of a message, so that nobody looks for those of a message without any.
create table message_new (
  case_id blob not null,
  at_us integer not null,
  message_id blob not null unique,
  direction text not null,
  channel text not null,
  staff_id blob,
  customer_id blob,
  sender text,
  subject_id blob,
  text_id blob,
  text_doc integer,
  quoted_id blob,
  quoted_doc integer,
  raw_hash blob,
  automatic text,
  purpose text,
  delivery text not null,
  held integer not null,
  mail_id text,
  mail_key blob,
  delivery_code text,
  failed_checks text,
  files integer not null default 0,
  primary key (case_id, at_us, message_id),
  check ((text_id is null) = (text_doc is null)),
  check ((quoted_id is null) = (quoted_doc is null))
) strict, without rowid;
insert into message_new
select m.case_id, m.at_us, m.message_id, m.direction, m.channel, m.staff_id, m.customer_id, m.sender, m.subject_id,
  t.text_id, t.doc, q.text_id, q.doc, m.raw_hash, m.automatic, m.purpose, m.delivery, m.held, m.mail_id, m.mail_key,
  m.delivery_code, m.failed_checks, (select count(*) from message_file f where f.message_id = m.message_id)
from message m
left join text t on t.text_id = m.text_id
left join text q on q.text_id = m.quoted_id
order by m.case_id, m.at_us, m.message_id;
drop table message;
alter table message_new rename to message;
create index message_mail on message (mail_key, at_us) where mail_key is not null;
