delete from brand_logo
