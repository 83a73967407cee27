insert into mail_seen (fingerprint, intake_id, seen_us) values ($1, $2, $3)
