-- A page of a case reads the words beside its messages, and passes over none of the messages for it. Each text stands in one
-- of the two, so that writing one takes no longer.
create index text_beside on text (case_id) where case_id is not null and kind <> 'message' and kind <> 'quoted';
create index text_said on text (case_id) where case_id is not null and kind in ('message', 'quoted');
drop index text_case;
