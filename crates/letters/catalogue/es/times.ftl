### Cuándo vence algo y cuándo pasó, en palabras.

due-late = { $span } de retraso
due-now = ahora
due-in-minutes = en { $minutes } min
due-today = hoy { $time }
due-tomorrow = mañana { $time }
due-weekday = { $weekday } { $time }
due-date = { $day } { $month } { $time }
due-date-year = { $day } { $month } { $year }, { $time }

span-minutes = { $minutes } min
span-hours = { $hours } h
span-hours-minutes = { $hours } h { $minutes } min
span-days = { $days ->
    [one] 1 día
   *[other] { $days } días
}

date-and-time = { $weekday } { $day } de { $month } a las { $time }
date-and-time-year = { $weekday } { $day } de { $month } de { $year } a las { $time }
date-full = { $day } de { $month } de { $year }

stamp-today = hoy, { $time }
stamp-yesterday = ayer, { $time }
stamp-date = { $weekday } { $day } { $month }, { $time }
stamp-date-year = { $day } { $month } { $year }, { $time }

# El lunes es 1.
weekday = { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}
weekday-short = { $weekday ->
    [1] lun
    [2] mar
    [3] mié
    [4] jue
    [5] vie
    [6] sáb
   *[7] dom
}
month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
month-short = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sep
    [10] oct
    [11] nov
   *[12] dic
}

# Varias cosas seguidas.
list-and = { $first } y { $last }
