update message set subject_id = $2, text_id = $3, text_doc = (select doc from text where text_id = $3), raw_hash = $4
where message_id = $1
