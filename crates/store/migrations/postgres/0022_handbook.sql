-- The handbook: pages, answers and templates, each with its latest words; the earlier ones are kept beside it. What came
-- along with the program says by a mark of which words it is a copy, so that what the desk changed is never put over.
create table handbook_page (
  doc bigint not null primary key,
  page_id bytea not null unique,
  slug text not null unique,
  kind text not null,
  language text not null,
  title text not null,
  stages text not null,
  categories text not null,
  practices text not null,
  note text not null,
  body text not null,
  is_public bigint not null,
  is_retired bigint not null,
  version bigint not null,
  shipped text,
  staff_id bytea,
  at_us bigint not null,
  looked_us bigint not null
);
create index handbook_page_title on handbook_page (title, page_id);
create index handbook_page_looked on handbook_page (looked_us, page_id);

-- What a page belongs to: its kind, stages, categories, practices and the rules of the coach it speaks of, each as
-- "what:id", with the title by which lists are in order. A page that was taken out belongs to nothing.
create table handbook_tag (
  tag text not null,
  title text not null,
  page_id bytea not null,
  primary key (tag, title, page_id)
);
create index handbook_tag_page on handbook_tag (page_id);

create table handbook_version (
  page_id bytea not null,
  version bigint not null,
  title text not null,
  stages text not null,
  categories text not null,
  note text not null,
  body text not null,
  is_public bigint not null,
  changed text not null,
  staff_id bytea,
  at_us bigint not null,
  primary key (page_id, version)
);

-- Whether a page was right, one word of each of us on it.
create table handbook_verdict (
  page_id bytea not null,
  staff_id bytea not null,
  version bigint not null,
  is_right bigint not null,
  line text not null,
  at_us bigint not null,
  primary key (page_id, staff_id)
);

-- The search index follows the pages by itself. A word in the title weighs more than one in the text. Latin letters lose
-- their accents and punctuation parts words, as the tokenizer of the other engine has it.
alter table handbook_page add column words tsvector generated always as (
  setweight(to_tsvector('simple'::regconfig, translate(
  lower(title),
  'àáâãäåāăąçćĉċčďèéêëēĕėęěĝğġģĥìíîïĩīĭįĵķĺļľñńņňòóôõöōŏőŕŗřśŝşšţťùúûüũūŭůűųŵýÿŷźżžÀÁÂÃÄÅĀĂĄÇĆĈĊČĎÈÉÊËĒĔĖĘĚĜĞĠĢĤÌÍÎÏĨĪĬĮĴĶĹĻĽÑŃŅŇÒÓÔÕÖŌŎŐŔŖŘŚŜŞŠŢŤÙÚÛÜŨŪŬŮŰŲŴÝŸŶŹŻŽ!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~’‘“”„«»–—…',
  'aaaaaaaaacccccdeeeeeeeeegggghiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzzaaaaaaaaacccccdeeeeeeeeegggghiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzz                                          '
)), 'A')
  || setweight(to_tsvector('simple'::regconfig, translate(
  lower(left(body, 100000)),
  'àáâãäåāăąçćĉċčďèéêëēĕėęěĝğġģĥìíîïĩīĭįĵķĺļľñńņňòóôõöōŏőŕŗřśŝşšţťùúûüũūŭůűųŵýÿŷźżžÀÁÂÃÄÅĀĂĄÇĆĈĊČĎÈÉÊËĒĔĖĘĚĜĞĠĢĤÌÍÎÏĨĪĬĮĴĶĹĻĽÑŃŅŇÒÓÔÕÖŌŎŐŔŖŘŚŜŞŠŢŤÙÚÛÜŨŪŬŮŰŲŴÝŸŶŹŻŽ!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~’‘“”„«»–—…',
  'aaaaaaaaacccccdeeeeeeeeegggghiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzzaaaaaaaaacccccdeeeeeeeeegggghiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzz                                          '
)), 'D')
) stored;
create index handbook_page_words on handbook_page using gin (words);
