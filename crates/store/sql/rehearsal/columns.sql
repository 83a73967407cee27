select rehearsal_id, staff_id, scenario, seed, lines, turns, ending, points, retry_of, retry_line, began_us, expires_us
from rehearsal
