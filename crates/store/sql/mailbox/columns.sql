select
  l.line_id, l.mailbox, l.folder, l.validity, l.uid, l.at_us, l.outcome, coalesce(l.why, i.why), l.item_id,
  coalesce(l.number, r.number), l.head
from mailbox_log l
left join intake_item i on i.intake_id = l.item_id
left join case_row r on r.case_id = i.case_id
