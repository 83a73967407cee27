delete from support_need where (customer_id, need) in
(select customer_id, need from support_need where until_us <= $1 limit $2)
