update outgoing set handed_us = null where message_id = $1
