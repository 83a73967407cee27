insert into feedback_mark (feedback_id, place, worked, line_id, words_id) values ($1, $2, $3, $4, $5)
