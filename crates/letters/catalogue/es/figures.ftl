# Cifras de cómo fueron las reclamaciones.
figures-title = Cómo fueron las reclamaciones
figures-text = De los casos que llegaron desde { $from }. Se cuentan casos y promesas, nunca personas.
figures-period = Periodo
figures-weeks = { $count } semanas
figures-cases = { $count ->
    [one] Llegó un caso
   *[other] Llegaron { $count } casos
}; en las mismas semanas del año anterior, { $before }.
figures-now = Ahora
figures-before = Un año antes
figures-behind = Los casos
figures-meaning = Qué significa
figures-interval = La proporción y, entre paréntesis, dónde está si se tiene en cuenta el azar (95 %, Wilson 1927). De menos de { $few } no se dice nada. Las mismas semanas del año anterior están 52 semanas atrás, para que tengan los mismos días de la semana; lo que entonces era especial puede ser normal hoy.
figures-of = (del { $low } al { $high } %), { $some } de { $all }
figures-few = Menos de { $few }: demasiado pocos para decir algo.
figures-none = No hay ningún caso así.
figures-broken = Los casos en que se rompió una promesa.
figure-confirmed = Resuelto, dice el cliente
figure-confirmed-meaning = De los casos en que se respondió a todos los puntos: aquellos cuyo cliente dijo que está resuelto. El silencio no es un sí; figura abajo por separado.
figure-silent = Respondido, y silencio desde entonces
figure-silent-meaning = De los casos en que se respondió a todos los puntos: los que descansan porque se preguntó dos veces y no hubo respuesta. Unos están resueltos, otros se rindieron, y nadie sabe cuáles.
figure-otherwise = Terminado de otra manera
figure-otherwise-meaning = De los casos en que se respondió a todos los puntos: los que se retiraron, acabaron sin acuerdo o se borraron.
figure-open = Respondido y aún abierto
figure-open-meaning = De los casos en que se respondió a todos los puntos: los que siguen abiertos. Cuanto más reciente el periodo, más hay.
figure-kept = Promesas cumplidas
figure-kept-meaning = De las promesas de estos casos que se cumplieron a tiempo o se rompieron: las cumplidas. Una que se aplazó sin el sí del cliente cuenta como rota.
figure-reopened = Volvió
figure-reopened-meaning = De los casos que terminaron, o en que todo estaba hecho, al menos una vez: los que volvieron después, por el motivo que fuera.
figure-second-failures = Falló por segunda vez
figure-second-failures-meaning = De todos los casos: aquellos en que lo hecho no aguantó, una promesa rota llevó a un “todavía no” o volvió el mismo problema. Pesa más que el primer fallo.
figure-first-word = Tiempo hasta la primera palabra
figure-first-word-meaning = Desde que llegó un caso hasta que una persona dio a su cliente la primera palabra que le llegó, por reloj y no en horas de oficina: quien espera cuenta también la noche. Lo que envía una máquina no es una palabra. Los casos en que nadie ha dicho nada todavía figuran al lado.
figure-silence = El silencio más largo
figure-silence-meaning = El tiempo más largo en que el cliente de un caso abierto no supo nada de una persona: desde que llegó, o desde nuestra última palabra, hasta la siguiente o el final del caso, por reloj. Donde un silencio aún sigue, cuenta lo que dura ahora. Una palabra que se perdió por el camino no fue ninguna.
figure-unheard = Aún sin primera palabra
figures-lengths = En la mitad, y en nueve de cada diez, de los casos se tardó esto o menos y, entre paréntesis, dónde está si se tiene en cuenta el azar (95 %, por rangos, Thompson 1936). Se cuenta en minutos y, desde un día, en horas enteras. La mitad se dice desde { $few } casos, nueve de cada diez desde { $tenths }. Los casos son aquellos en que se tardó eso o más.
figures-of-cases = { $count ->
    [one] un caso
   *[other] { $count } casos
}
figures-half = La mitad
figures-nine-in-ten = Nueve de cada diez
figures-length-sure = (de { $low } a { $high })
figures-length-open = ({ $low } o más)
figures-length-unsure = (demasiado pocos para decir lo seguro que es)
figures-days-hours = { $days ->
    [one] 1 día
   *[other] { $days } días
} { $hours } h
figures-least = aquellos en que se tardó { $length } o más
figures-unheard = { $count ->
    [one] Un caso abierto no ha recibido aún ninguna palabra
   *[other] { $count } casos abiertos no han recibido aún ninguna palabra
}
figures-chart = { $name }, semana a semana
figures-chart-text = En { $told } de { $weeks } semanas hubo casos suficientes para decir algo. Lo más bajo es { $least }, lo más alto { $most }, lo último { $last }.
figures-chart-none = En ninguna de las semanas hubo casos suficientes para decir algo.
figures-chart-one = Un punto por semana, con la franja en que está si se tiene en cuenta el azar. Las semanas con demasiado pocos casos no tienen ninguno.
figures-chart-both = Por cada semana, un punto para la mitad de los casos y un cuadrado para nueve de cada diez, con la franja en que están si se tiene en cuenta el azar. Las semanas con demasiado pocos casos no tienen ninguno.
figures-table = En una tabla
figures-week = Semana desde
figures-share = Proporción
learning-figures = Cómo fueron las reclamaciones, en cifras
