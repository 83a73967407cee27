-- In which message a signal was read, and where its words stand there, in characters. The words stay with the message and
-- are gone with it.
alter table case_signal add column message_id bytea;
alter table case_signal add column words_from bigint;
alter table case_signal add column words_chars bigint;
