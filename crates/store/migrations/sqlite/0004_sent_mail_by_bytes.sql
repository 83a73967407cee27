-- A mail that went out is found by its bytes, so that they stay when a file that equals them is erased. It is written
-- when the mail is composed: a receipt has no bytes while mail comes in.
create index outgoing_raw on outgoing (raw_hash) where raw_hash is not null;
