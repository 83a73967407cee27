-- In which language the desk speaks with one of us, where they chose one, and with a customer, where it is known or chosen.
alter table staff add column language text;
alter table customer add column language text;
