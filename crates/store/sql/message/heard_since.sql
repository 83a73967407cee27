-- What people other than their customer wrote on these cases by mail, and what the customer said since our last word;
-- the newest first. A machine's mail and one that is held wait for no answer.
select m.case_id, m.sender,
  case when coalesce(w.joined_into, w.customer_id) = coalesce(c.joined_into, c.customer_id) then 1 else 0 end
from case_row r
join message m on m.case_id = r.case_id
left join customer w on w.customer_id = m.customer_id
left join customer c on c.customer_id = r.customer_id
where r.case_id in (
  $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25
)
and m.direction = 'in' and m.held = 0 and m.automatic is null
and case when coalesce(w.joined_into, w.customer_id) = coalesce(c.joined_into, c.customer_id)
  then m.at_us > coalesce(r.last_word_us, 0) else m.channel = 'mail' end
order by m.at_us desc, m.message_id desc limit $26
