select min(due_us) from job where state = 'waiting' and kind <> $1 and ($2 = '' or kind = $2)
