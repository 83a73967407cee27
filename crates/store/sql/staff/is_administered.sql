select 1 where exists (
  select 1 from staff where role = 'administrator' and active = 1 and password_hash is not null
)
