-- The count above every page finds what is not seen by itself, and so does what is mailed, in its order.
drop index notice_unseen;
create index notice_unseen on notice (staff_id, at_us, notice_id) where seen_us is null;
-- Promises beside which a clock of the law runs that comes before their own date.
create index promise_row_clocked on promise_row (due_us, case_id, promise_no)
  where state = 'open' and clock_us is not null and clock_us < due_us;
