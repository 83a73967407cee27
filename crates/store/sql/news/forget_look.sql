delete from news_look
