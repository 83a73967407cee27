select n.term, n.terms, n.days, n.customers, n.usual_hundredths,
  (select min(b.opened_us) from news_case b where b.term = n.term),
  (select count(*) from news_case b where b.term = n.term)
from news n order by n.place limit $1
