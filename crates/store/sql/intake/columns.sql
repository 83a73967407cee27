select
  i.intake_id, i.raw_hash, i.state, i.outcome, i.why, i.summary_id, i.case_id, i.message_id, i.received_us,
  i.settled_us, t.body, r.number
from intake_item i
left join text t on t.text_id = i.summary_id
left join case_row r on r.case_id = i.case_id
