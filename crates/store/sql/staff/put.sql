insert into staff (staff_id, name, email, email_key, phone, role, team_id, password_hash, active, created_us)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
