-- How far each folder of a mailbox was read. While the server's validity stays, every mail up to the UID is on disk.
-- The folder is as the settings name it, its name as the server calls it now. Mails up to the bound of what was left lay
-- there before the desk began; up to the bound of what is read again, such mails may stand among others.
create table mailbox_cursor (
  mailbox text not null,
  folder text not null,
  name text not null,
  validity bigint not null,
  uid bigint not null,
  left_until bigint not null,
  again_until bigint not null,
  primary key (mailbox, folder)
);

-- Where each mail of a mailbox went and why. It holds no words of a mail: those stand with the mail itself. The head is
-- the hash by which a mail that was left is known again.
create table mailbox_log (
  line_id bytea not null primary key,
  mailbox text not null,
  folder text not null,
  validity bigint not null,
  uid bigint not null,
  at_us bigint not null,
  outcome text not null,
  why text,
  item_id bytea,
  number bigint,
  head bytea
);
create unique index mailbox_log_mail on mailbox_log (mailbox, folder, validity, uid);
create index mailbox_log_at on mailbox_log (at_us, line_id);
create index mailbox_log_of on mailbox_log (mailbox, at_us, line_id);
create index mailbox_log_head on mailbox_log (mailbox, head) where head is not null;
create index mailbox_log_item on mailbox_log (item_id) where item_id is not null;
create index mailbox_log_not_given on mailbox_log (mailbox, line_id) where outcome = 'not-given';

-- How each mailbox is: when it was reached last, when mail came from it last, what is wrong with it since when.
create table mailbox_state (
  mailbox text not null primary key,
  reached_us bigint,
  mail_us bigint,
  failure text,
  folder text,
  failed_us bigint
);
