delete from word_day where from_us = $1
