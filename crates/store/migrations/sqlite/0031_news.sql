-- What the customers of each day brought up, for what is new: by how many each word, pair of words and class was. Words stand
-- there as numbers, and no word can be read from it. The day of a case whose words are erased is counted anew.
create table word_day (
  from_us integer not null primary key,
  until_us integer not null,
  counted_us integer not null,
  customers integer not null,
  words blob not null,
  classed integer not null,
  classes blob not null
) strict;

-- What was found when it was last looked for, with the cases behind it: a function of the days and the cases, replaced whole.
create table news (
  term integer not null primary key,
  place integer not null,
  terms blob not null,
  days integer not null,
  customers integer not null,
  usual_hundredths integer not null
) strict;
create table news_case (
  term integer not null,
  opened_us integer not null,
  case_id blob not null,
  primary key (term, opened_us, case_id)
) strict, without rowid;
create table news_look (
  one integer not null primary key,
  looked_us integer not null,
  weeks integer not null
) strict;
