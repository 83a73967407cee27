select media_type, bytes from brand_logo where logo_id = 1 and hash = $1
