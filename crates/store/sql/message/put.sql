insert into message (
  message_id, case_id, direction, at_us, channel, staff_id, customer_id, sender, subject_id, text_id, quoted_id,
  raw_hash, automatic, purpose, delivery, held, mail_id, mail_key
) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
