select mailbox from case_mailbox where case_id = $1
