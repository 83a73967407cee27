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
figure-second-failures-meaning = De todos los casos: aquellos en que lo hecho no aguantó, o una promesa rota llevó a un “todavía no”. Pesa más que el primer fallo.
learning-figures = Cómo fueron las reclamaciones, en cifras
