-- What helps a customer, with their leave and until when it is kept. Never a condition, and no words of anybody: a need is one
-- of a fixed list, told on a channel, by themselves or by somebody for them.
create table support_need (
  customer_id bytea not null,
  need text not null,
  heard text not null,
  for_them bigint not null,
  agreed_us bigint not null,
  until_us bigint not null,
  noted_by bytea not null,
  primary key (customer_id, need)
);
create index support_need_until on support_need (until_us);
