insert into intake_item (intake_id, raw_hash, state, received_us) values ($1, $2, 'waiting', $3)
