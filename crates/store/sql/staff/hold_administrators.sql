-- Changes nothing, and lets one change of administrators at a time go on.
update staff set active = active where role = 'administrator'
