select state, coalesce(outcome, ''), count(*) from intake_item group by state, coalesce(outcome, '')
order by state, coalesce(outcome, '')
