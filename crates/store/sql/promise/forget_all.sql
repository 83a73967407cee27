delete from promise_row
