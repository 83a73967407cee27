select bytes from blob_chunk where hash = $1 and chunk = $2
