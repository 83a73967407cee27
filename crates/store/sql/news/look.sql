select looked_us, weeks from news_look where one = 1
