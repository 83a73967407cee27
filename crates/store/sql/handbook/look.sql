update handbook_page set looked_us = $3 where page_id = $1 and version = $2
