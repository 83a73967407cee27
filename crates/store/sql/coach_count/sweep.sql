delete from coach_count where (day, rule, level, stage, reason) in (
  select day, rule, level, stage, reason from coach_count where day < $1
  order by day, rule, level, stage, reason limit $2
)
