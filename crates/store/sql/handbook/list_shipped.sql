select slug, shipped, page_id, version from handbook_page where shipped is not null order by slug limit $1
