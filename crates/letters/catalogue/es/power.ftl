### Hasta dónde decide cada cual por su cuenta, y qué pasa con lo que va más allá (P44).

limits-title = Hasta dónde decidimos sin preguntar
limits-text = Un límite para cada tipo de solución. Dentro de él no hace falta preguntar; más allá, primero dice que sí alguien que puede, y el cliente sabe cuándo tendrá noticias. La administración no tiene límite, para que siempre haya quien pueda decir que sí.
limits-none = Sin límite: deciden por su cuenta.
limits-alone = cualquier importe
limits-never = nunca sin preguntar
limits-up-to = hasta { $amount }
limits-change = Cambiar
limits-hint = Hasta este importe, por ejemplo 150. 0: nunca sin preguntar. Vacío: sin límite.
limits-person-hint = Hasta este importe, por ejemplo 150. 0: nunca sin preguntar. +: sin límite. Vacío: como todos los de su función.
limits-people = Límites de una persona
limits-people-text = Valen en lugar de los de su función.
limits-whose = De quién
limits-open = Poner sus límites
limits-editions = Qué se puso, y quién
limits-edition = Edición { $edition }, de { $who }
limits-admin = Los cambia la administración.
did-desk-limits = Guardado. Vale para lo que se proponga desde ahora.
invalid-limits-changed = Alguien cambió los límites desde que usted abrió esta página. No se guardó nada. Mírelos otra vez.
invalid-limits-administrator = La administración no tiene límite, para que siempre haya quien pueda decir que sí. No se guardó nada.
invalid-limits-too-many = Hay más personas con límites propios de los que se pueden guardar. No se guardó nada. Ponga el límite de la función.
invalid-approver-may-not = Esta persona no puede decir que sí a tanto. No se envió nada. Elija a otra.
audit-limits-changed = { $who } cambió hasta dónde decidimos sin preguntar.

refusal-say-worth = Esta solución tiene un límite aquí ({ $remedy }), así que diga cuánto supone. No se envió nada. Lo que escribió se conserva.
refusal-above-limit = Esto va más allá de lo que usted decide sin preguntar ({ $remedy }: hasta { $limit }). No se envió nada. Lo que escribió se conserva. Pregunte a alguien que pueda decir que sí, o proponga otro camino.
refusal-yours-to-give = Puede proponer esto sin preguntar. No se envió nada. Lo que escribió se conserva.
refusal-no-approval = Nadie fue consultado sobre eso en este caso. No se cambió nada.
refusal-approval-answered = Ya se respondió, o ya no hace falta. No se cambió nada.
refusal-asked-it-yourself = Lo preguntó usted; otro par de ojos dice sí o no. No se cambió nada.
bound-approvals = consultas a colegas

word-sort-approve = decir sí o no a un colega
promise-approve = Responder a la consulta sobre { $customer }
promised-approve = Un colega mira nuestra respuesta antes de que la reciba
event-approval-asked = Se preguntó a un colega si se puede proponer
event-approval-given = Un colega dijo que sí
event-approval-declined = Un colega dijo que no, con otro camino
event-approval-dropped = La consulta al colega ya no hace falta
house-approval-minutes = Decir sí o no a un colega

offer-worth = Cuánto supone para nosotros
offer-worth-hint = Por ejemplo 49,90. { -only-us }
-only-us = El cliente no lo lee.

approval-title = Preguntar a un colega
approval-text = Con la pregunta va el caso entero. { $customer } sabe ya cuándo tendrá noticias, y la respuesta del colega está prometida para antes.
approval-nobody = Nadie aquí puede decir que sí a tanto, así que no hay a quién preguntar. Los límites los pone la administración.
approval-of = A quién se pregunta
approval-why = Qué habla a favor
approval-why-hint = Una línea, si ayuda.
approval-body = Qué se le dice a { $customer }
approval-body-words = Tengo una idea para arreglarlo y me gustaría que un colega esté de acuerdo antes de proponérsela. Le diré en qué quedó a más tardar en la fecha de abajo.
approval-next-hint = Cuándo tiene { $customer } noticias de usted. Vacío: el día laborable después de que venza la respuesta.
approval-ask-key = Preguntar y avisar
approval-asked-title = Se ha preguntado a un colega
approval-asked = { $who } pregunta a { $of } si se puede proponer esto.
approval-note = Una palabra para su colega
approval-yes-key = Sí, proponerlo
approval-no = Otro camino
approval-no-key = Decirlo
approval-reason = Por qué esto no
approval-reason-hint = La razón misma, para que su colega pueda explicarla.
approval-instead = Qué se puede proponer en su lugar
approval-instead-hint = Un no a secas no ayuda a nadie: nombre otro camino hacia lo que el cliente quiere.
approval-given = { $who } dice que sí. Está en el formulario de abajo.
approval-declined = { $who } dice que no a esto y nombra otro camino.

now-await-approval = Un colega dice si esto se puede proponer
now-await-approval-why = { $customer } sabe cuándo tendrá noticias. Hasta entonces no hace falta nada más aquí; lo que está dentro de su propio límite puede proponerlo ya.

did-case-ask-approval = Se ha preguntado a su colega, y queda anotado lo que se dijo a { $customer }.
did-case-ask-approval-mail = Se ha preguntado a su colega, y { $customer } sabe cuándo tendrá noticias.
did-case-approve = Su sí queda anotado. Quien preguntó lo propone ahora.
did-case-decline-approval = Queda anotado, con el otro camino.
