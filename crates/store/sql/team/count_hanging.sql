select (select count(*) from case_row r where r.team_id = $1 and r.status = 'open'),
  (select count(*) from staff s where s.team_id = $1 and s.active = 1)
