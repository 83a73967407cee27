update staff set name = $2, email = $3, email_key = $4, phone = $5, role = $6, team_id = $7, active = $8 where staff_id = $1
