-- The day on which this case was opened is counted anew, without the words that are erased.
delete from word_day where exists (
  select 1 from case_row r where r.case_id = $1 and r.opened_us >= word_day.from_us and r.opened_us < word_day.until_us
)
