update case_number set next = next + $1 where name = 'case' returning next - $1
