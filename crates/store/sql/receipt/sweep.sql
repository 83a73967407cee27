delete from receipt_count where (day, address_hash) in (
  select day, address_hash from receipt_count where day < $1 order by day, address_hash limit $2
)
