delete from case_watch
