-- By which address of ours a case came, where we have more than one. It is truth beside the log, and no personal word.
create table case_mailbox (
  case_id blob not null primary key,
  mailbox text not null
) strict, without rowid;
