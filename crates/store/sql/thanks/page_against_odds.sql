-- Promises kept on their day although somebody had seen that they might not hold.
select p.kept_us, coalesce(p.owner, r.owner), p.number, s.body
from promise_row p join case_row r on r.case_id = p.case_id left join text s on s.text_id = p.subject_id
where p.state = 'kept' and p.doubted_us is not null and p.kept_us > $1 and p.kept_us <= p.due_us and p.broken_us is null
order by p.kept_us desc, p.case_id desc, p.promise_no desc limit $2
