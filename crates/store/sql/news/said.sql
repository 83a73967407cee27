-- What customers first wrote in the newest cases behind a finding: its words are read from there.
select c.name, substr(s.body, 1, 1000), (
  select substr(t.body, 1, 20000) from message m join text t on t.text_id = m.text_id
  where m.case_id = b.case_id and m.direction = 'in' order by m.at_us, m.message_id limit 1
)
from news_case b
join case_row r on r.case_id = b.case_id
left join customer c on c.customer_id = r.customer_id
left join text s on s.text_id = r.subject_id
where b.term = $1
order by b.opened_us desc, b.case_id desc limit $2
