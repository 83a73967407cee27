-- after coach_mute/columns
where on_us is null order by rule, mailbox limit $1
