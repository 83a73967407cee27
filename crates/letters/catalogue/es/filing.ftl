# How cases are filed: tags, links, out of sight; and lists that are kept.
event-tagged = Se añadió una etiqueta
event-untagged = Se quitó una etiqueta
event-linked-with = Vinculado con otro caso
event-unlinked-from = Ya no está vinculado con otro caso
event-snoozed = Pospuesto por un tiempo
event-snooze-ended = De nuevo a la vista
refusal-snoozes-too-long = Un caso vuelve a la vista, a más tardar, cuatro horas antes de que se rompa su primera promesa, y uno con una promesa rota sigue a la vista. No se cambió nada. Elija una hora anterior, o dé primero una nueva fecha.
bound-tags = etiquetas de un caso
bound-links = vínculos de un caso
filing-title = Etiquetas, casos vinculados, pospuesto
filing-tags-count = { $count ->
    [0] Sin etiquetas
    [one] Una etiqueta
   *[other] { $count } etiquetas
}
filing-linked-with = vinculado con { $cases }
filing-asleep-until = Pospuesto hasta { $when }
filing-tags = Etiquetas
filing-no-tags = Todavía no tiene etiquetas.
filing-take-off = Quitar
filing-tag-label = Etiqueta
filing-tag-hint = Una o dos palabras con las que su casa encuentra casos así: “botas de invierno”. Sin nombres de personas.
filing-tag-key = Añadir la etiqueta
filing-known = Etiquetas de la casa
filing-links = Casos vinculados
filing-links-text = Casos que tienen que ver entre sí y siguen su propio camino. Los dos lo dicen.
filing-link-label = Número del otro caso
filing-link-hint = Por ejemplo, 1050.
filing-link-key = Vincular
filing-snooze = Posponer por un tiempo
filing-snooze-text = “Hoy” no lo muestra hasta entonces. Vuelve enseguida cuando llega un mensaje y, a más tardar, cuatro horas antes de que se rompa su primera promesa, elija lo que elija.
filing-until = Hasta
filing-until-hint = A más tardar { $when }.
filing-snooze-key = Posponer
filing-wake = Mostrar de nuevo ahora
filing-no-snooze = Ahora no se puede posponer: su primera promesa se rompe demasiado pronto, ya está rota, o el caso terminó.
did-desk-filing-tag = La etiqueta está añadida.
did-desk-filing-untag = La etiqueta está quitada.
did-desk-filing-link = Los dos casos están vinculados.
did-desk-filing-unlink = Ya no están vinculados.
did-desk-filing-snooze = Queda pospuesto hasta entonces.
did-desk-filing-wake = Está de nuevo a la vista.
did-desk-together = Hecho con todos.
did-desk-together-nothing = No se cambió nada: marque al menos un caso y diga qué hacer.
did-desk-view = La lista está guardada. Aparece arriba.
did-desk-view-dropped = La lista ya no está guardada. Sus casos siguen.
invalid-tag-too-long = Una etiqueta tiene 40 letras como máximo. No se cambió nada.
invalid-views-too-many = Ya guarda 30 listas. Quite una primero.
invalid-view-too-long = Esta lista pide demasiado para guardarla.
together-pick = Marcar el caso { $number }
together-legend = Con todos los marcados
together-take = Me encargo de ellos
together-give = Entregar
together-team = Dar al equipo
together-tags = Por ejemplo, { $tags }.
together-title = Varios casos a la vez
together-done = Hecho con { $done } de { $all } casos.
together-refused = No se hizo, y por qué
together-no-case = Ese caso ya no existe.
views-label = Listas guardadas
views-all = Todos los casos
views-shared = compartida
views-keep-title = Guardar esta lista
views-name = Nombre de la lista
views-name-hint = Como aparecerá arriba: “Míos, con oferta”.
views-share = Compartir con todos
views-keep = Guardar
columns-title = Qué muestra la lista
column-path = Camino
column-owner = Quién se encarga
column-active = Última actividad
column-opened = Abierto
column-heat = Enojo
column-tags = Etiquetas
list-no-team = No existe ese equipo; se muestran todos.
list-no-tag = No existe esa etiqueta; se muestran todos.
key-filing = Etiquetas, casos vinculados, posponer
search-how = Cómo buscar
search-how-all = Palabras en cualquier orden; deben estar todas.
search-how-phrase = Palabras seguidas, exactamente así.
search-how-begin = Todas las palabras que empiezan así; al menos tres letras.
search-how-number = Un caso por su número.
search-found = { $count ->
    [0] Ningún caso encontrado
    [one] Un caso encontrado
   *[other] { $count } casos encontrados
}
search-such-as-all = hervidor gotea
search-such-as-phrase = todavía no
search-such-as-begin = entreg
