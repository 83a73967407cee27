select i.intake_id, i.raw_hash, i.summary_id
from intake_item i
where i.case_id = $1 and i.message_id is null and i.case_id is not null and i.intake_id > $2
order by i.intake_id limit $3
