insert into news (term, place, terms, days, customers, usual_hundredths) values ($1, $2, $3, $4, $5, $6)
on conflict (term) do nothing
