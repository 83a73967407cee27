delete from sign_in_failure where who = $1
