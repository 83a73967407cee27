select s.mailbox, s.reached_us, s.mail_us, s.failure, s.folder, s.failed_us,
  (select count(*) from mailbox_log l where l.mailbox = s.mailbox and l.outcome = 'not-given')
from mailbox_state s order by s.mailbox limit $1
