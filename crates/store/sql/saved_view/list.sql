select view_id, staff_id, name, asked, shared from saved_view where staff_id = $1 or shared = 1 order by created_us, view_id limit $2
