-- What we expect of whoever works here: a page per role with its present version, and all versions beside it. What came along
-- with the program says by a mark of which words it is a copy, so that what the desk changed is never put over.
create table expectation (
  role text not null primary key,
  version bigint not null,
  shipped text
);

create table expectation_version (
  role text not null,
  version bigint not null,
  changed text not null,
  staff_id bytea,
  at_us bigint not null,
  primary key (role, version)
);

-- The words of a version, part by part. What came along has them in every language, what the desk wrote in one.
create table expectation_words (
  role text not null,
  version bigint not null,
  language text not null,
  section text not null,
  body text not null,
  primary key (role, version, language, section)
);

-- Who was led to which version, and who says that they have read it.
create table expectation_reader (
  role text not null,
  staff_id bytea not null,
  version bigint not null,
  shown_us bigint not null,
  read_us bigint,
  primary key (role, staff_id, version)
);
