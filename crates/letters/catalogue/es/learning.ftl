# Lo que enseñan las reclamaciones: causas, qué va a cambiar y si ha servido.
nav-learning = Aprender
key-go-learning = Aprender
event-cause-found = Se encontró una causa
event-cause-taken-off = Se quitó una causa
bound-causes = causas
learning-title = Lo que enseñan las reclamaciones
learning-text = Por qué algo salió mal, qué va a cambiar, quién se ocupa y para cuándo, y si ha servido. Una causa está para aprender y no culpa a nadie.
learning-open = Por hacer
learning-today = Por cambiar, para que no vuelva
learning-causes = Causas
learning-none = Aún no se ha anotado ninguna causa. Se anota al final de un caso, o aquí abajo.
cause-file = Anotar una causa
cause-file-short = Qué salió mal, por qué y qué va a cambiar
cause-title = Una causa
cause-what = Qué salió mal
cause-what-hint = En una línea y sin nombres: “Las tapas se embalan antes de que seque la junta”.
cause-whys = Por qué, y por qué eso
cause-whys-hint = Pregunte hasta cinco veces. Cada respuesta necesita algo que la muestre: un registro, una medición, alguien que lo vio. Lo que nada muestra es una suposición.
cause-why = Por qué ({ $place })
cause-evidence = Qué lo muestra ({ $place })
cause-no-whys = Todavía nadie ha preguntado por qué.
cause-shown-by = Lo muestra:
cause-ask-why = Añadirlo
cause-nameless = Anotarla sin mi nombre. Nadie ve quién la anotó, solo se guarda el día, y ningún suceso de un caso la nombra a usted.
cause-key = Anotarla
cause-filed-by = La anotó { $name },
cause-filed-nameless = Anotada sin nombre
cause-cases = { $count ->
    [0] ningún caso
    [one] un caso
   *[other] { $count } casos
}
cause-cases-over = { $count } casos o más
cause-actions = { $count ->
    [0] nada previsto aún
    [one] { $done } de una medida hecha
   *[other] { $done } de { $count } medidas hechas
}
cause-its-cases = Sus casos
cause-no-cases = Aún no se ha atribuido ningún caso a ella.
case-causes-title = Lo que enseña este caso
case-causes-text = Qué salió mal, por qué, qué va a cambiar, y quién se ocupa y para cuándo. No para justificarse, sino para aprender.
case-causes-behind = Detrás de este caso
case-causes-none = Aún no se ha encontrado ninguna causa.
case-causes-known = Una causa conocida
case-causes-choose = Causa
case-causes-key = Es esta
case-causes-all = Todas las que se pueden elegir
case-causes-count = { $count ->
    [0] ¿Qué salió mal y qué va a cambiar?
    [one] Se encontró una causa
   *[other] Se encontraron { $count } causas
}
action-legend = Qué va a cambiar
action-title = Qué va a cambiar
action-none = Aún no hay nada previsto.
action-new = Prever algo
action-what = Qué se hace
action-what-hint = Déjelo vacío si nadie lo sabe todavía.
action-owner-none = Sin elegir todavía
action-owner = Quién se ocupa
action-due = Para cuándo
action-key = Preverlo
action-moved = { $count ->
    [one] aplazada una vez
   *[other] aplazada { $count } veces
}
action-is-done = Hecho
action-checked = Comprobado:
action-how-checked = ¿Cómo se comprobó que está hecho?
action-done = Está hecho
action-move-title = Otra fecha
action-move = Aplazarlo
effect-helped = Ha servido.
effect-worse = No ha servido.
effect-unknown = Aún no se puede decir si ha servido.
effect-early = Es pronto para decirlo.
effect-none = No hay nada que comparar.
effect-counts = { $before ->
    [one] Un caso
   *[other] { $before } casos
} en { $days ->
    [one] el día
   *[other] los { $days } días
} de antes, { $after } en otros tantos días desde entonces.
effect-exposed = De { $before } antes y { $after } desde entonces.
effect-interval = Es el { $now } % de lo que era. El azar por sí solo deja entre el { $low } % y el { $high } % (95 %).
effect-interval-open = Es el { $now } % de lo que era. El azar por sí solo deja el { $low } % o más (95 %).
effect-how = Cómo se calcula
effect-how-text = Casos de esta causa según el día en que se abrieron, en tantos días antes como después, en semanas enteras a partir de { $days } días y { $most } como máximo. Las dos cuentas se toman como sucesos raros, y su razón tiene su intervalo exacto (Clopper y Pearson 1934, Przyborowski y Wilenski 1940). Ha servido si todo el intervalo queda por debajo del 100 %. Los días valen por lo que podía salir mal, salvo que usted diga cuánto fue. Un caso que nadie ha atribuido a su causa no cuenta: atribuya primero los nuevos.
measure-title = ¿No fue lo mismo antes y después?
measure-text = Cuánto podía salir mal en los { $days } días de antes y en otros tantos desde entonces: pedidos, paquetes, viajes. Los dos, o deje los dos vacíos.
measure-before = Antes
measure-after = Desde entonces
audit-cause-filed = Se anotó una causa.
audit-cause-changed = { $who } completó una causa.
audit-action-planned = { $who } previó una medida sobre una causa.
audit-action-done = { $who } hizo una medida sobre una causa.
audit-action-moved = { $who } aplazó una medida sobre una causa.
did-desk-cause = La causa está anotada.
did-desk-cause-why = Está añadido.
did-desk-cause-trace = La causa está detrás de este caso.
did-desk-cause-untrace = Ya no está detrás de este caso.
did-desk-action-planned = Está previsto, y figura en “Hoy” de quien se ocupa.
did-desk-action-done = Está hecho. Dentro de una semana se verá aquí si ha servido.
did-desk-action-move = Tiene otra fecha.
did-desk-action-measure = Se compara de nuevo.
invalid-class-unknown = Esa causa de fondo no está en la lista. No se anotó nada; lo que escribió sigue ahí. Elija de la lista.
invalid-why-needs-evidence = Cada porqué necesita algo que lo muestre, y al revés. No se anotó nada; lo que escribió sigue ahí. Añada lo que falta, o quite lo otro.
invalid-whys-too-many = Ya se ha preguntado cinco veces. No se añadió nada; lo que escribió sigue ahí. Anote otra causa si la hay.
invalid-actions-too-many = Ya hay veinte medidas previstas. No se añadió nada; lo que escribió sigue ahí.
invalid-action-date-passed = Esa fecha ya pasó. No se cambió nada; lo que escribió sigue ahí. Elija una que esté por venir.
invalid-exposure-both = Diga los dos, cada uno más que cero, o deje los dos vacíos. No se cambió nada.
