-- A case is hard where its customer is angry, danger or a threat was read, it is severe, or it failed a second time; the
-- same stands in hand_out/count.sql.
select r.case_id, r.number, r.team_id, r.customer_id, r.free_us, r.next_word_us,
  case when coalesce(h.heat, 0) >= 3 or coalesce(r.severity, 0) >= 3 or r.second_failures > 0 or exists (
    select 1 from case_signal s where s.case_id = r.case_id and s.signal in ('safety', 'threat')
  ) then 1 else 0 end
from case_row r left join case_heat h on h.case_id = r.case_id
