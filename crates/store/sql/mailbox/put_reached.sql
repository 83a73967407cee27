insert into mailbox_state (mailbox, reached_us) values ($1, $2)
on conflict (mailbox) do update set reached_us = excluded.reached_us, failure = null, folder = null, failed_us = null
