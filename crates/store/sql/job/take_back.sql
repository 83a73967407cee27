update job set due_us = $1, claim = null where state = 'waiting' and claim is not null and due_us > $1
