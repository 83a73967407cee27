update text set case_id = $2 where text_id = $1
