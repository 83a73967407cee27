select body, changed_us from setting where name = $1
