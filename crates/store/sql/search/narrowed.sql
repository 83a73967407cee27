-- Each case that comes along, and whether it is one that is asked for; what is null asks for nothing.
select
  r.case_id, r.last_us, r.opened_us,
  case when (r.status = $1 or $1 is null) and (r.stage = $2 or $2 is null)
    and (r.owner = $3 or $3 is null) and (r.owner is null or cast($4 as bigint) is null)
    and (exists (select 1 from case_tag t where t.case_id = r.case_id and t.tag_id = $5) or $5 is null)
    and (exists (select 1 from case_tag t where t.case_id = r.case_id and t.tag_id = $6) or $6 is null)
    and (exists (select 1 from case_tag t where t.case_id = r.case_id and t.tag_id = $7) or $7 is null)
    and (exists (select 1 from case_class k where k.case_id = r.case_id and k.class = $8) or $8 is null)
    and (r.opened_us >= $9 or $9 is null) and (r.opened_us < $10 or $10 is null)
    and (r.number = $11 or $11 is null)
    and (r.customer_id in ($12, $13, $14, $15, $16, $17, $18, $19) or $12 is null)
    and (r.severity = $20 or $20 is null)
  then 1 else 0 end
from case_row r
