-- The length is read from the head of each row, without its text.
select doc from (
  select doc, sum(octet_length(body)) over (order by doc) as bytes from text where doc > $1 and doc <= $2
)
where bytes >= $3 order by doc limit 1
