-- The latest version that each of them has read.
select r.staff_id, r.version, r.read_us from expectation_reader r
where r.role = $1 and r.read_us is not null and not exists (
  select 1 from expectation_reader l
  where l.role = r.role and l.staff_id = r.staff_id and l.version > r.version and l.read_us is not null
)
order by r.staff_id limit $2
