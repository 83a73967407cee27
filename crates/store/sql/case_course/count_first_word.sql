select first_word, count(*)
from case_course
where opened_us >= $1 and opened_us < $2 and first_word is not null and status <> 'merged' and status <> 'not-complaint'
group by first_word
