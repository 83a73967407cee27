-- The handbook: pages, answers and templates, each with its latest words; the earlier ones are kept beside it. What came
-- along with the program says by a mark of which words it is a copy, so that what the desk changed is never put over.
create table handbook_page (
  doc integer primary key,
  page_id blob not null unique,
  slug text not null unique,
  kind text not null,
  language text not null,
  title text not null,
  stages text not null,
  categories text not null,
  practices text not null,
  note text not null,
  body text not null,
  is_public integer not null,
  is_retired integer not null,
  version integer not null,
  shipped text,
  staff_id blob,
  at_us integer not null,
  looked_us integer not null
) strict;
create index handbook_page_title on handbook_page (title, page_id);
create index handbook_page_looked on handbook_page (looked_us, page_id);

-- What a page belongs to: its kind, stages, categories, practices and the rules of the coach it speaks of, each as
-- "what:id", with the title by which lists are in order. A page that was taken out belongs to nothing.
create table handbook_tag (
  tag text not null,
  title text not null,
  page_id blob not null,
  primary key (tag, title, page_id)
) strict, without rowid;
create index handbook_tag_page on handbook_tag (page_id);

create table handbook_version (
  page_id blob not null,
  version integer not null,
  title text not null,
  stages text not null,
  categories text not null,
  note text not null,
  body text not null,
  is_public integer not null,
  changed text not null,
  staff_id blob,
  at_us integer not null,
  primary key (page_id, version)
) strict, without rowid;

-- Whether a page was right, one word of each of us on it.
create table handbook_verdict (
  page_id blob not null,
  staff_id blob not null,
  version integer not null,
  is_right integer not null,
  line text not null,
  at_us integer not null,
  primary key (page_id, staff_id)
) strict, without rowid;

-- The search index follows the pages by itself. A word in the title weighs more than one in the text.
create virtual table handbook_search using fts5 (
  title, body, content = 'handbook_page', content_rowid = 'doc',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '3 4'
);
insert into handbook_search (handbook_search, rank) values ('rank', 'bm25(8.0, 1.0)');
create trigger handbook_page_put after insert on handbook_page begin
  insert into handbook_search (rowid, title, body) values (new.doc, new.title, new.body);
end;
create trigger handbook_page_change after update of title, body on handbook_page begin
  insert into handbook_search (handbook_search, rowid, title, body) values ('delete', old.doc, old.title, old.body);
  insert into handbook_search (rowid, title, body) values (new.doc, new.title, new.body);
end;
create trigger handbook_page_drop after delete on handbook_page begin
  insert into handbook_search (handbook_search, rowid, title, body) values ('delete', old.doc, old.title, old.body);
end;
