-- How often a mail's bytes were handed to a mail server whose answer is not known: it may have them.
alter table outgoing add column unanswered integer not null default 0;

-- Whether the mail that was to keep a promise did not arrive.
alter table promise_row add column lost integer not null default 0;
