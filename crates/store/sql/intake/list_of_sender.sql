select i.intake_id, i.raw_hash, i.summary_id
from intake_item i join text t on t.text_id = i.summary_id
where i.intake_id > $2 and lower(t.body) like $1 escape '\'
order by i.intake_id limit $3
