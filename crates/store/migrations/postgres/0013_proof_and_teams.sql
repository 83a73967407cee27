-- Files that prove a deed, put down when it is kept. They are truth beside the log, as the files of messages are.
create table proof_file (
  case_id bytea not null,
  promise_no bigint not null,
  place bigint not null,
  hash bytea not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  primary key (case_id, promise_no, place)
);
create index proof_file_hash on proof_file (hash);

-- A team that is not used any more keeps its name for what once happened, and is chosen no more.
alter table team add column closed_us bigint;
