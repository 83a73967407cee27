### Las páginas de la mesa de quejas, para el equipo.

brand = Amends
title-in-desk = { $page } · Amends
skip = Ir al contenido
nav-label = Principal
nav-menu = Menú
nav-today = Hoy
nav-today-count-over = { $count } y más que vencen antes de terminar la jornada
nav-today-count = { $count ->
    [one] 1 que vence
   *[other] { $count } que vencen
  } antes de terminar la jornada, { $late } con retraso
nav-cases = Casos
nav-new = Nueva queja
nav-aside = Apartado
nav-people = Personas
nav-house = La casa
me = { $name }, { $role }
sign-out = Cerrar sesión
save = Guardar
more = Mostrar más
optional = si quiere
demo-region = Demo
nobody-yet = nadie todavía
last-active = última actividad:
text-gone = Este texto se borró.
path-words = { $step } de 7 · { $stage }
# Después del sí del cliente, mientras el caso sigue abierto.
path-owes = resuelto, dice el cliente · aún se le debe algo
path-owes-deed = resuelto, dice el cliente · queda una acción por hacer
path-owes-answer = resuelto, dice el cliente · queda una respuesta por dar
file-size = { $kb } KB

# Donde no se puede mostrar una página.
problem-home = A Hoy
problem-back = Volver a la página
problem-cases = A todos los casos
problem-number = Dé este número a quien administra la mesa: { $number }
problem-not-found-title = Aquí no hay nada
problem-not-found-theirs = Puede que la dirección tenga una errata o que lo que había aquí se haya movido. No se cambió nada.
problem-not-found-text = Puede que la dirección esté mal escrita, o que lo que había aquí se haya movido. No se cambió nada. Búsquelo en todos los casos, o siga desde Hoy.
problem-only-takes-title = En esta dirección no se muestra nada
problem-only-takes-text = Solo recibe lo que una página le envía. Llegó aquí al cargarla de nuevo o por una dirección guardada. No se envió nada por segunda vez y no se cambió nada. La página a la que pertenece muestra cómo están las cosas.
problem-not-allowed-title = Esto requiere otro rol
problem-not-allowed-text = Su rol no abre esta página. No se cambió nada. Pida a supervisión o a administración que lo haga, o que le dé el rol.
problem-too-often-title = Espere un minuto, por favor
problem-too-often-text = Hubo muchos intentos desde su dirección en poco tiempo, así que esta puerta queda cerrada un minuto. No se ha perdido nada. Inténtelo entonces otra vez.
problem-address-title = Esta lista no puede seguir desde aquí
problem-address-text = La dirección nombra un lugar de una lista que no conocemos; quizá se perdió una parte por el camino. No se cambió nada. Abra la lista desde el principio.
problem-unreadable-title = Este formulario no se pudo leer
problem-unreadable-text = Se cortó por el camino, o tiene más campos que nuestras páginas. No se cambió nada. Vuelva atrás en su navegador: sus palabras siguen en los campos. Envíelas otra vez.
problem-too-large-title = Este formulario es demasiado grande
problem-too-large-text = Contiene más de lo que se puede recibir de una vez, así que no se cambió ni se envió nada. Vuelva atrás en su navegador: sus palabras siguen en los campos. Acórtelas, o envíelas en dos partes.
too-large-by = Eran { $came } KB; esta página recibe { $most } KB como máximo.
too-large-over = Esta página recibe { $most } KB como máximo.
too-large-draft = El borrador que guardó antes sigue ahí.
too-large-case = Al caso { $number }, tal como está
problem-busy-title = Hay mucha gente trabajando ahora mismo
problem-busy-text = No se cambió nada. Vuelva atrás y envíelo otra vez: sus palabras siguen en los campos.
problem-failed-title = Algo falló de nuestro lado
problem-failed-text = Lo que estaba guardado sigue guardado, y nada quedó a medias. Vuelva atrás e inténtelo otra vez; si se repite, avise a quien administra la mesa.
problem-elsewhere-title = Esto vino de otro sitio
problem-elsewhere-text = Una página que no es nuestra intentó cambiar algo aquí en su nombre, así que no se cambió nada. Si fue usted: abra la mesa de quejas directamente y hágalo ahí. Detrás de un proxy, la dirección de la mesa debe ser la de su configuración.
busy-kept = Otras personas se adelantaron varias veces seguidas. No se cambió nada, y lo que escribió está guardado: envíelo otra vez.
failed-kept = Algo falló de nuestro lado, y no se cambió nada. Lo que escribió está aquí: cópielo por si acaso y envíelo otra vez en un momento. Si se repite, avise a quien administra la mesa.
signed-out-title = Se cerró su sesión
signed-out-text = No se cambió nada. Aquí están sus palabras: cópielas, inicie sesión y vuelva a ponerlas.
kept-label = Lo que escribió
kept-go = Ir al formulario con sus palabras

# Campos que no encajan.
misfit-empty = Este campo sigue vacío. No se cambió nada; lo que escribió está guardado. Rellénelo y envíelo otra vez.
misfit-too-long = Este texto es más largo de lo que cabe en un campo. No se cambió nada; lo que escribió está guardado. Acórtelo, o envíelo en dos partes.
misfit-choose = Falta elegir algo, o lo elegido no encaja. No se cambió nada; lo que escribió está guardado. Elija una de las opciones que se muestran.
misfit-channel = No se ha elegido cómo le llega esta palabra: por correo, por teléfono, por carta o en persona. No se envió nada y lo que escribió se guarda. Sin dirección no se puede elegir el correo: añada una en su página, o dígaselo de otro modo y elija cuál.
misfit-remedy = No se eligió qué tipo de solución es. No salió nada; lo que escribió está guardado. Elija el tipo y envíelo otra vez.
misfit-meets = No se eligió cómo responde esta solución a lo que pidió el cliente. No salió nada; lo que escribió está guardado. Elija si es lo que pidió, si lo consigue en parte o por otro camino, o si es otra cosa.
misfit-date = Esta fecha no se pudo leer. No se cambió nada; lo que escribió está guardado. Escríbala así: 2026-11-27T15:00.
misfit-date-empty = Falta una fecha. No se cambió nada; lo que escribió está guardado. Una promesa dice para cuándo.
misfit-amount = Este importe no se pudo leer. No se cambió nada; lo que escribió está guardado. Escríbalo así: 39 o 39,50, sin signos.
misfit-currency = Esta moneda no se pudo leer. Escriba sus tres letras, por ejemplo EUR.
misfit-number = Aquí va un número entero.
misfit-bounds = Este número es demasiado pequeño o demasiado grande: minutos de 1 a 44640, días de 1 a 31.
misfit-zone = No hay ninguna zona horaria con este nombre. Escríbala así: Europe/Berlin.
misfit-hours = Este horario no se pudo leer. Escríbalo así: 09:00-12:30, 13:00-17:00; un día vacío es un día cerrado.
misfit-never-open = Todos los días está cerrado, así que ninguna promesa podría contarse en horas de oficina. No se cambió nada; escriba el horario de al menos un día.
misfit-holidays = Un festivo no se pudo leer. Uno por línea, primero la fecha: 2026-12-25 Navidad.
misfit-case-number = No hay ningún caso con este número. No se cambió nada. Búsquelo en todos los casos.
invalid-address-ours = Es una de nuestras propias direcciones. No se cambió nada.
invalid-too-many-addresses = Este cliente tiene tantas direcciones como se guardan. Quite una que no sea suya.
invalid-not-another = Esto no lo escribió otra persona a la que se pueda responder por correo. No se envió nada; su texto sigue ahí.
invalid-holds-their-page = Estas palabras llevan a la página propia del cliente, que nadie más debe abrir. No se envió nada; su texto sigue ahí. Quite la dirección.
invalid-amount-invalid = Este importe no encaja. Escríbalo así: 39,50, con una moneda de tres letras.
invalid-body-empty = El texto sigue vacío. No se envió nada. Escriba lo que quiere decir.
invalid-body-too-long = Este texto es demasiado largo. No se envió nada; está guardado. Acórtelo, o envíelo en dos partes.
invalid-case-unknown = No hay ningún caso con este número. No se cambió nada.
invalid-yes-not-said = Lo último que escribió no lo dice, o ya tiene respuesta. No se cambió nada. Lea lo que llegó.
invalid-yes-limited = En estas palabras quizá falte algo todavía, así que aún no se anotó nada; lo que escribió está guardado. ¿Dijo el cliente que está resuelto, sin más? Entonces dígalo abajo y envíelo otra vez. Si falta algo, anote abajo “todavía no”: así el caso sigue.
invalid-customer-no-mail = No tenemos ninguna dirección de correo de este cliente. No se envió nada; su texto está guardado. Elija otra vía: por teléfono, por carta o en persona.
invalid-customer-mail-old = Su dirección está marcada como antigua y no se le envía nada. No se envió nada; su texto está guardado. Elija otra vía, o quite la marca en la página del cliente.
invalid-customers-joined = Estas dos fichas ya están juntas. No se cambió nada.
invalid-customers-not-joined = Estas dos fichas no están juntas, así que no hay nada que separar.
invalid-date-out-of-range = Esta fecha queda demasiado lejos. Elija una que se pueda cumplir.
invalid-elsewhere-too-many = Son más de diez líneas. No se cambió nada; deje las que más ayuden.
invalid-email-invalid = No podríamos escribir a esta dirección de correo. Mire si falta una letra o un signo.
invalid-email-taken = Ya hay alguien aquí con esta dirección. Búsquela en la lista de personas.
invalid-last-administrator = Alguien tiene que poder administrar la mesa. Dé primero el rol de administración a otra persona.
invalid-line-empty = Una línea sigue vacía. No se cambió nada; lo que escribió está guardado.
invalid-line-too-long = Una línea es demasiado larga. No se cambió nada; lo que escribió está guardado. Acórtela.
invalid-name-empty = Falta un nombre.
invalid-name-too-long = Este nombre es demasiado largo. Acórtelo.
invalid-owner-unknown = Esta persona ya no trabaja aquí. Elija a otra.
invalid-reason-names-them = No se borró nada: el motivo nombra a la persona, y el motivo queda cuando ella ya no está. Dígalo sin nombres, números ni direcciones.
invalid-page-unknown = Este lugar de la lista ya no existe. Empiece otra vez desde arriba.
invalid-password-too-long = Esta contraseña es demasiado larga.
invalid-password-too-short = Esta contraseña es demasiado corta. Use al menos 12 caracteres; unas cuantas palabras seguidas se recuerdan bien.
invalid-phone-too-long = Este número de teléfono es demasiado largo.
invalid-phone-not-one = Esto no es un número de teléfono: tiene al menos tres cifras y, además, solo espacios y + ( ) - / . No se cambió nada, y lo que escribió está aquí. Los nombres y las horas van en una nota.
invalid-policy-out-of-bounds = Este número es demasiado pequeño o demasiado grande: minutos de 1 a 44640, días de 1 a 31.
invalid-sign-in-wait = Hubo demasiados intentos con esta dirección. Espere un cuarto de hora e inténtelo otra vez, o pida a administración un enlace para cambiar la contraseña.
invalid-team-taken = Ya hay un equipo con este nombre.
invalid-token-taken = Ya hay una clave con este nombre.
invalid-too-many-tokens = Ya hay tantas claves como se pueden guardar. Retire una que no se use.
invalid-team-unknown = Este equipo ya no existe. Elija otro.
invalid-text-empty = Un texto sigue vacío. No se cambió nada; lo que escribió está guardado.
invalid-text-too-long = Este texto es demasiado largo. No se cambió nada; está guardado. Acórtelo.

# Las puertas.
setup-title = Ponga en marcha su mesa de quejas
setup-text = Es la primera persona que entra aquí. Tendrá el rol de administración y después podrá invitar al resto.
setup-token = Clave de un solo uso
setup-token-hint = Está en el registro del programa que acaba de iniciar.
setup-wrong-token = Esta clave no encaja. No se cambió nada. Tome la más reciente del registro.
setup-key = Poner en marcha
sign-in-title = Iniciar sesión
sign-in-empty = Aún no se ha puesto en marcha esta mesa de quejas. La dirección para hacerlo está en el registro del programa.
sign-in-wrong = La dirección y la contraseña no coinciden. Revise las dos e inténtelo otra vez.
sign-in-key = Iniciar sesión
sign-in-forgotten = ¿Olvidó la contraseña? Administración puede enviarle un enlace.
link-spent-title = Este enlace ya se usó, o es demasiado antiguo
link-spent-text = Pida uno nuevo a administración. Si ya eligió su contraseña, inicie sesión con ella.
link-reset-title = Una nueva contraseña para { $name }
link-invited-title = Le damos la bienvenida, { $name }
link-text = Elija una contraseña. Iniciará sesión con { $email }.
link-key = Guardar la contraseña
field-your-name = Su nombre
field-your-name-hint = Tal como lo leerán los clientes.
field-name = Nombre
field-email = Dirección de correo
field-phone = Teléfono
field-phone-hint = Tal como lo leerán los clientes, para que encuentren a la misma persona.
field-password = Contraseña
field-new-password = Nueva contraseña
field-new-password-hint = Al menos 12 caracteres. Unas cuantas palabras seguidas se recuerdan bien.
field-role = Rol
field-team = Equipo
field-amount = Importe
field-amount-hint = Por ejemplo, 39,50
field-currency = Moneda

# Hoy.
today-title = Hoy
today-heading = { $count ->
    [one] Una persona espera noticias suyas
    [2] Dos personas esperan noticias suyas
    [3] Tres personas esperan noticias suyas
    [4] Cuatro personas esperan noticias suyas
    [5] Cinco personas esperan noticias suyas
    [6] Seis personas esperan noticias suyas
    [7] Siete personas esperan noticias suyas
    [8] Ocho personas esperan noticias suyas
    [9] Nueve personas esperan noticias suyas
    [10] Diez personas esperan noticias suyas
    [11] Once personas esperan noticias suyas
    [12] Doce personas esperan noticias suyas
   *[other] { $count } personas esperan noticias suyas
}
today-heading-mine = { $count ->
    [one] Una persona cuenta con usted, o con que alguien se haga cargo
    [2] Dos personas cuentan con usted, o con que alguien se haga cargo
    [3] Tres personas cuentan con usted, o con que alguien se haga cargo
   *[other] { $count } personas cuentan con usted, o con que alguien se haga cargo
}
today-heading-over = Más de { $count } personas esperan noticias suyas
today-heading-more = Más promesas
today-heading-none = Nadie está esperando
today-order = Primero, la promesa que antes se incumpliría.
today-whose = De quién son las promesas
today-whose-all = De todo el equipo
today-whose-mine = Mías
today-whose-team = De mi equipo
today-late = Con retraso
today-today = Hoy
today-tomorrow = Mañana
today-this-week = Esta semana
today-next-week = La semana que viene
today-later = Más adelante
today-lost = En riesgo: nuestro correo no llegó
today-mail-late = En riesgo: nuestro correo se retrasa y aún espera al servidor de correo
today-empty-title = Aquí no hay ninguna promesa abierta
today-empty-text = Una queja llega por correo, o usted escribe una que le contaron: su primera promesa aparece entonces aquí.

# Casos y búsqueda.
cases-title = Casos
cases-order = Arriba, lo último que pasó.
cases-narrow = Filtrar
cases-status = Estado
cases-stage = Etapa
cases-owner = Quién lo lleva
cases-late = promesa incumplida
cases-any-status = cualquiera
cases-any-stage = cualquiera
cases-any-owner = cualquiera
cases-empty-title = Ningún caso coincide
cases-empty-text = Use menos filtros, o escriba una queja que le contaron.
search-label = Buscar en todo lo que se ha dicho
search-short = Buscar
search-key = Buscar
search-title = Buscar
search-hint = Palabras, un nombre o un número, por ejemplo 1047; o algo sobre el caso: estado:open lleva:yo
search-begin-title = ¿Qué busca?
search-begin-text = Se busca en todos los correos, notas y promesas de todos los casos, también los cerrados.
search-so-far-title = Nada por ahora
search-so-far-text = Se buscó en la parte más reciente del historial. “Mostrar más” sigue buscando.
search-none-title = No se encontró nada
search-none-text = Pruebe con menos palabras, o con otra forma de ellas.

# Una queja nueva, a mano.
new-title = Escribir una queja
new-text = Primero deje que el cliente cuente toda la historia, con sus propias palabras.
new-channel = Cómo llegó
new-story = Toda la historia, con las palabras del cliente
new-story-hint = Qué pasó, qué significó para el cliente, qué pide. Hechos, no juicios.
new-subject = De qué se trata, en una línea
new-subject-hint = Como se lo diría a alguien del equipo.
new-name = Nombre del cliente
new-email = Dirección de correo
new-phone = Teléfono
new-take = Lo llevo yo
new-key = Guardarla

# Correo apartado.
aside-title = Correo apartado
aside-text = Correo que no abrió un caso por sí solo: aquí no se tira nada. Con un botón se convierte en un caso.
aside-empty-title = No hay nada apartado
aside-empty-text = Aquí esperarían los correos automáticos, los de personas que no participan en el caso que nombran y los que no se pueden leer.
aside-held = retenido
aside-automatic = automático
aside-unreadable = ilegible
aside-spam = spam
aside-spam-text = Correos que su servidor de correo consideró spam. Nada se tira: lo que sí sea una queja se convierte en caso con una tecla.
aside-spam-link = Considerado spam
aside-rest-link = Todo lo demás que se apartó
aside-no-subject = (sin asunto)
aside-raw = El correo tal como llegó
aside-take = Abrir un caso con él
aside-take-into = Incluirlo en el caso { $number }
aside-leave = Dejarlo
aside-see = Ver el caso { $number }
aside-why-held-no-participant = Quien lo envía no participa en el caso que nombra este correo. Mire si tiene que ver con él.
aside-why-other = Se apartó para que alguien lo mire.
aside-bounce = Un aviso de que un correo nuestro no se pudo entregar.
aside-bulk = Un boletín o un correo a una lista.
aside-machine = Lo escribió una máquina.
aside-no-mail = No se puede leer como correo. Los bytes están guardados tal como llegaron.
aside-no-sender = No se puede leer el remitente, así que no hay a quién responder.
aside-not-taken = Está guardado, pero aún no se pudo procesar.
aside-own = Volvió un correo nuestro.
aside-reader-gave-up = El correo no se pudo leer. Los bytes están guardados tal como llegaron.
aside-report = Un informe de un servidor de correo.
aside-vacation = Un aviso de ausencia.
aside-judged = Un servidor de correo anterior a este puesto lo consideró spam.

# Clientes.
customer-cases = Quejas
customer-no-cases = Ninguna todavía.
customer-reach = Cómo contactar
customer-mail = Correo
customer-phone = Teléfono
customer-no-address = No se conoce ninguna dirección.
address-add = Otra dirección de correo
address-add-hint = A quien escriba desde ella se le toma por este cliente, y nuestros correos pueden ir allí.
address-add-key = Añadir la dirección
address-old = Marcar como antigua
address-old-of = Marcar como antigua: { $address }
address-old-only = Solo escribimos a esta dirección. Si la marca como antigua, ningún correo le llegará a { $customer } mientras { $count ->
    [one] haya un caso abierto
   *[other] haya { $count } casos abiertos
}: lo que le diga irá entonces por teléfono, por carta o en persona.
address-use = Volver a usarla
address-use-of = Volver a usarla: { $address }
address-remove = Nunca fue suya
address-remove-of = Nunca fue suya: { $address }
address-old-since = antigua desde { $when }: no se le envía nada
address-taken = Esta dirección es de { $name }, otro cliente. No se cambió nada. Si son la misma persona, una las dos fichas.
address-taken-join = ¿Son este cliente y { $name } la misma persona? Unidos, sus casos y direcciones se leen juntos. Se puede deshacer.
address-taken-see = Ver a { $name }
address-taken-key = Son la misma persona
customer-name-title = Nombre y teléfono
customer-name = Nombre
customer-name-key = Guardar
customer-join-title = ¿Dos fichas, una persona?
customer-join-text = Junte con esta la ficha de otro caso. Se puede volver a separar.
customer-join-number = Número de un caso de la otra ficha
customer-join-hint = Por ejemplo, 1047.
customer-join-key = Juntar
customer-joined = Juntada: { $name }
customer-part-key = Volver a separar
erase-title = Borrar a esta persona
erase-text = Su nombre, sus números y direcciones, cada palabra que escribió y que se le escribió, los correos, archivos, notas y borradores de sus casos se borran para siempre. Los casos quedan como hechos: que existieron, cuándo y cómo fueron. Un caso aún abierto termina, y la página del cliente se cierra.
erase-copies = Las copias de seguridad que hizo antes todavía contienen esos datos. Al restaurar una, se borran otra vez si está a mano la lista de borrados, que se guarda con los datos de la mesa; sin esa lista, vuelven. Mientras los datos se escriben de nuevo no se puede escribir nada más; con muchos datos lleva unos minutos.
erase-reason = Por qué se borra
erase-reason-hint = Queda en el historial de cada caso. Dígalo sin nombres, números ni direcciones.
erase-sure = Borrar para siempre. Nadie podrá recuperar estos datos.
erase-key = Borrar a la persona
misfit-sure = No se borró nada. Confirme que quiere hacerlo, porque nadie podrá recuperar estos datos.

# Personas, equipos.
people-title = Personas
people-text = Quién trabaja aquí y qué puede hacer cada cual.
people-link = Este es el enlace para { $name }. Funciona una sola vez y también se envió por correo. Solo se muestra ahora.
person-inactive = no puede iniciar sesión
person-invited = con invitación enviada
person-change = Cambiar { $name }
person-active = puede iniciar sesión
person-reset = Enviar un enlace para una nueva contraseña
invite-title = Invitar a alguien
invite-key = Invitar
teams-title = Equipos
teams-none = Aún no hay ningún equipo.
team-none = sin equipo
team-name = Nombre de un equipo nuevo
team-key = Añadir el equipo
team-rename = Nombre del equipo
team-close = Cerrar { $name }
# what: “3 casos abiertos”, “2 personas” o ambas cosas.
team-hangs = De este equipo aún depende algo: { $what }. Páselo antes a otro equipo; después se podrá cerrar.
team-hangs-cases = { $count ->
    [one] { $count } caso abierto
   *[other] { $count } casos abiertos
}
team-hangs-people = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
team-hangs-both = { $cases } y { $people }

# La casa.
house-title = La casa
house-text = Con qué rapidez promete responder esta casa, y cuándo está abierta. Cada promesa cuenta en su horario de trabajo.
house-admin = Administración puede cambiarlo.
house-times = Plazos
house-first-word-minutes = Primera respuesta de una persona
house-answer-minutes = Respuesta a un mensaje del cliente
house-update-days = Próximas noticias, si no se prometió nada antes
house-silence-days = Silencio más largo entre dos noticias
house-mid-follow-up-days = Tras el sí del cliente, preguntar si todo va según lo acordado
house-follow-up-days = Cuando esté hecho, preguntar si está resuelto
house-second-follow-up-days = Volver a preguntar después de
house-rest-days = Luego, dejarlo en pausa después de
house-look-minutes = Mirar un mensaje retenido
house-elsewhere = Adónde más puede acudir un cliente
house-elsewhere-label = Oficinas y personas que pueden mirarlo desde fuera
house-elsewhere-hint = Una por línea, con cómo contactarla: una defensoría, una junta de arbitraje. Se dice en cada respuesta final.
house-elsewhere-none = Aún no se ha puesto nada.
house-in-minutes = En minutos, de horario de trabajo
house-in-days = En días
house-minutes = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
}
house-days = { $count ->
    [one] 1 día
   *[other] { $count } días
}
house-office = Horario de oficina
house-zone = Zona horaria
house-zone-hint = Por ejemplo, Europe/Berlin.
house-hours-hint = Horas así: 09:00-12:30, 13:00-17:00. Un día vacío es un día cerrado.
house-closed = cerrado
house-monday = Lunes
house-tuesday = Martes
house-wednesday = Miércoles
house-thursday = Jueves
house-friday = Viernes
house-saturday = Sábado
house-sunday = Domingo
house-holidays = Festivos
house-holidays-hint = Uno por línea, primero la fecha: 2026-12-25 Navidad.

# Un caso.
case-title = #{ $number } { $subject }
case-open-since = la queja llegó hace { $since }
case-reopened = { $count ->
    [one] volvió una vez
   *[other] volvió { $count } veces
}
case-beside = Junto a la conversación
case-more = Todo lo demás
way-title = El camino a la solución
way-mark-done = (hecho)
way-skipped = pasado por alto, con un motivo
way-heard = Escuchado
way-acknowledged = Atendido
way-understood = Entendido, dice { $customer }
way-offered = Con soluciones propuestas
way-agreed = Acordado
way-done = Hecho
way-solved = Resuelto, dice { $customer }
way-heard-how = La queja nos llegó.
way-acknowledged-how = Una primera respuesta de una persona: quién lleva el caso, qué viene ahora y para cuándo.
way-understood-how = Repita lo que entendió y pregunte si es así.
way-offered-how = Dos caminos o más. Elige el cliente.
way-agreed-how = Un plan con fechas, y el sí del cliente.
way-done-how = Hágalo, compruébelo y compense lo que le costó al cliente.
way-solved-how = Pregunte. Solo el cliente puede decirlo.
way-solved-owed-how = Ya lo dijo. Se cierra cuando tenga nuestra respuesta.
owner-of-case = quien lleve el caso
in-their-words = Con las palabras del cliente
via-label = Cómo lo dijo

now-label = Qué hacer ahora
now-first-word = Dé a { $customer } una primera respuesta
now-first-word-why = Todavía nadie le ha escrito. Muestre que leyó la queja, y diga si se puede resolver hoy, qué viene ahora y para cuándo.
now-first-word-again-why = El caso volvió, y desde entonces nadie le ha escrito. Muestre que leyó la queja, y diga si se puede resolver hoy, qué viene ahora y para cuándo.
now-answer = Responda a { $customer }
now-answer-why = Escribió, y espera. Se responde a todo lo que le importa.
now-answer-solved = { $customer } dice que está resuelto, y espera todavía unas palabras nuestras
now-answer-solved-why = Responda a lo que había preguntado antes. Con esta respuesta el caso se cierra, si no queda nada prometido por hacer.
now-answer-other = Otra persona escribió sobre esto
now-answer-other-why = No se sabe si { $who } es { $customer }. Responda a su propia dirección: le llega solo a esa persona, y a { $customer } se le sigue debiendo lo prometido. O dele noticias a { $customer } de ello, si le importa.
now-new-date = Diga a { $customer } la nueva fecha
now-new-date-why = Una promesa no se va a cumplir a tiempo. Dígaselo antes de que venza, con una fecha que sí se cumpla.
now-mend-word = Las noticias para { $customer } llevan retraso
now-mend-word-why = Se incumplió una promesa. Dígalo sin excusas, y diga cuándo volverá a tener noticias suyas.
now-mend-deed = Algo prometido a { $customer } lleva retraso
now-mend-deed-why = Si está hecho, diga cómo se comprobó. Si no, dé una fecha que se cumpla: hoy mismo habrá que comunicarla.
now-look = Mire un mensaje que quedó retenido
now-look-why = Quien lo envía no participa en este caso. Si tiene que ver con él, inclúyalo; si no, déjelo fuera.
now-understand = Repita lo que nos contó { $customer }
now-understand-why = Escriba qué pasó, qué significa para el cliente y qué pide, para que pueda decir si es así. Antes de proponer nada.
now-mend-understanding = Faltaba algo. Escriba de nuevo lo que nos contó { $customer }
now-mend-understanding-why = El cliente nos corrigió, y eso se agradece. Incorpore lo que dijo y envíelo otra vez.
now-understand-anew = El caso está abierto de nuevo. Escriba otra vez lo que nos contó { $customer }
now-understand-anew-why = Lo que se había entendido era del camino anterior. Incorpore lo que trajo el caso de vuelta, envíelo y pregunte si es así.
now-send-understanding = Envíe a { $customer } lo que entendió
now-send-understanding-why = Ya está escrito; ahora pregunte si es así.
now-await-understanding = { $customer } está leyendo lo que usted entendió
now-await-understanding-why = Dirá si es así, en su página o por correo. Si tarda mucho, haga una llamada.
now-answer-wish = { $customer } dijo con qué quedaría a gusto
now-answer-wish-why = Diga que sí proponiéndolo. Si no está a su alcance, pregunte primero por el objetivo que hay detrás, y luego dé el motivo y otro camino.
now-offer = Proponga a { $customer } al menos dos caminos
now-offer-why = Usted y el cliente ya se entienden. Ahora el cliente elige entre soluciones que lo arreglan; un regalo o un descuento viene después, como detalle adicional.
now-await-choice = { $customer } está eligiendo
now-await-choice-why = Tiene las soluciones delante. Si le dice por teléfono cuál quiere, anótelo aquí.
now-lay-plan = Trace el plan para { $customer }
now-lay-plan-why = Ya eligió. Diga en pasos qué se hace y para cuándo, y pida el sí antes de empezar nada.
now-await-yes = El plan espera el sí de { $customer }
now-await-yes-why = Nada empieza antes. Si le dijo que sí por teléfono, anótelo aquí.
now-keep-deed = Haga lo acordado con { $customer }
now-keep-deed-why = Cuando esté hecho, diga cómo lo sabe. Si no se va a cumplir a tiempo, dígalo antes de la fecha.
now-keep-deed-solved = { $count ->
    [one] { $customer } dice que está resuelto; queda algo prometido por hacer
   *[other] { $customer } dice que está resuelto; quedan { $count } cosas prometidas por hacer
}
now-keep-deed-solved-why = { $count ->
    [one] El caso se cierra cuando se cumpla, o cuando { $customer } ya no lo necesite. Hasta entonces sigue prometido.
   *[other] El caso se cierra cuando se cumpla todo, o cuando { $customer } ya no lo necesite. Hasta entonces sigue prometido.
}
card-keeps = Esto cumple:
card-before = Vence antes, y esto no lo cumple:
card-next = Próxima promesa:
now-declare-done = Todo está cumplido. ¿Está hecho para { $customer }?
now-declare-done-why = Compruebe que está completo y pregunte por los gastos que tuvo el cliente. “Hecho” lo dice el equipo; “resuelto” lo dice el cliente.
now-follow-up = Pregunte a { $customer } si de verdad está resuelto
now-mid-follow-up = Pregunte a { $customer } si todo va según lo acordado
now-mid-follow-up-why = Algo acordado está aún por llegar. Más vale saber ahora que algo no va bien, y no el día en que vence.
ask-again = { $before ->
    [mail] Se le preguntó por correo.
    [phone] Se le preguntó por teléfono.
    [letter] Se le preguntó por carta.
   *[other] Se le preguntó en persona.
  } La segunda vez, { $now ->
    [phone] llame a este número:
   *[mail] escriba a esta dirección:
  }
promise-other-way = { $how ->
    [phone] por teléfono:
   *[mail] por correo a
  }
plan-holds = Acordado, y vale hasta que { $customer } diga que sí a otra cosa
now-follow-up-why = Un “no” es bienvenido: trae el caso de vuelta, y es peor un descontento callado. Cuando llegue el día, pregunte; puede hacerlo antes.
now-take-yes = { $customer } dice que está resuelto: ¿es su sí?
now-take-yes-why = No se le había preguntado, o responde a una pregunta anterior, así que por sí solo no cambia nada. Léalo: si es su sí, tómelo como tal. En caso de duda, pregúntele.
take-yes-key = Tomarlo como su sí
take-yes-ask = Preguntarle
now-await-solved = Se preguntó a { $customer } si está resuelto
now-await-solved-why = Responderá en su página, por correo o por teléfono. Si no dice nada, se le pregunta una vez más y luego el caso queda en pausa.
now-await-solved-again-why = Se le preguntó dos veces; no hay una tercera. Responderá en su página, por correo o por teléfono. Si no dice nada, el caso queda en pausa, y cualquier mensaje suyo lo trae de vuelta.
now-merged = Esto sigue en otro caso
now-merged-why = Cualquier mensaje posterior de { $customer } va al caso en que esto sigue.
now-nothing = No hay nada que hacer
now-nothing-why = Este caso no está abierto. Cualquier mensaje de { $customer } lo trae de vuelta.

now-erased = Se borró al cliente, con todas sus palabras
now-erased-why = Aquí ya no se debe nada, y nada suyo se puede recuperar. El caso queda como un hecho: que existió, cuándo y cómo fue.

reply-title = Escribir a { $customer }
reply-body = Su mensaje
reply-key = Decírselo al cliente
reply-draft = Guardar como borrador
say-today = ¿Se puede resolver hoy?
say-today-yes = Sí, hoy
say-today-no = Hoy no
say-channel = Cómo le llega
say-by-mail = por correo (se envía)
say-no-mail-old = Por correo no se ofrece: la dirección de { $customer } está marcada como antigua.
say-no-mail = Por correo no se ofrece: no tenemos ninguna dirección de correo de { $customer }.
say-no-mail-see = Sus direcciones
say-next = Próximas noticias, a más tardar
say-next-hint = Si lo deja vacío, el { $when }.
say-next-text = Sobre qué
say-next-text-hint = Por ejemplo: llamar con la respuesta del taller.
say-keeps = Este mensaje cumple también
heard-title = Anotar lo que dijo { $customer }
heard-body = Lo que dijo
heard-key = Añadirlo a la conversación

talk-title = Conversación
talk-earlier = Mensajes anteriores
talk-in-part = Este correo era más largo de lo que se lee de uno. Aquí está su comienzo; el resto, y cada archivo que vino con él, está en el propio correo:
talk-long = Este mensaje es muy largo. Aquí está su comienzo; entero está en el propio correo:
talk-raw = El correo tal como llegó
talk-subject = El asunto completo
talk-none = Aún no hay mensajes.
talk-receipt = Confirmación de llegada, escrita por Amends
talk-failed = Este correo no salió y se dejó de intentar. Pruebe otra forma de contactar con el cliente.
talk-accepted = Enviado; el servidor de correo lo ha aceptado.
talk-accepted-again = Enviado; la conexión con el servidor de correo se cortó una vez antes de la respuesta, así que el correo puede llegar dos veces.
talk-bounced = Este correo volvió: no se pudo entregar. Pruebe otra forma de contactar con el cliente.
talk-refused = El servidor de correo rechazó este correo definitivamente. Revise la dirección o pruebe otra forma de contactar con el cliente.
talk-unclear = La conexión con el servidor de correo se cortó antes de la respuesta; nadie sabe si este correo llegó. Contacte de otra forma.
talk-late = Con retraso: el servidor de correo aún no ha aceptado este correo. Se sigue intentando, durante dos días en total. Si es urgente, contacte de otra forma.
talk-checks = Es dudoso que venga realmente de esta dirección: no superó { $checks }. Antes de compartir algo privado, contacte de otra forma.
talk-checked-signature = Es dudoso que venga realmente de esta dirección: su firma (DKIM) no es válida, según comprobó Amends con DNS. Antes de compartir algo privado, contacte de otra forma.
talk-checked-unproven = Es dudoso que venga realmente de esta dirección: su dominio pide que su correo esté probado (DMARC) y Amends no halló ninguna firma válida de ese dominio. Qué servidor lo envió, Amends no puede verlo. Antes de compartir algo privado, contacte de otra forma.
talk-checked-silent = No se pudo comprobar si viene realmente de esta dirección: los servidores de nombres de un dominio que nombra no respondieron.
talk-checked-unknown = No se pudo comprobar si viene realmente de esta dirección: nuestro servidor de nombres no respondió.
talk-code = La respuesta del servidor de correo: { $code }
talk-left-out = Quedó fuera: quien lo escribió no participa en el caso.
talk-to-another = A { $who }, y no al cliente
other-title = Responder a { $who }
other-body = Lo que le escribe a { $who }
other-hint = Le llega solo a { $who }, en su propia conversación, sin enlace a la página de { $customer }. No le cuente nada que sea solo de { $customer }.
other-key = Enviar a { $who }
talk-new-matter = El asunto y las palabras son nuevos: quizá se trate de otra cosa. Entonces es un caso aparte; aquí sigue pendiente una respuesta.
talk-new-matter-key = Hacer de ello un caso aparte
talk-queued = En camino
talk-show = Mostrarlo
talk-quoted = Citado debajo
talk-signature = Firma
held-raw = Guardar el correo tal como llegó
held-let-in = Incluirlo
held-leave-out = Dejarlo fuera
held-let-in-text = Si lo incluye, forma parte del caso y puede responder a quien lo escribió. { $customer } no lo ve en su página.

understood-title = Lo que nos contó { $customer }
understood-none = Aún no hay nada escrito.
understood-none-short = aún sin escribir
understood-happened = Qué pasó
understood-happened-hint = Los hechos, como los contó.
understood-expected = Qué le habían prometido, o qué esperaba
understood-means = Qué significa para el cliente
understood-means-hint = Qué le causó a { $customer }: tiempo, dinero, molestias, confianza.
understood-asks = Qué pide
understood-goal = El objetivo que hay detrás, si es otro
understood-goal-hint = “Que me devuelvan el dinero” puede querer decir: uno que funcione.
understood-next = Qué viene ahora
understanding-title = Lo que entendimos
understanding-anew = Escribirlo, o escribirlo de nuevo
understanding-points = Los puntos que se repiten al cliente
understanding-write-key = Guardar lo escrito
understanding-cover = Su mensaje de acompañamiento
understanding-cover-words = Quiero asegurarme de haber entendido bien. Lea, por favor, lo que escribí y dígame si es así o si falta algo.
understanding-send-key = Preguntar a { $customer } si es así
understanding-right-key = { $customer } dice que es así
understanding-missing = { $customer } dice que falta algo
understanding-missing-key = Anotar lo que falta
corrected-says = { $customer } dice:
asks-to-explain = { $customer } pide que se le expliquen antes estas soluciones:
handed-over-says = { $who } le pasó este caso y dice:

points-title = Puntos y soluciones
points-count = { $count ->
    [one] un punto
   *[other] { $count } puntos
}
point-title = Punto { $point }
point-raise = Un punto más
point-raise-key = Añadir el punto
point-answered = Respondido por primera vez, con lo que averiguamos o podemos hacer:
point-loss = Lo que le costó al cliente:
found-title = Lo que averiguamos:
found-key = Lo que averiguamos
found-outcome = Lo que averiguamos
found-words = En palabras que lee el cliente
found-words-hint = Qué se averiguó y qué podemos hacer. Hechos, sin culpar a nadie.
loss-title = Lo que le costó al cliente
loss-kind = Tipo
loss-unknown = no se sabe
offer-title = Proponer soluciones
offer-text = Soluciones concretas, en palabras que lee el cliente. Dos o más; las filas vacías no cuentan.
offer-stands = Soluciones que tiene el cliente
offer-chosen = solución elegida
offer-why-none-shown = Por qué ninguna es lo que desea:
offer-plus-beside = además, se elija lo que se elija
offer-solution = Solución { $number }
offer-words = Qué recibe el cliente, y cuándo
offer-words-hint = Por ejemplo: le llevamos uno nuevo el viernes antes de las diez y recogemos el viejo.
offer-kind = Tipo
offer-meets = Frente a lo que pidió el cliente
offer-unset = elija, por favor
offer-grants = Dice que sí al deseo
offer-grants-none = a ninguno
offer-step = Con un plan: entonces, elegirla es decir que sí
offer-more = Más soluciones
offer-why = Por qué hay una sola, o por qué ninguna es lo que desea
offer-why-none = Por qué ninguna es lo que pidió
offer-why-none-hint = El motivo en sí, no una norma. El cliente lo lee.
offer-why-one = Por qué hay una sola
offer-cover = Su mensaje de acompañamiento
offer-cover-words = Estas son las formas que veo de arreglarlo. Elija, por favor, la que más le guste, pregúnteme lo que quiera sobre ellas, o dígame con qué quedaría a gusto.
offer-key = Proponérselas a { $customer }
choice-title = Qué respondió { $customer }
choice-which = Eligió
choice-key = Anotar la elección
choice-none = { $customer } no quiere ninguna de estas
choice-wish = Con qué quedaría a gusto
choice-wish-hint = Pregúntelo así, tal cual, y anótelo con las palabras del cliente.
choice-none-key = Anotar el deseo
choice-explain = { $customer } pide una explicación
plus-title = Un detalle adicional
plus-text = Después de elegir una solución: la guinda, nunca el pastel.
plus-what = Qué es
plus-key = Añadirlo

wish-title = Lo que desea { $customer }
wish-goal = El objetivo que hay detrás:
wish-latest = El deseo más reciente
wish-before = Un deseo anterior
wish-yes = Decir que sí, o proponer otro camino
wish-ask-goal = Preguntar por el objetivo que hay detrás
wish-goal-found = encontrado
wish-questions = Preguntas que ayudan a encontrarlo:
wish-question-1 = ¿Qué le permitiría hacer?
wish-question-2 = ¿Qué cambiaría entonces?
wish-question-3 = ¿Qué es lo que más le importa de ello?
wish-question-4 = Si no se pudiera, ¿qué sería lo más parecido?
wish-goal-label = El objetivo, como lo contó
wish-goal-key = Anotar el objetivo
wish-cannot = No se puede cumplir
wish-cannot-text = Solo cuando se conozca el objetivo. Siempre va con otro camino.
wish-reason = El motivo en sí
wish-reason-hint = El cliente lo lee. Nunca una norma tras la que esconderse.
wish-cannot-key = Decir que no se puede cumplir

plan-title = Trazar el plan
plan-stands = El plan
plan-agreed = aceptado:
plan-not-agreed = espera el sí
plan-step = Paso { $number }
plan-more = Más pasos
plan-what = Qué se hace
plan-due = Para cuándo
plan-owner = Quién se encarga
plan-cover = Su mensaje de acompañamiento
plan-cover-words = Esto es lo que haré, y para cuándo. ¿Empezamos?
plan-key = Pedir el sí de { $customer }
plan-yes-title = El sí de { $customer }
plan-yes-key = { $customer } dice que sí

promises-card = Con lo que cuenta { $customer }
promises-none-open = No hay ninguna promesa abierta.
promises-title = Promesas
promises-count = { $kept ->
    [one] 1 cumplida
   *[other] { $kept } cumplidas
  }, { $broken ->
    [one] 1 incumplida
   *[other] { $broken } incumplidas
  }
promises-before = Antes
promise-broken = incumplida
promise-was-broken = se había incumplido
promise-lost = En riesgo: el correo que debía cumplirla no llegó.
promise-late = En riesgo: el correo que debe cumplirla se retrasa y aún espera al servidor de correo.
promise-doubted = No se va a cumplir a tiempo; la nueva fecha:
promise-checked = Cómo se comprobó:
keep-title = Está hecho
keep-key = Está cumplida
keep-checked = ¿Cómo se comprobó?
keep-checked-hint = Por ejemplo: llamé; la máquina ha funcionado dos veces.
keep-proof = Una prueba, si la hay
keep-proof-hint = Una foto, un recibo: { $count ->
    [one] { $count } archivo
   *[other] hasta { $count } archivos
}, { $most } MB en total. { $customer } puede abrirlo en su página.
proof-label = Prueba
proof-take-back = ¿Se adjuntó por error?
proof-take-back-text = Se borra para siempre, aquí y en la página de { $customer }. Los correos que lo nombraron quedan como están.
proof-take-back-key = Retirar { $name }
invalid-proof-gone = Este archivo ya no está: alguien lo retiró antes que usted. No se ha cambiado nada más.
files-again = Elija otra vez los archivos, por favor: el navegador no los guarda.
invalid-files-too-many = Son más archivos de los que se admiten a la vez. Todavía no se ha dado nada por cumplido; elija menos.
invalid-files-too-large = Los archivos juntos ocupan más de lo que se admite a la vez. Todavía no se ha dado nada por cumplido; elija menos, o más pequeños.
invalid-file-empty = Uno de los archivos está vacío. Todavía no se ha dado nada por cumplido; elija otro.
doubt-key = No se va a cumplir a tiempo
doubt-text = Entonces { $customer } lo sabrá hoy por usted, con una fecha que se cumpla.
doubt-due = Nueva fecha
doubt-why = Por qué
move-title = { $customer } aceptó una nueva fecha
move-text = Solo si { $customer } la aceptó. Si no, elija “No se va a cumplir a tiempo”.
move-why = Por qué
move-key = Anotar la nueva fecha
promise-deed-title = Prometer una acción
promise-word-title = Prometer noticias
promise-point = Para qué punto
promise-what-deed = Qué se hace
promise-what-word = Sobre qué
promise-what-word-hint = Por ejemplo: contar a { $customer } qué dice el taller.
promise-due = Para cuándo
promise-owner = Quién la cumple
promise-early = Por qué empieza antes del sí del cliente
promise-early-hint = Solo si es así.
promise-key = Prometerlo

done-title = Está hecho
done-key = Está hecho
done-checked = ¿Cómo se comprobó, en este punto?
done-checked-hint = Cómo sabe que para { $customer } está completo.
done-costs = Gastos que tuvo { $customer } por esto
follow-up-in-person = { $carer } se ocupa de este caso, y a { $customer } le pregunta la persona que conoce. Deje que pregunte { $carer }, o hágase cargo antes del caso.
follow-up-in-place = Pregunto en lugar de { $carer }, en mi propio nombre
follow-up-purpose = Qué pregunta
follow-up-body = Su mensaje
follow-up-words = ¿De verdad está resuelto, tal como usted lo ve? Si algo todavía no está bien, dígamelo tal cual, por favor: entonces sigo con ello.
mid-follow-up-words = Quiero saber si hasta ahora todo va como acordamos. ¿Hay algo que no sea como esperaba?
follow-up-key = Preguntar a { $customer }
solved-said = Qué dijo, y cuándo
solved-said-hint = Con las palabras de { $customer }, o como usted lo oyó. Solo el cliente puede decir que está resuelto.
solved-plainly = { $customer } dijo que está resuelto, sin más
solved-unanswered = { $customer } escribió y aún no tiene respuesta
solved-key = { $customer } dice que está resuelto
solved-deeds = Aún le debemos:
solved-waive = { $customer } ya no necesita lo pendiente
not-yet = { $customer } dice que todavía no
not-yet-key = Anotar “todavía no”
solved-said-on = { $customer } dijo que está resuelto:
waive-title = ¿{ $customer } ya no necesita lo pendiente?
waive-key = { $customer } ya no necesita lo pendiente
close-title = ¿Resuelto? Lo dice { $customer }
close-satisfied = satisfacción { $satisfied } de 5
ways-title = Otra salida
skip-title = Pasar por alto una etapa
skip-stage = Hasta esta etapa
skip-reason = Por qué
skip-reason-hint = En una llamada de cinco minutos caben varias a la vez.
skip-key = Pasarla por alto
end-title = Terminarlo de otra manera
end-how = Cómo
end-reason = Por qué
end-body = Unas últimas palabras al cliente
end-body-hint = Si termina sin acuerdo, hace falta una respuesta final: qué averiguamos, qué propusimos y adónde más puede acudir el cliente.
end-key = Terminar el caso
reopen-key = Recuperarlo
merged-go = Seguir en el caso { $number }

notes-title = Notas
notes-count = { $count ->
    [0] ninguna todavía
    [one] una nota
   *[other] { $count } notas
}
notes-sort = Es
notes-text = Nota
notes-hint = Primero los hechos, con palabras imparciales. Nunca se envía.
notes-key = Anotarlo
files-title = Archivos
files-count = { $count ->
    [one] un archivo
   *[other] { $count } archivos
}
files-earlier = Puede haber más en mensajes anteriores.
care-title = Quién lleva el caso
care-take = Lo llevo yo
care-owner = Pasarlo a
care-word = Con unas palabras
care-word-hint = Lo que necesita saber la siguiente persona.
care-hand = Pasarlo
link-title = La página de { $customer }
link-closed = cerrada
link-closed-text = La página está cerrada: su dirección no abre nada. Una dirección nueva la abre otra vez.
link-open = Verla como la ve el cliente
link-renew = Crear una dirección nueva
link-renew-text = Una dirección nueva cierra la anterior al instante, y { $customer } recibe la nueva con su próximo correo: escríbale cuando la haya creado.
sight-title = Lo que ve { $customer }
sight-text = Esto es lo que ve { $customer }. Aquí no se puede pulsar nada.
sight-no-title = Esta página es del cliente
sight-no-text = Ha entrado como { $name }, y lo que se pulsa aquí cuenta como dicho por el cliente. No se cambió nada. Lo que diga el cliente, anótelo en el caso.
link-revoke = Cerrar la página
others-title = Otras quejas
others-count = { $count ->
    [0] ninguna
    [one] una
   *[other] { $count }
}
others-customer = Todo sobre { $customer }
others-perhaps = Esto puede ser parte de { $subject } del mismo cliente ({ $status }). Si lo es, únalos: no se pierde nada de lo dicho o prometido, y se puede deshacer.
others-taken-in = Aquí sigue también:
merge-into = Este asunto sigue en el caso
merge-hint = El número de otro caso del mismo cliente. Se puede deshacer, y el número anterior sigue valiendo.
merge-key = Unir
merge-undo = Deshacer la unión
merge-see = Ver qué pasa con los dos
merge-title = ¿Sigue el caso { $number } en el caso { $into }?
merge-from = Este caso
merge-goes-on = sigue en este
merge-comes = Lo que resulta
merge-comes-words = Lo que se dijo en { $number } se lee en { $into }, y los correos que nombran { $number } llegan allí. El número anterior sigue valiendo.
merge-comes-next = Nuestra próxima palabra allí:
merge-comes-reopens = El caso { $number } está cerrado; se abre de nuevo.
merge-comes-counts = Los plazos de la ley cuentan desde
merge-comes-tags = { $count ->
    [one] Le sigue una etiqueta.
   *[other] Le siguen { $count } etiquetas.
}
merge-comes-back = Se puede deshacer en la página del caso { $number }.
merge-join = { $from } y { $into } son la misma persona: juntar sus fichas
merge-link = Son dos personas: vincular los casos
merge-other-way = Al revés, en { $number }
merge-not = Dejar los dos como están
history-title = Historial
history-of = Historial del caso { $number }
history-count = { $count ->
    [one] un suceso
   *[other] { $count } sucesos
}
history-other-wrote = Escribió otra persona
history-edition = versión { $edition }
history-with-agreement = con el acuerdo del cliente
history-without-agreement = sin el acuerdo del cliente
history-second-failure = es la segunda vez
history-costs = Punto { $point }, { $amount } de gastos compensados

# El correo tal como salió.
sent-link = El correo tal como salió
sent-title = El correo tal como salió
sent-text = Todo lo que salió: el texto, y lo que Amends puso alrededor.
sent-from = De
sent-to = Para
sent-at = Escrito
sent-subject = Asunto
sent-raw = Guardarlo tal como salió
sent-back = Volver al caso { $number }

# Antes de unas palabras (P4, P6) y antes de una propuesta (P21).
heat-title = Antes de escribir
heat-1 = Respire. Se trata de lo que le pasó a { $customer }, no de usted; usted es la persona a la que puede decírselo.
heat-2 = Si es justo o no, puede esperar: empiece por cómo lo vivió el cliente.
heat-3 = Nada contra el cliente, nada contra nadie del equipo.
opening-title = Palabras para empezar, del mismo lado de la mesa
opening-own = Mis propias palabras
opening-1 = Gracias por contármelo. Lo leí todo, y me gustaría mirarlo junto con usted.
opening-2 = Me gustaría verlo como lo vio usted: qué pasó, qué le causó y cómo se podría arreglar. Después buscamos el camino con usted.
opening-3 = Algo falló entre lo que usted esperaba y lo que recibió. Vamos a mirarlo lado a lado, desde el principio.
opening-hint = Lo que elija se pone antes de su mensaje.
take-now = Todavía nadie lleva este caso.
case-next = próxima promesa
found-card = Lo que averiguamos
wish-sight = Lo que tiene que lograr el otro camino
wish-sight-wish = Lo que desea:
wish-sight-goal = El objetivo que hay detrás:
wish-sight-reason = Por qué el deseo en sí no se puede cumplir:
wish-sight-with = El motivo sale junto con su propuesta, nunca solo.
fair-title = Justo, e igual en casos parecidos
fair-1 = ¿A alguien que lo pidiera en voz baja se le propondría lo mismo?
fair-2 = ¿Es lo mejor para { $customer }, o solo para la casa?
fair-link = Ver qué se hizo en casos parecidos
fair-text = Casos con palabras parecidas a las de este, primero los más parecidos, y lo que eligieron sus clientes. A quien está en la misma situación se le propone lo mismo; si propone otra cosa, sepa por qué.
fair-none-title = Ningún caso parecido tiene aún solución
fair-none-text = Con lo que proponga aquí se compararán los próximos. Los casos con palabras parecidas a las de este aparecerán aquí cuando sus clientes hayan elegido.
fair-chose = Eligió:
fair-plus = Y además:
fair-found = Lo que se averiguó:
