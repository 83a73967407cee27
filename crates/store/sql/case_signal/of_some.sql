select s.case_id, s.signal, s.at_us, substr(t.body, cast(s.words_from as integer) + 1, cast(s.words_chars as integer))
from case_signal s
left join message m on m.message_id = s.message_id
left join text t on t.text_id = m.text_id
where s.case_id in (
  $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25
)
