-- How long it took until a person gave the customer a word, how long they heard nothing at the most, and since when they hear
-- nothing now: in minutes, from a day on in whole hours. Cases from before have none of it until
-- `amends rebuild`, or until something changes that is counted here.
alter table case_course add column first_word bigint;
alter table case_course add column silence bigint;
alter table case_course add column silent_since_us bigint;
