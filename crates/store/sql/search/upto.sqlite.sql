select doc from text_search_upto
