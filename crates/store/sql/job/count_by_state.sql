select state, kind, count(*) from job group by state, kind order by state, kind
