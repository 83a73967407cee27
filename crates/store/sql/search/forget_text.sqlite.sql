-- What the index never held, or has not come to yet, must not be taken out of it. The kinds are those of
-- `TextKind::is_searched`: a restore erases texts without knowing their kind.
insert into text_search (text_search, rowid, body)
select 'delete', doc, substr(body, 1, 100000) from text
where text_id = $1 and body is not null and doc <= (select doc from text_search_upto)
  and case_id is not null and kind in ('subject', 'who', 'message', 'note', 'words')
