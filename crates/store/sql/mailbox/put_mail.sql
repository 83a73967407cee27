insert into mailbox_state (mailbox, mail_us) values ($1, $2)
on conflict (mailbox) do update set mail_us = excluded.mail_us
