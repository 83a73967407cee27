select staff_id, name, email, phone, role, team_id, password_hash, active, created_us, language, keys from staff
