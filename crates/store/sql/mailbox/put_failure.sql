insert into mailbox_state (mailbox, failure, folder, failed_us) values ($1, $2, $3, $4)
on conflict (mailbox) do update set failure = excluded.failure, folder = excluded.folder, failed_us = excluded.failed_us
