-- A text that the index has not come to yet is taken when it does.
insert into text_search (rowid, body)
select doc, substr(body, 1, 100000) from text
where text_id = $1 and body is not null and doc <= (select doc from text_search_upto)
