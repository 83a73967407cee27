-- Held mails whose message nobody holds any more: one that was let in is marked so, and a case with none left says so.
update intake_item set state = 'done', settled_us = $1
where state = 'aside' and outcome = 'held' and (
  message_id in (
    select m.message_id from message m join intake_item i on i.message_id = m.message_id
    where i.state = 'aside' and m.held = 0
  )
  or case_id in (
    select r.case_id from case_row r join intake_item i on i.case_id = r.case_id where i.state = 'aside' and r.held = 0
  )
)
