select
  m.message_id, m.case_id, m.direction, m.at_us, m.channel, m.staff_id, m.customer_id, m.sender, m.subject_id,
  m.text_id, m.quoted_id, m.raw_hash, m.automatic, m.purpose, m.delivery, m.held, m.mail_id,
  s.body, t.body, t.erased_us, q.body, o.name, c.name, m.delivery_code, m.failed_checks, m.files
from message m
left join text s on s.text_id = m.subject_id
left join text t on t.doc = m.text_doc
left join text q on q.doc = m.quoted_doc
left join staff o on o.staff_id = m.staff_id
left join customer c on c.customer_id = m.customer_id
