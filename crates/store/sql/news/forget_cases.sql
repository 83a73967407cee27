delete from news_case
