### Wann etwas fällig ist und wann es geschah, in Worten.

due-late = { $span } überfällig
due-now = jetzt
due-in-minutes = in { $minutes } Min.
due-today = heute { $time } Uhr
due-tomorrow = morgen { $time } Uhr
due-weekday = { $weekday }, { $time } Uhr
due-date = { $day }. { $month }, { $time } Uhr
due-date-year = { $day }. { $month } { $year }, { $time } Uhr

span-minutes = { $minutes } Min.
span-hours = { $hours } Std.
span-hours-minutes = { $hours } Std. { $minutes } Min.
span-days = { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
}

date-and-time = { $weekday }, { $day }. { $month }, { $time } Uhr
date-and-time-year = { $weekday }, { $day }. { $month } { $year }, { $time } Uhr
date-full = { $day }. { $month } { $year }

stamp-today = heute { $time } Uhr
stamp-yesterday = gestern { $time } Uhr
stamp-date = { $weekday }, { $day }. { $month }, { $time } Uhr
stamp-date-year = { $day }. { $month } { $year }, { $time } Uhr

# Montag ist 1.
weekday = { $weekday ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}
weekday-short = { $weekday ->
    [1] Mo.
    [2] Di.
    [3] Mi.
    [4] Do.
    [5] Fr.
    [6] Sa.
   *[7] So.
}
month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
month-short = { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
}

# Mehreres hintereinander.
list-and = { $first } und { $last }
