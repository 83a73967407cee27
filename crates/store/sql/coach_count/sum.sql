select rule, reason, cast(sum(changed) as bigint), cast(sum(stood) as bigint),
  cast(sum(case when day >= $2 then changed else 0 end) as bigint),
  cast(sum(case when day >= $2 then stood else 0 end) as bigint)
from coach_count where day >= $1 group by rule, reason order by rule, reason limit $3
