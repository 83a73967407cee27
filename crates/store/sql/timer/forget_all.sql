delete from timer
