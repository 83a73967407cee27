select mute_id, rule, mailbox, reason, off_by, off_us, on_by, on_us from coach_mute
