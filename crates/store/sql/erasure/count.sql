select count(*) from erasure
