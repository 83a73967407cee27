select language, section, body from expectation_words where role = $1 and version = $2
