insert into intake_item (intake_id, raw_hash, source, state, received_us) values ($1, $2, $3, 'waiting', $4)
