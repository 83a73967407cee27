update case_number set next = $1 where name = 'case' and next = $2
