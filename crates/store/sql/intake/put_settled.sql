insert into intake_item (
  intake_id, raw_hash, state, outcome, why, summary_id, case_id, message_id, received_us, settled_us
) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
