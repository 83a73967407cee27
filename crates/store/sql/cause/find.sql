select cause_id, what, class, staff_id, filed_us, last_us from cause where cause_id = $1
