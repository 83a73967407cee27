select c.version, c.rule, c.message_id, c.level, c.stage, c.times, c.reason, t.body, t.erased_us
from coach_stood c left join text t on t.text_id = c.text_id
where c.case_id = $1 order by c.version desc, c.rule desc limit $2
