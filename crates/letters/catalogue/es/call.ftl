### Conversaciones con clientes, por teléfono y en el mostrador.

nav-call = Al teléfono
key-call = Al teléfono: empezar una conversación
key-call-next = Al paso siguiente, o guardarla como caso
key-call-end = Terminar la conversación
keys-group-call = En una conversación

call-list-title = Al teléfono
call-list-text = Una conversación es un caso que empieza. Lo que escribe se guarda mientras lo escribe, y no hay que rellenar nada antes.
call-list-open = Aún sin caso
call-list-none = Cada conversación es parte de un caso
call-list-none-text = Cuando alguien llama o está en el mostrador, empiece aquí, o con su tecla en cualquier página.
call-begin-phone = Empezar: por teléfono
call-begin-person = Empezar: en persona
call-nameless = Alguien cuyo nombre aún no está anotado
call-on-phone = Por teléfono
call-in-person = En persona
call-over = terminada
call-minutes = { $minutes ->
    [one] Desde hace un minuto
   *[other] Desde hace { $minutes } minutos
}
call-kept-text = Lo que escribe se guarda mientras lo escribe.
call-kept-press = Pulse lo que pulse, se guarda lo que ha escrito.
call-kept = Guardado.
call-kept-beside = Guardado. En otra ventana también se escribió en esta conversación, y las dos difieren. Se guardan ambas versiones: cargue esta página de nuevo para verlas juntas.
call-put-together = En esta conversación se escribió en más de una ventana. Se guardan ambas versiones y están aquí juntas; lo que difiere está al final de sus notas, o en “Aún por preguntar”.
call-not-kept = Aún sin guardar: la conexión está cortada. Está en esta página y se sigue intentando.
call-end = Terminar la conversación
call-go-on = Seguir hablando
call-help-title = Alt con Q, también mientras escribe. Una conversación que aún no es parte de un caso se convierte en uno, para que quien dirige la vea.
call-drop = Tirar esta conversación
call-drop-text = Con todo lo que se escribió. No se puede recuperar.
call-drop-text-case = Con todo lo que se escribió. El caso #{ $number } se queda, con lo que se guardó allí. La conversación no se puede recuperar.
did-desk-call-dropped = La conversación se tiró.
call-gone-title = Esta conversación ha terminado
call-gone-kept = Ya es parte de un caso, o se tiró. Lo anotado en una conversación que se guardó está en su caso.
call-gone-text = Ya es parte de un caso, o se tiró en otra ventana. Sus palabras no se guardaron allí; aquí están para copiarlas.
invalid-call-too-long = Es más de lo que cabe en una conversación. Lo que se guardó antes se queda, y sus palabras están aquí: acórtelas, o guarde la conversación como caso y siga allí.
invalid-call-case-theirs = El caso se abrió para esta persona cuando usted pidió ayuda, y sigue siendo suyo. La conversación está como estaba, y sus palabras están aquí. Si es el caso de otra persona: guarde la conversación y haga que el caso siga en uno de esa persona, desde la página del caso.
invalid-too-many-calls = Tiene cincuenta conversaciones que aún no son parte de un caso. No se empezó ninguna; termine antes una de ellas, o tire una.

call-steps = El camino por la conversación
call-step-gone = hecho
call-step-breathe = Un respiro
call-step-open = Abrir
call-step-listen = Escuchar
call-step-ask = Preguntar
call-step-repeat = Repetirlo
call-step-acknowledge = Reconocer
call-step-offer = Ofrecer caminos
call-step-agree = Acordar
call-step-promise = Prometer la próxima palabra
call-next = Siguiente: { $step }

call-why-breathe = El enfado es por lo ocurrido, no por usted. Usted es la persona a la que alcanzan. Expire una vez antes de su primera palabra.
call-why-open = Su nombre, y que quiere ayudar: los dos lo miran desde el mismo lado de la mesa.
call-why-listen = Deje que lo cuenten todo, también lo que ya sabe. Aún ninguna solución. Anótelo con sus palabras.
call-why-ask = Pregunte, no adivine. Una pregunta abierta cada vez, y nada que ya le hayan dicho.
call-why-repeat = Repítalo y espere la respuesta. Un hecho nuevo lleva otra vez aquí.
call-why-acknowledge = Nombre cómo fue para esa persona. Diga que lo siente, sin “si” y sin “pero”.
call-why-offer = Al menos dos caminos, con fechas. Detrás de una exigencia hay un fin; búsquelo. Ningún descuento en lugar de una solución.
call-why-agree = La otra persona elige. Exponga el plan en hechos y espere su sí antes de actuar.
call-why-promise = Quién hace qué y para cuándo, y cuándo sabrán de usted, también si no hay novedades.

call-own-words = Hecho con sus notas. Dígalo con sus propias palabras.
call-say-open = Me llamo { $name }. Quiero ayudarle. ¿Qué ha pasado?
call-say-listen = Entiendo. Siga, estoy tomando nota.
call-say-ask = ¿Qué es ahora lo más importante para usted?
call-say-ask-noted = ¿Puedo preguntarle algo, para tenerlo bien? { $asked }
call-say-acknowledge = Entiendo cómo ha sido para usted. Siento que haya pasado.
call-say-acknowledge-noted = Entiendo lo que significa para usted. { $means } Siento que haya pasado.
call-say-offer = ¿Qué lo arreglaría para usted?
call-say-offer-one = Puedo hacer esto: { $way }. ¿Qué más le ayudaría?
call-say-offer-noted = Hay más de un camino. Puedo ofrecerle esto: { $ways }; o esto: { $last }. ¿Qué prefiere?
call-say-agree = ¿Por qué camino vamos? No hago nada antes de su sí.
call-say-agree-noted = Entonces hacemos esto. { $plan } ¿Es lo que quiere?
call-say-promise = Le digo cuándo sabrá otra vez de mí, y recibirá por escrito lo acordado.
call-say-promise-noted = Sabrá de mí antes de { $due }, también si no hay novedades. Recibirá por escrito lo acordado.
call-say-promise-reach = Sabrá de mí antes de { $due }, también si no hay novedades. Me encuentra en el { $phone }, y recibirá por escrito lo acordado.
call-repeat-begin = Déjeme comprobar si lo tengo bien.
call-repeat-facts = Esto es lo que pasó. { $noted }
call-repeat-meaning = Esto es lo que significa para usted. { $noted }
call-repeat-wish = Y esto es lo que quiere. { $noted }
call-repeat-end = ¿Es correcto?
call-repeat-nothing = Déjeme comprobar si lo tengo bien. ¿De qué se trata, con sus palabras?
call-right = Sí, es correcto
call-not-quite = No del todo
call-not-asked = Seguir sin su sí
call-deed-by = { $deed }, antes de { $due }

call-silence = El silencio no es un hueco que llenar: deje pensar. Pregunte después qué pasó luego o qué es lo más importante.
call-louder = Si la voz sube
call-louder-text = El enfado es por lo que pasó, no por usted. Respire, deje terminar y empiece con “Entiendo”.
call-louder-noted = El enfado es por esto, no por usted: { $means } Respire, deje terminar y empiece con “Entiendo”.

call-notes = Notas
call-notes-text = Una línea para cada cosa. Alt con ↓ o ↑ lleva una línea a las notas de abajo o de arriba.
call-notes-press = Una línea para cada cosa. “Mover una línea”, más abajo, lleva una línea a otras notas.
call-note-facts = Qué pasó
call-note-meaning = Qué significa para la persona
call-note-wish = Qué quiere
call-note-ask = Aún por preguntar
call-move = Mover una línea

call-who = ¿Quién es?
call-find = Buscar quién es
call-find-hint = Un nombre, un número, un pedido, una dirección de correo, un caso: lo que diga de sí.
call-find-key = Buscar
call-found-none = No se conoce a nadie así. Anote abajo quién es; no hay que rellenar nada.
call-somebody-else = Es otra persona
call-about = ¿De qué se trata?
call-about-new = Algo nuevo
call-about-own = Caso #{ $number }, abierto para esta conversación
call-opened-theirs = El caso #{ $number } se abrió para esta persona cuando usted pidió ayuda.
call-name = Nombre
call-phone = Número
call-email = Dirección de correo
call-reference = Pedido o contrato
call-channel = ¿Cómo hablan?

call-way = Camino { $place }
call-way-kind = De qué tipo
call-way-kind-none = Aún sin elegir
call-chosen = ¿Qué camino eligió?
call-chosen-none = Aún ninguno
call-whole = Es todo lo que pidió
call-why = Por qué hay un solo camino, o ninguno que sea todo lo que pidió
call-why-hint = Solo donde es así. También se le dice.
call-deed = Qué hacemos
call-due = Para cuándo
call-today = Se puede resolver hoy
call-next-about = De qué tratará la próxima palabra
call-next-due = Cuándo la recibe

call-becomes = Qué será de ella
call-becomes-new = Un caso nuevo, y usted se ocupa de él.
call-becomes-part = Sigue en el caso #{ $number }.
call-becomes-joined = El caso #{ $number }, abierto cuando usted pidió ayuda, sigue allí con él.
call-becomes-of = Desde entonces es un caso de { $name }.
call-subject = De qué se trata, en una línea
call-subject-hint = Vacío: la primera línea de lo que pasó.
call-was-right = Dijo que lo que repetí es correcto
call-agreed = Qué se acordó
call-file = Guardarla como caso, con el resumen
call-summary = El correo que la resume
call-summary-text = Está listo en el caso cuando guarde la conversación. Nada sale antes de que lo envíe allí.
call-summary-no-address = No hay dirección de correo a la que enviarlo. Anote una en “¿Quién es?”, o en su página si ya se le conoce. Sin ella queda en el caso como borrador suyo, para una carta o para leerlo en voz alta.
did-case-call = La conversación es parte del caso. El correo que la resume está listo abajo.
did-case-call-unreached = La conversación es parte del caso. No hay dirección de correo para el resumen, así que nada puede salir por correo: queda abajo como borrador suyo. Añada una dirección en la página del cliente, o dígaselo de otro modo y elija cuál.

# Lo que se guarda con el caso.
call-subject-none = { $how }, { $day }
call-nothing-noted = { $how }, { $day }. No se anotaron palabras.
call-said = { $how }, en breve:
call-said-listened = { $how }: he escuchado y anotado lo que dijo.
call-said-agreed = Lo que acordamos: { $way }
call-said-deed = Lo que hacemos: { $deed }
call-told = Dijo de sí: { $told }
call-told-reference = pedido o contrato { $reference }

# El correo que la resume.
call-mail-greeting = Buenos días:
call-mail-greeting-named = Hola, { $name }:
call-mail-thanks-phone = Gracias por contarme por teléfono lo que pasó. Siento las molestias que ha tenido. Esto es lo que anoté, para que lo tenga por escrito.
call-mail-thanks-person = Gracias por contarme en persona lo que pasó. Siento las molestias que ha tenido. Esto es lo que anoté, para que lo tenga por escrito.
call-mail-facts = **Qué pasó:** { $noted }
call-mail-meaning = **Qué significa para usted:** { $noted }
call-mail-wish = **Qué quiere:** { $noted }
call-mail-agreed = **Qué acordamos:** { $way }
call-mail-deed = **De qué me ocupo:** { $deed }
call-mail-deed-by = **De qué me ocupo:** { $deed }, antes de { $due }.
call-mail-next = Sabrá otra vez de mí antes de { $due }.
call-mail-end = ¿Hay algo equivocado, o falta algo? Entonces responda a este correo, o llámeme.
