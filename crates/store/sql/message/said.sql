-- As message/columns and message/page bring them, without the subject and the name of who of us wrote it.
select
  m.message_id, m.case_id, m.direction, m.at_us, m.channel, m.staff_id, m.customer_id, m.sender, m.subject_id,
  m.text_id, m.quoted_id, m.raw_hash, m.automatic, m.purpose, m.delivery, m.held, m.mail_id,
  null, t.body, t.erased_us, q.body, null, c.name, m.delivery_code, m.failed_checks
from message m
left join text t on t.text_id = m.text_id
left join text q on q.text_id = m.quoted_id
left join customer c on c.customer_id = m.customer_id
where m.case_id = $1 and (m.at_us, m.message_id) < ($2, $3)
order by m.at_us desc, m.message_id desc limit $4
