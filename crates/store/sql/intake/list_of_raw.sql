select intake_id, raw_hash, summary_id from intake_item where raw_hash = $1 order by intake_id
