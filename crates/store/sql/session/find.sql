select
  n.staff_id, n.created_us, n.seen_us, n.idle_until_us, n.expires_us,
  s.staff_id, s.name, s.email, s.phone, s.role, s.team_id, s.password_hash, s.active, s.created_us, s.language, s.keys,
  t.team_id, t.name, t.created_us, t.closed_us
from session n join staff s on s.staff_id = n.staff_id
left join team t on t.team_id = s.team_id
where n.token_hash = $1 and n.idle_until_us > $2 and n.expires_us > $2 and s.active = 1
