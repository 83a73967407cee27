select count(*) from staff where role = 'administrator' and active = 1 and password_hash is not null
