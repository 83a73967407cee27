-- after case/columns
-- Each reason has an index of its own and is bounded by itself, so that a large house costs no more than a small one.
join (
  select case_id from (select case_id from case_watch where help_us is not null order by help_us limit $3) helped
  union
  select case_id from (select case_id from case_row where status = 'open' and broken >= 2 order by broken desc limit $3) broke
  union
  select case_id from (select case_id from case_watch where half_us <= $1 order by half_us limit $3) half
  union
  select case_id from (
    select case_id from case_row where status = 'open' and severity = 4 order by last_us desc limit $3
  ) grave
  union
  select case_id from (
    select w.case_id from case_watch w join case_row o on o.case_id = w.case_id
    left join customer c on c.customer_id = o.customer_id
    where w.refused = 1 and (
      exists (select 1 from support_need n where n.customer_id in (o.customer_id, c.joined_into) and n.until_us > $1)
      or exists (
        select 1 from customer j join support_need n on n.customer_id = j.customer_id
        where j.joined_into = coalesce(c.joined_into, o.customer_id) and n.until_us > $1
      )
    ) limit $3
  ) refused
  union
  select case_id from (
    select s.case_id from case_signal s join case_row o on o.case_id = s.case_id
    where s.at_us >= $2 and o.status = 'open' order by s.at_us desc limit $3
  ) told
  union
  select case_id from (
    select h.case_id from case_heat h join case_row o on o.case_id = h.case_id
    where h.heat > h.heat_before and h.heat >= 2 and h.at_us >= $2 and o.status = 'open' order by h.at_us desc limit $3
  ) rises
) boils on boils.case_id = r.case_id
where r.status = 'open'
