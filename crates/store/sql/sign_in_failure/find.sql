select failures, since_us, last_us from sign_in_failure where who = $1
