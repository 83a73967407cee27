-- What customers first wrote, in the order in which their cases were opened. What goes on in another case is read there, and
-- what was no complaint is none.
select k.opened_us, k.case_id, r.customer_id, c.name, substr(s.body, 1, 1000), (
  select substr(t.body, 1, 20000) from message m join text t on t.text_id = m.text_id
  where m.case_id = k.case_id and m.direction = 'in' order by m.at_us, m.message_id limit 1
)
from case_course k
join case_row r on r.case_id = k.case_id
left join customer c on c.customer_id = r.customer_id
left join text s on s.text_id = r.subject_id
where (k.opened_us, k.case_id) > ($1, $2) and k.opened_us < $3 and k.status <> 'merged' and k.status <> 'not-complaint'
order by k.opened_us, k.case_id limit $4
