-- Only two heads can be joined, so that no circle can come to be.
update customer set joined_into = $2
where customer_id = $1 and joined_into is null and customer_id <> $2
  and exists (select 1 from customer h where h.customer_id = $2 and h.joined_into is null)
