select why, evidence from cause_why where cause_id = $1 order by place limit $2
