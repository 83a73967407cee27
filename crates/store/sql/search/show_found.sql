-- The name is that of the record that stands for the person, else of one joined into it: a case keeps its own record.
select
  t.doc, t.text_id, t.kind, t.at_us, substr(t.body, 1, 4000), r.case_id, r.number, r.stage, r.status, r.customer_id,
  case when c.name is not null and c.joined_into is null then c.name else coalesce((
    with recursive up (customer_id, name, joined_into, steps) as (
      select o.customer_id, o.name, o.joined_into, 1 from customer o where o.customer_id = c.customer_id
      union all
      select h.customer_id, h.name, h.joined_into, up.steps + 1
      from up cross join customer h where h.customer_id = up.joined_into and up.steps < 32
    )
    select coalesce(up.name, (
      select d.name from customer d where d.joined_into = up.customer_id and d.name is not null
      order by d.customer_id limit 1
    ))
    from up where up.joined_into is null limit 1
  ), c.name) end,
  s.body
from text t
join case_row r on r.case_id = t.case_id
left join customer c on c.customer_id = r.customer_id
left join text s on s.text_id = r.subject_id
where t.doc in (
  $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25
)
order by t.doc desc
