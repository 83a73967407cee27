-- As message/columns and message/page bring them, without the subject and the names.
select
  m.message_id, m.case_id, m.direction, m.at_us, m.channel, m.staff_id, m.customer_id, m.sender, m.subject_id,
  m.text_id, m.quoted_id, m.raw_hash, m.automatic, m.purpose, m.delivery, m.held, m.mail_id,
  null, t.body, t.erased_us, q.body, null, null, m.delivery_code, m.failed_checks, m.files
from message m
left join text t on t.doc = m.text_doc
left join text q on q.doc = m.quoted_doc
where m.case_id = $1 and (m.at_us, m.message_id) < ($2, $3)
order by m.at_us desc, m.message_id desc limit $4
