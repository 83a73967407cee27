-- A need of the customer's may stand on a record that was joined.
select w.case_id, w.help_us, w.half_us, o.name,
  case when w.refused = 1 and exists (
    select 1 from case_row r left join customer c on c.customer_id = r.customer_id
    where r.case_id = w.case_id and (
      exists (select 1 from support_need n where n.customer_id in (r.customer_id, c.joined_into) and n.until_us > $26)
      or exists (
        select 1 from customer j join support_need n on n.customer_id = j.customer_id
        where j.joined_into = coalesce(c.joined_into, r.customer_id) and n.until_us > $26
      )
    )
  ) then 1 else 0 end
from case_watch w
left join staff o on o.staff_id = w.help_by
where w.case_id in (
  $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25
)
