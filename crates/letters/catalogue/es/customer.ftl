### La página del cliente. Clara y cálida; ninguna palabra de oficio, ningún veredicto.

customer-title = Su queja { $number } · { $company }
customer-complaint = su queja { $number }
customer-heading-named = { $name }, { $words }
customer-heading-open = nos estamos ocupando de su queja
customer-heading-understood = ¿entendimos bien lo que nos contó?
customer-heading-offer = así podemos arreglarlo
customer-heading-wish = buscamos una solución con la que quede a gusto
customer-heading-plan = esto es lo que haremos
customer-heading-done = ¿está resuelto?
customer-heading-owed = gracias por decírnoslo; aún le debemos algo
customer-heading-solved = gracias por decírnoslo
customer-heading-resting = todavía nos gustaría saber de usted
customer-heading-ended = así están las cosas
customer-heading-merged = seguimos con esto junto con otra queja
customer-elsewhere = Adónde más puede acudir
customer-carer = Quién le atiende
customer-carer-is = Le atiende { $name }.
customer-carer-meanwhile = Hasta que vuelva { $absent } el { $day }, le atiende { $name }.
customer-carer-nobody = Una persona de { $company } está a punto de hacerse cargo.
customer-carer-house = En { $company } seguimos leyendo lo que usted escriba aquí.
customer-next-word = Tendrá noticias nuestras a más tardar el
customer-next-word-end = , pase lo que pase.
customer-next-word-late = Le debemos noticias y vamos con retraso. Lo sentimos.
customer-foot-owed = Usted nos dijo que está resuelto. Lo cerraremos cuando esté hecho lo que queda pendiente, o cuando nos diga que ya no lo necesita.
customer-foot-word = Usted nos dijo que está resuelto. Lo cerraremos cuando tenga nuestra respuesta a lo que preguntó antes.
customer-step-passed = { $when } ya pasó. Con su sí fijamos una fecha nueva y le escribimos.
customer-foot = Esto sigue abierto hasta que usted diga que está resuelto.
customer-by = A más tardar el
customer-send = Enviar

customer-understood-ask = ¿Es así?
customer-understood = Lo que entendimos
customer-understood-confirmed = Usted nos dijo que es así.
customer-understood-corrected = Usted nos dijo que falta algo. Lo estamos escribiendo de nuevo.
customer-understood-reopened = Su queja está abierta de nuevo. Así lo entendimos antes; lo escribimos de nuevo y le preguntamos si es así.
customer-understood-happened = Qué pasó
customer-understood-expected = Qué le habían prometido, o qué esperaba
customer-understood-means = Qué significa para usted
customer-understood-asks = Qué pide
customer-understood-goal = Qué quiere conseguir con ello
customer-understood-next = Qué viene ahora
customer-right = Sí, es así
customer-missing = Falta algo
customer-missing-hint = Cuéntenoslo abajo, con sus propias palabras.
customer-missing-words = Qué falta o qué fue distinto

customer-choice-ask = ¿Cuál prefiere?
customer-choice-still = Todavía puede elegir una de estas
customer-explain = Explíquenmelo, por favor
customer-explain-hint = Pregunte abajo todo lo que quiera saber. Primero le responderemos.
customer-none = Ninguna de estas
customer-none-hint = Cuéntenos abajo con qué quedaría a gusto.
customer-choice-words = Con sus propias palabras
customer-choice-key = Esto es lo que prefiero
customer-plan-ask = ¿Empezamos?
customer-plan-yes = Sí, por favor
customer-plan-else = ¿Lo quiere de otra manera? Escríbanos abajo.

customer-solved-ask = ¿Está resuelto?
customer-solved = Está resuelto
customer-solved-hint = Lo cerramos, y le damos las gracias.
customer-not-yet = Todavía no
customer-not-yet-hint = Seguimos con ello. Nos ayuda que nos lo diga.
customer-solved-words = Lo que quiera añadir
customer-solved-early = ¿Ya está resuelto?
customer-not-after-all = ¿Al final no está resuelto?
customer-deeds-open = Todavía le debemos:
customer-waive = { $count ->
    [one] Ya no lo necesito
   *[other] Ya no necesito nada de esto
}
said-does-without = Ya no necesito lo que queda pendiente.
customer-path-owes-deed = resuelto, dice usted · falta algo que le prometimos
customer-path-owes-answer = resuelto, dice usted · falta nuestra respuesta
customer-owed-title = Usted nos dijo que está resuelto
customer-owed-text = Gracias. Esto se lo prometimos y aún no lo hemos hecho. Lo haremos, y entonces lo cerraremos:
customer-owed-waive = { $count ->
    [one] Si ya no lo necesita, díganoslo y lo cerramos ahora.
   *[other] Si ya no necesita nada de esto, díganoslo y lo cerramos ahora. Si todavía necesita alguna de estas cosas, escríbanos abajo.
}

customer-promised = Lo que le prometimos
customer-promise-broken = Debía estar hecho a más tardar el
customer-so-far = Lo que se ha hecho hasta ahora
customer-checked = Cómo lo comprobamos:
customer-kept-late = Fue más tarde de lo que habíamos prometido ({ $when }), y lo sentimos.
customer-point-done = Esto está hecho
customer-point-done-before = Esto se hizo antes de que nos dijera que no está resuelto
customer-costs = Le devolvimos lo que le costó: { $amount }
customer-plus = Y además:
customer-wishes = Lo que le gustaría
customer-found = Lo que averiguamos
customer-wished = Usted nos dijo con qué quedaría a gusto:
customer-wish-open = Estamos viendo qué se puede hacer y le responderemos.
customer-words = Lo que nos hemos dicho
customer-words-count = { $count ->
    [one] un mensaje
   *[other] { $count } mensajes
}
customer-write = Escriba a { $carer }
customer-write-label = Su mensaje
customer-write-hint = Le llega a la persona que le atiende.
customer-write-key = Enviar el mensaje

customer-feedback = ¿Qué le pareció?
customer-feedback-text = No hace falta que responda. Si lo hace, lo leeremos.
customer-satisfied = ¿Cómo lo valora?
customer-stars = { $stars ->
    [1] muy mal
    [2] mal
    [3] regular
    [4] bien
   *[5] muy bien
}
customer-better = ¿Qué deberíamos hacer mejor?
customer-quote = ¿Podemos citar sus palabras?
customer-quote-yes = Sí, pueden
customer-quote-hint = Si le gustó cómo fue, quizá otras personas también quieran saberlo.
customer-quote-no = Prefiero que no

customer-said-right = Gracias. Ahora { $carer } busca cómo arreglarlo.
customer-said-right-but = Gracias. Por sus palabras vemos que aún falta algo o que algo fue distinto. { $carer } lo escribirá de nuevo y le preguntará otra vez.
customer-said-missing = Gracias por corregirnos. { $carer } lo escribirá de nuevo y le preguntará otra vez.
customer-said-chosen = Gracias, queda anotado. { $carer } sigue a partir de aquí.
customer-said-chosen-but = Gracias. Por lo que añadió, todavía no anotamos ninguna elección: sus palabras le han llegado a { $carer }, que primero le responderá.
customer-said-explain = { $carer } se lo explicará.
customer-said-wish = Gracias por contárnoslo. { $carer } verá qué se puede hacer y le responderá.
customer-said-yes = Gracias. Empezamos.
customer-said-written = Su mensaje le ha llegado a { $carer }.
customer-said-solved = Queda anotado como resuelto. Si nos escribe de nuevo, lo volvemos a abrir.
customer-said-solved-owed = Gracias, queda anotado. Lo que todavía le debemos está abajo.
customer-said-solved-but = Gracias. Por lo que añadió, todavía no lo damos por resuelto: sus palabras le han llegado a { $carer }, que le responderá.
customer-said-solved-added = Gracias. Lo que añadió le ha llegado a { $carer }, que le responderá. Antes nos dijo que está resuelto; si no lo está, díganoslo abajo.
customer-said-not-yet = Gracias por decírnoslo. { $carer } sigue con ello.
customer-said-feedback = Gracias. Leemos cada palabra.

customer-closed-title = Este enlace ya no abre ninguna página
customer-closed-text = Puede que se haya sustituido por uno nuevo, o que se perdieran algunas letras por el camino. Responda a cualquiera de nuestros correos: con nuestra respuesta recibirá el enlace que abre su página. No se ha perdido nada de lo que nos escribió.
customer-erased-title = Lo que nos contó aquí se borró
customer-erased-text = Todo lo que aquí se guardaba sobre usted se borró para siempre: sus palabras, su nombre y sus direcciones. Ni usted ni nosotros podemos leer ya nada de ello. Si vuelve a escribirnos, empezamos de nuevo.
customer-closed-reach = También puede escribir a { $company }:

customer-too-large-title = Es más de lo que la página puede recibir de una vez
customer-too-large-back = Abrir la página de nuevo
customer-too-large-text = No se envió ni se cambió nada. Vuelva atrás en su navegador, por favor: sus palabras siguen ahí. Acórtelas, envíelas en dos partes o responda a nuestro último correo.

customer-misfit = Algo del formulario no encaja. No se cambió nada; lo que escribió está guardado.
customer-misfit-choose = Elija, por favor, una de las respuestas. Lo que escribió está guardado.
customer-misfit-empty = El campo sigue vacío. Escriba unas palabras, por favor.
customer-misfit-missing = Cuéntenos en pocas palabras, por favor, qué falta.
customer-misfit-wish = Cuéntenos en pocas palabras, por favor, con qué quedaría a gusto.
customer-busy = Ahora mismo no se pudo enviar, y no se cambió nada. Lo que escribió está guardado: envíelo otra vez, por favor.

customer-today-yes = Se puede resolver hoy.
customer-today-no = Hoy no se puede resolver; { $carer } sigue con ello hasta que quede resuelto.
customer-today-longer = Lleva más de un día; { $carer } sigue con ello hasta que quede resuelto.
