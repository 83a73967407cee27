select c.cause_id, c.what, c.class, c.last_us, 0, 0, 0
from cause_case k join cause c on c.cause_id = k.cause_id where k.case_id = $1 order by c.filed_us, c.cause_id
