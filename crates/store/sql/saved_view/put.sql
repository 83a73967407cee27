insert into saved_view (view_id, staff_id, name, asked, shared, created_us) values ($1, $2, $3, $4, $5, $6)
