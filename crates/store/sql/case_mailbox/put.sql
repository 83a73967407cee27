insert into case_mailbox (case_id, mailbox) values ($1, $2)
