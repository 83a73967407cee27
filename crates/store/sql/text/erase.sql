update text set body = null, erased_us = $2 where text_id = $1 and erased_us is null
