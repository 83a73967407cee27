-- How many open cases each of us cares for, and how many of those are hard, as hand_out/columns.sql says.
select r.owner, count(*), sum(
  case when coalesce(h.heat, 0) >= 3 or coalesce(r.severity, 0) >= 3 or r.second_failures > 0 or exists (
    select 1 from case_signal s where s.case_id = r.case_id and s.signal in ('safety', 'threat')
  ) then 1 else 0 end
)
from case_row r left join case_heat h on h.case_id = r.case_id
where r.owner is not null and r.status = 'open'
group by r.owner
