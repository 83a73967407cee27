-- Only where nothing hangs on it at this very moment. Its name is free for another team from then on.
update team set closed_us = $2, name_key = $3 where team_id = $1 and closed_us is null
  and not exists (select 1 from case_row r where r.team_id = $1 and r.status = 'open')
  and not exists (select 1 from staff s where s.team_id = $1 and s.active = 1)
