insert into coach_mute (mute_id, rule, mailbox, reason, off_by, off_us) values ($1, $2, $3, $4, $5, $6)
