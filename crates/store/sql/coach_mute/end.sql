update coach_mute set on_by = $2, on_us = $3 where mute_id = $1 and on_us is null
