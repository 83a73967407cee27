update text set body = $2, at_us = $3 where text_id = $1 and erased_us is null
