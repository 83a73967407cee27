-- What people wrote under one Message-ID, the newest first. What is erased has no mail any more.
select m.case_id, r.number, m.sender, m.raw_hash
from message m join case_row r on r.case_id = m.case_id
where m.mail_key = $1 and m.direction = 'in' and m.automatic is null and m.raw_hash is not null
order by m.at_us desc limit $2
