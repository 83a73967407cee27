select min(due_us) from timer
