delete from sign_in_failure where who in (
  select who from sign_in_failure where since_us < $1 limit $2
)
