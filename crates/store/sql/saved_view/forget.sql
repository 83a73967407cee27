delete from saved_view where view_id = $1
