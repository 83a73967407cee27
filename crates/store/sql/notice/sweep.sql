delete from notice where notice_id in (select notice_id from notice where at_us < $1 limit $2)
