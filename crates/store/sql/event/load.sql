select version, kind, body, actor, at_us from event where case_id = $1 and version >= $2 order by version
