insert into news_case (term, opened_us, case_id) values ($1, $2, $3)
on conflict (term, opened_us, case_id) do nothing
