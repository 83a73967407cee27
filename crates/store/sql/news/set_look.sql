insert into news_look (one, looked_us, weeks) values (1, $1, $2)
on conflict (one) do update set looked_us = excluded.looked_us, weeks = excluded.weeks
