### Quién recibe un caso que nadie lleva (P14).

hand-out-title = Quién recibe los casos nuevos
hand-out-text = El caso va a la persona en quien el cliente confía: por quien preguntó o quien resolvió su último caso, si está trabajando y tiene sitio. Si no, a quien tiene más sitio. Los casos difíciles se reparten, y después de uno difícil viene uno fácil.
hand-out-mode = Qué hace la mesa con un caso que nadie lleva
hand-out-mode-by-hand = Nada
hand-out-mode-by-hand-text = Cada cual toma lo que llega.
hand-out-mode-propose = Propone
hand-out-mode-propose-text = El caso dice en quién confía el cliente, y cualquiera puede dárselo. Nada ocurre por sí solo.
hand-out-mode-hand-out = Se lo da a alguien
hand-out-mode-hand-out-text = El caso dice quién lo tiene y por qué. Quien ya lleva un caso lo conserva, y lo que alguien deja queda para quien lo tome.
hand-out-most = Casos abiertos por persona, como máximo
hand-out-most-hint = La mesa no da más a nadie. A mano se pueden tomar más.
hand-out-people = Un número propio
hand-out-people-text = En lugar del de arriba: para quien está media semana o dirige. Vacío: como todos. 0: la mesa no le da ninguno.
hand-out-open = { $count ->
    [one] 1 caso abierto ahora
   *[other] { $count } casos abiertos ahora
}
hand-out-of = { $open } abiertos, { $most } como máximo
hand-out-admin = Lo cambia la administración.
hand-out-asked = { $customer } preguntó por { $name }, que está trabajando y tiene sitio.
hand-out-asked-you = { $customer } preguntó por usted.
hand-out-solved = { $name } resolvió el último caso de { $customer }, está trabajando y tiene sitio.
hand-out-solved-you = Usted resolvió el último caso de { $customer }.
hand-out-no-room = Nadie de quienes trabajan ahora tiene sitio para uno más; espera a quien lo tome.
hand-out-key = Dárselo a { $name }
hand-out-asked-label = { $customer } preguntó por
hand-out-asked-nobody = nadie en particular
because-asked-for = por quien preguntaron
because-solved-last = resolvió su último caso
because-spread = para repartir los casos difíciles
because-most-room = tenía más sitio
event-asked-for = Se anotó por quién preguntó el cliente
did-case-hand-to = Está con la persona en quien confían.
did-case-say-asked-for = Queda anotado por quién preguntaron.
did-desk-hand-out = Guardado. Vale para los casos que nadie lleva.
invalid-hand-out-changed = Esa persona se ha ido, ya no tiene sitio, o el caso ya es de otra. No se cambió nada.
invalid-most-too-many = Nadie puede llevar tantos. No se guardó nada. Dé un número hasta 1000.
audit-handing-out-changed = { $who } cambió quién recibe los casos nuevos.
