select from_us, until_us, counted_us, customers, words, classed, classes from word_day
where from_us >= $1 and from_us < $2 order by from_us limit $3
