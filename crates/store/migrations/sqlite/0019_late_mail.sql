-- Whether the mail that is to keep a promise still waits for the mail server.
alter table promise_row add column late integer not null default 0;

-- With which codes a mail server or a bounce refused a mail; which checks of its sender a mail that came in failed.
alter table message add column delivery_code text;
alter table message add column failed_checks text;

-- What a server before us judged to be spam is listed apart from all else that was set aside.
create index intake_item_spam on intake_item (received_us, intake_id) where state = 'aside' and outcome = 'spam';
create index intake_item_no_spam on intake_item (received_us, intake_id) where state = 'aside' and outcome <> 'spam';
