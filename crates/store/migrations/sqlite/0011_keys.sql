-- Which keys of the keyboard one of us chose for what is done often; nothing where they are as they come.
alter table staff add column keys text;
