delete from news
