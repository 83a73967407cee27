-- Where a silence still goes on it counts as long as it is now.
select case when k.minutes >= 1440 then k.minutes / 60 * 60 else k.minutes end as told, count(*)
from (
  select case
      when silent_since_us is not null and ($3 - silent_since_us) / 60000000 > silence then ($3 - silent_since_us) / 60000000
      else silence
    end as minutes
  from case_course
  where opened_us >= $1 and opened_us < $2 and silence is not null and status <> 'merged' and status <> 'not-complaint'
) k
group by told
