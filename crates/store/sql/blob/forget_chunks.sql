delete from blob_chunk where hash = $1 and not exists (select 1 from blob b where b.hash = $1)
