-- When a mail's bytes were handed to a mail server whose answer is not known: it may have them.
alter table outgoing add column handed_us integer;
