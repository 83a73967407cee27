select i.intake_id, i.raw_hash, i.summary_id
from mail_seen s join intake_item i on i.intake_id = s.intake_id
where s.fingerprint = $1 and i.raw_hash = $1
