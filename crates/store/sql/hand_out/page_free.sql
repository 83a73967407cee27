-- after hand_out/columns
where r.free_us is not null and (r.free_us, r.case_id) > ($1, $2)
order by r.free_us, r.case_id limit $3
