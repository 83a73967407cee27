-- after coach_mute/columns
where rule = $1 order by mute_id desc limit $2
