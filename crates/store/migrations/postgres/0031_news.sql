-- What the customers of each day brought up, for what is new: by how many each word, pair of words and class was. Words stand
-- there as numbers, and no word can be read from it. The day of a case whose words are erased is counted anew.
create table word_day (
  from_us bigint not null primary key,
  until_us bigint not null,
  counted_us bigint not null,
  customers bigint not null,
  words bytea not null,
  classed bigint not null,
  classes bytea not null
);

-- What was found when it was last looked for, with the cases behind it: a function of the days and the cases, replaced whole.
create table news (
  term bigint not null primary key,
  place bigint not null,
  terms bytea not null,
  days bigint not null,
  customers bigint not null,
  usual_hundredths bigint not null
);
create table news_case (
  term bigint not null,
  opened_us bigint not null,
  case_id bytea not null,
  primary key (term, opened_us, case_id)
);
create table news_look (
  one bigint not null primary key,
  looked_us bigint not null,
  weeks bigint not null
);
