-- The marks of all that was said to somebody lately, or by them.
select m.feedback_id, m.worked, l.body, w.body
from (
  select feedback_id from (
    select feedback_id from feedback where staff_to = $1 order by at_us desc, feedback_id desc limit $2
  ) to_them
  union
  select feedback_id from (
    select feedback_id from feedback where staff_by = $1 order by at_us desc, feedback_id desc limit $2
  ) by_them
) f
join feedback_mark m on m.feedback_id = f.feedback_id
left join text l on l.text_id = m.line_id
left join text w on w.text_id = m.words_id
order by m.feedback_id, m.place
