delete from word_day
