-- after hand_out/columns
where r.case_id = $1
