delete from setting where name = $1
