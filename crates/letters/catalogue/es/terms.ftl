### Nombres de lo que conoce el método.

stage-heard = escuchado
stage-acknowledged = atendido
stage-understood = entendido
stage-offered = con propuesta
stage-agreed = acordado
stage-done = hecho
stage-solved = resuelto

role-agent = agente
role-supervisor = supervisión
role-administrator = administración

channel-mail = correo
channel-phone = teléfono
channel-page = la página del cliente
channel-letter = carta
channel-in-person = en persona
channel-web = formulario web

reading-yes = un sí
reading-yes-but = un sí, con algo aún pendiente
reading-no = todavía no
reading-thanks = un gracias, que no es un sí
reading-unclear = no dice ni sí ni no

automatic-sort-bounce = un aviso de que nuestro correo no se pudo entregar
automatic-sort-vacation = un aviso de ausencia
automatic-sort-bulk = un boletín o una lista de correo
automatic-sort-own = nuestro propio correo, devuelto
automatic-sort-other = un correo automático

word-sort-first = primera respuesta
word-sort-update = novedades
word-sort-answer = respuesta
word-sort-new-date = una nueva fecha
word-sort-mid-follow-up = ¿va todo según lo acordado?
word-sort-follow-up = ¿está resuelto?
word-sort-second-follow-up = ¿está resuelto? (segunda pregunta)
word-sort-hold-open = abierto a la espera de respuesta
word-sort-look = mirar un mensaje retenido

made-by-policy = por las reglas de la casa
made-by-hand = a mano
made-by-plan = por el plan que el cliente aceptó

release-not-needed = ya no hace falta
release-waived = el cliente ya no lo necesita
release-ended = el caso terminó
release-merged = sigue en el otro caso

remedy-repair = reparación
remedy-replacement = sustitución
remedy-other-product = otro producto
remedy-redo = repetición del servicio
remedy-refund = reembolso
remedy-price-correction = corrección del precio
remedy-reimbursement = devolución de gastos
remedy-explanation = explicación
remedy-apology = disculpa
remedy-upgrade = mejora de categoría
remedy-free-service = servicio gratuito
remedy-goodwill = un detalle adicional

meets-fully = es lo que pidió
meets-partly = lo consigue en parte, o por otro camino
meets-not = es otra cosa

loss-money = dinero
loss-time = tiempo y molestias
loss-goods = algo que no funciona o no llegó
loss-trust = confianza, o una ocasión que no vuelve

outcome-upheld = el cliente tiene razón
outcome-partly = el cliente tiene razón en parte
outcome-not-upheld = lo vemos de otra manera; aun así le debemos una solución

purpose-word = unas palabras
purpose-understanding = lo que entendimos
purpose-offer = soluciones para elegir
purpose-plan = el plan
purpose-mid-follow-up = pregunta si todo va según lo acordado
purpose-follow-up = pregunta si está resuelto
purpose-final-answer = respuesta final

note-sort-fact = un hecho
note-sort-quote = palabras del cliente
note-sort-question = una pregunta por hacer

ending-not-complaint = no es una queja
ending-withdrawn = retirado por el cliente
ending-deadlock = terminado sin acuerdo
ending-erased = borrado con su cliente

why-later-word = el cliente volvió a escribir
why-other-word = otra persona escribió sobre ello y se incluyó su mensaje
why-not-yet = el cliente dice que todavía no está resuelto
why-hand = a mano
why-not-delivered = nuestras últimas palabras no llegaron

understanding-state-written = escrito, sin enviar
understanding-state-sent = enviado, a la espera del cliente
understanding-state-confirmed = el cliente dice que es así
understanding-state-corrected = el cliente dice que falta algo
understanding-state-reopened = abierto de nuevo, por escribir otra vez

between-message = llegó un mensaje
between-word = salió un mensaje del equipo
between-promise = cambió una promesa
between-choice = llegó una respuesta a lo que preguntamos
between-work = el equipo avanzó en el caso
between-state = el caso cambió de manos o de estado
between-something = algo cambió

status-unopened = sin abrir
status-open = abierto
status-confirmed = resuelto, dice el cliente
status-resting = en pausa, sin respuesta
status-merged = sigue en otro caso

promise-state-open = abierta
promise-state-kept = cumplida
promise-state-released = ya no se debe

wish-state-open = aún sin respuesta
wish-state-granted = concedido
wish-state-cannot-be-met = no se puede cumplir
wish-state-chose-after-all = eligió al final una de las soluciones

costs-none = se preguntó; no hubo
costs-made-good = compensados
costs-not-asked = aún sin preguntar

actor-staff = alguien del equipo
actor-customer = el cliente
actor-machine = Amends

event-case-opened = Llegó la queja
event-message-received = El cliente escribió
event-automatic-filed = Se archivó un correo automático
event-message-held = Se retuvo un mensaje: quien lo envía no participa en el caso
event-held-let-in = Se incluyó el mensaje retenido
event-held-left-out = Se dejó fuera el mensaje retenido
event-receipt-queued = Salió la confirmación de llegada
event-point-raised = Se planteó un punto
event-loss-recorded = Se anotó lo que le costó al cliente
event-note-written = Se escribió una nota
event-assigned = Lleva el caso
event-team-set = Equipo del caso
event-understanding-written = Escribimos lo que entendimos
event-understanding-sent = Le repetimos al cliente lo que entendimos
event-understanding-confirmed = El cliente dice que entendimos bien
event-understanding-corrected = El cliente dice que falta algo
event-other-answered = Respondimos a otra persona que había escrito
event-word-given = Dimos noticias al cliente
event-delivery-failed = Nuestro mensaje no llegó
event-delivery-late = Nuestro mensaje se retrasa: el servidor de correo aún no lo ha aceptado
event-delivery-caught-up = Nuestro mensaje salió finalmente
event-finding-recorded = Anotamos lo que averiguamos
event-options-offered = Se propusieron soluciones
event-explanation-asked = El cliente pide una explicación
event-option-chosen = El cliente eligió
event-options-declined = Ninguna de estas: el cliente dijo con qué quedaría a gusto
event-wish-goal-found = Se encontró el objetivo detrás del deseo
event-wish-cannot-be-met = El deseo no se puede cumplir, y se dio el motivo
event-plus-added = Se añadió un detalle adicional
event-plan-laid = Se trazó el plan
event-plan-agreed = El cliente dijo que sí al plan
event-promise-made = Se hizo una promesa
event-promise-kept = Se cumplió una promesa
event-promise-in-doubt = Vimos que una promesa no se va a cumplir a tiempo
event-promise-moved = Una promesa tiene nueva fecha
event-promise-broken = Se incumplió una promesa
event-promise-released = Una promesa ya no se debe
event-point-done = El equipo dice que está hecho
event-proof-taken-back = Se retiró un archivo de prueba
event-solved-confirmed = El cliente dice que está resuelto
event-not-yet-said = El cliente dice que todavía no
event-case-closed = Cerrado con el sí del cliente
event-case-rested = El caso queda en pausa: no llegó respuesta
event-case-ended = El caso terminó de otra manera
event-case-reopened = El caso volvió
event-case-merged = Sigue en otro caso
event-merge-undone = Se deshizo la unión
event-case-taken-in = Otro caso sigue aquí
event-word-held-to = Una promesa vale hasta la fecha que había dicho el otro caso
event-case-let-go = El otro caso vuelve a ir por su cuenta
event-case-let-go-and-ended = El otro caso vuelve a ir por su cuenta, y este ha terminado como antes
event-stage-skipped = Se pasó por alto una etapa, con su motivo
event-feedback-given = El cliente nos dijo qué le pareció
event-link-renewed = La página del cliente tiene una nueva dirección
event-link-revoked = Se cerró la página del cliente
event-person-erased = Se borró al cliente, con todas sus palabras

# Lo prometido, para quien lo cumple.
promise-first-word = Primera respuesta a { $customer }
promise-update = Contar a { $customer } cómo va
promise-answer = Responder a { $customer }
promise-new-date = Decir a { $customer } la nueva fecha
promise-mid-follow-up = Preguntar a { $customer } si todo va según lo acordado
promise-follow-up = Preguntar a { $customer } si de verdad está resuelto
promise-second-follow-up = Preguntar otra vez a { $customer } si está resuelto
promise-hold-open = Mantenerlo abierto para la respuesta de { $customer }
promise-look = Mirar un mensaje retenido del caso de { $customer }
promise-deed = Hacer lo acordado con { $customer }

# Lo prometido, para el cliente.
promised-first-word = Una persona de nuestro equipo le escribirá
promised-update = Le contaremos cómo va
promised-answer = Le responderemos
promised-new-date = Le diremos la nueva fecha
promised-mid-follow-up = Le preguntaremos si todo va según lo acordado
promised-follow-up = Le preguntaremos si está resuelto
promised-second-follow-up = Le preguntaremos otra vez si está resuelto
promised-hold-open = Lo mantenemos abierto para su respuesta
promised-look = Miraremos un mensaje que llegó
promised-deed = Haremos lo acordado
