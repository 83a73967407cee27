-- A mail on a case that became no message of it is found by its case, so that it is erased with it: a note of one of
-- us, the double of a large mail. They are few; no other mail is in this index.
create index intake_item_beside on intake_item (case_id, intake_id) where message_id is null and case_id is not null;
