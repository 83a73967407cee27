-- While this stands, not all cases have their rows.
insert into case_number (name, next) values ('rebuild', 0) on conflict (name) do nothing
