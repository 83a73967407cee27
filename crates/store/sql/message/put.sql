insert into message (
  message_id, case_id, direction, at_us, channel, staff_id, customer_id, sender, subject_id, text_id, text_doc,
  quoted_id, quoted_doc, raw_hash, automatic, purpose, delivery, held, mail_id, mail_key
) values (
  $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, (select doc from text where text_id = $10),
  $11, (select doc from text where text_id = $11), $12, $13, $14, $15, $16, $17, $18
)
