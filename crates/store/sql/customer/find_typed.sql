-- What a complaint by the web form is about, where its customer was known before: whoever wrote only typed their address.
select t.body
from case_row r
join customer c on c.customer_id = r.customer_id
left join text t on t.text_id = r.subject_id
where r.case_id = $1 and r.channel = 'web' and c.since_us < r.opened_us
