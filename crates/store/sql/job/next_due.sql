select min(due_us) from job where state = 'waiting'
