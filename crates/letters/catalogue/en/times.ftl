### When things are due and when they happened, in words.

due-late = { $span } late
due-now = now
due-in-minutes = in { $minutes } min
due-today = today { $time }
due-tomorrow = tomorrow { $time }
due-weekday = { $weekday } { $time }
due-date = { $day } { $month } { $time }
due-date-year = { $day } { $month } { $year }, { $time }

span-minutes = { $minutes } min
span-hours = { $hours } h
span-hours-minutes = { $hours } h { $minutes } min
span-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}

date-and-time = { $weekday } { $day } { $month }, { $time }
date-and-time-year = { $weekday } { $day } { $month } { $year }, { $time }
date-full = { $day } { $month } { $year }

stamp-today = today { $time }
stamp-yesterday = yesterday { $time }
stamp-date = { $weekday } { $day } { $month }, { $time }
stamp-date-year = { $day } { $month } { $year }, { $time }

# Monday is 1.
weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
weekday-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}

# Several things in a row.
list-and = { $first } and { $last }
