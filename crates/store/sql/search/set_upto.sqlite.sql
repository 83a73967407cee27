update text_search_upto set doc = $1
