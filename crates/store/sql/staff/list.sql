-- after staff/columns
order by active desc, email_key limit $1
