-- Tokens with which programs outside the desk (add-ons of browsers, mail and office programs) ask the coach. Kept as
-- hashes: whoever reads the database or a copy of it cannot use them.
create table coach_token (
  token_hash blob not null primary key,
  name text not null,
  name_key text not null unique,
  made_by blob not null,
  created_us integer not null,
  used_us integer
) strict, without rowid;
