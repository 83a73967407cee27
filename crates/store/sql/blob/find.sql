select size, chunks, bytes from blob where hash = $1
