select text_id, case_id, kind, body, at_us, erased_us from text where text_id = $1
