select object from erasure where kind = 'message' and at_us >= $1 and object > $2 order by object limit $3
