-- What helps a customer, with their leave and until when it is kept. Never a condition, and no words of anybody: a need is one
-- of a fixed list, told on a channel, by themselves or by somebody for them.
create table support_need (
  customer_id blob not null,
  need text not null,
  heard text not null,
  for_them integer not null,
  agreed_us integer not null,
  until_us integer not null,
  noted_by blob not null,
  primary key (customer_id, need)
) strict, without rowid;
create index support_need_until on support_need (until_us);
