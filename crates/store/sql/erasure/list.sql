select kind, object, at_us from erasure where (kind, object) > ($1, $2) order by kind, object limit $3
