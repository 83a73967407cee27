select
  f.feedback_id, f.case_id, f.message_id, f.staff_to, f.staff_by, f.at_us, f.cites, f.handbook, f.seen_us, f.answered_us,
  r.number, a.body, case when a.erased_us is null then 0 else 1 end
from feedback f
left join case_row r on r.case_id = f.case_id
left join text a on a.text_id = f.answer_id
