### Una línea en una página: qué se hizo, o que se pidió una lista de algo que nadie conoce.

# Una línea después de pulsar, en un caso. El nombre tras "did-case-" está en la dirección.
did-case-opened = La queja está escrita y ya tiene su primera promesa.
did-case-write = Lo que dijo { $customer } está en la conversación.
did-case-note = La nota está escrita.
did-case-raise-point = El punto está añadido.
did-case-record-loss = Queda anotado lo que le costó al cliente.
did-case-assign = Queda anotado quién lleva este caso a partir de ahora.
did-case-taken = Ahora lleva usted este caso. Las promesas hechas a { $customer } quedan en sus manos.
did-case-set-team = El equipo está asignado.
did-case-let-in = El mensaje está incluido.
did-case-leave-out = El mensaje queda fuera.
did-case-write-understanding = Está escrito. Lo siguiente: preguntar a { $customer } si es así.
did-case-send-understanding = Queda anotado que se preguntó a { $customer } si es así.
did-case-send-understanding-mail = Va en camino a { $customer }, con la pregunta de si es así.
did-case-confirm-understanding = Queda anotado que es así.
did-case-correct-understanding = Queda anotado lo que falta.
did-case-skip-stage = La etapa se pasó por alto, con su motivo.
did-case-reopen = El caso está abierto otra vez.
did-case-renew-link = Hay una dirección nueva; la anterior ya no abre nada.
did-case-revoke-link = La página está cerrada.
did-case-give-word = Queda anotado lo que usted le dijo a { $customer }.
did-case-give-word-mail = Su mensaje va en camino a { $customer }.
did-case-promise-deed = La promesa está hecha.
did-case-promise-word = La promesa está hecha.
did-case-keep-deed = Está cumplida, y { $customer } puede ver cómo se comprobó.
did-case-doubt-promise = Hoy hay que decir a { $customer } la nueva fecha.
did-case-move-promise = Vale la nueva fecha, con el acuerdo de { $customer }.
did-case-waive-deeds = Queda anotado que { $customer } ya no necesita lo pendiente.
did-case-record-finding = Queda anotado lo que averiguamos.
did-case-offer = { $customer } tiene las soluciones para elegir.
did-case-offer-mail = Las soluciones van en camino a { $customer }, que elegirá.
did-case-ask-explanation = Queda anotado; se debe una explicación.
did-case-choose = La elección queda anotada.
did-case-decline = El deseo queda anotado.
did-case-find-goal = El objetivo queda anotado.
did-case-cannot-be-met = Queda anotado. Ahora falta ofrecer otro camino; { $customer } leerá el motivo junto con él.
did-case-add-plus = El detalle adicional está añadido.
did-case-lay-plan = { $customer } tiene el plan.
did-case-lay-plan-mail = El plan va en camino a { $customer }. Nada empieza antes del sí.
did-case-agree-plan = El sí queda anotado; los pasos son ahora promesas.
did-case-declare-done = Queda anotado como hecho. Lo siguiente: preguntar a { $customer } si está resuelto.
did-case-follow-up = Queda anotado que se preguntó a { $customer }.
did-case-follow-up-mail = La pregunta va en camino a { $customer }.
did-case-confirm-solved = Queda anotado: { $customer } dice que está resuelto.
did-case-confirm-solved-but = Por lo que dice { $customer }, aún falta algo: no queda anotado como resuelto, y hay que darle una respuesta.
did-case-confirm-solved-added = { $customer } dijo antes que está resuelto, y eso vale. Por lo que añade ahora, aún falta algo: el caso sigue abierto hasta que reciba una respuesta.
did-case-say-not-yet = Queda anotado: todavía no. El caso sigue.
did-case-end = El caso está terminado.
did-case-end-mail = El caso está terminado, y las últimas palabras van en camino a { $customer }.
did-case-draft = Su borrador está guardado. Solo lo ve usted.
did-case-merge = Los dos casos son ahora uno.
did-case-undo-merge = El caso vuelve a ir por su cuenta.
did-case-aside-opened = Del correo se hizo un caso nuevo, y ya tiene su primera promesa.
did-case-aside-faster = Alguien del equipo se adelantó: ese correo ya forma parte de este caso. Al pulsar usted no se cambió nada.
did-case-aside-left-out = Alguien del equipo se adelantó y dejó ese correo fuera de este caso. Al pulsar usted no se cambió nada; el texto sigue abajo, marcado como dejado fuera.
did-case-let-into = El correo ya forma parte de este caso.

# Lo mismo en otras páginas.
did-desk-left = Sigue apartado.
did-desk-faster = Alguien del equipo se adelantó. Esto es lo que queda.
did-desk-person = El cambio está guardado.
did-desk-team = El equipo está añadido.
did-desk-house = El cambio está guardado. Vale a partir de ahora.
did-desk-set-up = La mesa de quejas está lista. Inicie sesión e invite al resto.
did-desk-password = Su contraseña está guardada. Inicie sesión con ella.
did-desk-signed-out = Su sesión está cerrada.
did-desk-joined = Las dos fichas son ahora una.
did-desk-parted = La ficha vuelve a ir por su cuenta.
did-desk-person-erased = La persona se borró, con todas sus palabras. Sus casos quedan como hechos.

# Listas pedidas con algo que nadie conoce.
list-no-status = No existe ese estado; se muestran todos.
list-no-stage = No existe esa etapa; se muestran todas.
list-no-owner = Aquí no hay nadie así; se muestran los casos de todo el equipo.
list-no-whose = No existe esa lista; se muestran las promesas de todo el equipo.
