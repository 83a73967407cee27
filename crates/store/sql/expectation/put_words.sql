insert into expectation_words (role, version, language, section, body) values ($1, $2, $3, $4, $5)
