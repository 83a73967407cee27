-- What the index has not come to yet must not be taken out of it.
insert into text_search (text_search, rowid, body)
select 'delete', doc, substr(body, 1, 100000) from text
where text_id = $1 and body is not null and doc <= (select doc from text_search_upto)
