-- The kinds are those of `TextKind::is_searched`.
insert into text_search (rowid, body)
select doc, substr(body, 1, 100000) from text
where doc > $1 and doc <= $2 and case_id is not null and body is not null
  and kind in ('subject', 'who', 'message', 'note', 'words')
order by doc
