-- The words of a large piece are gathered in memory (8 MB at most) and written as one segment of the search index: many
-- small ones are merged over and over.
insert into text_search (text_search, rank) values ('hashsize', 8388608);
