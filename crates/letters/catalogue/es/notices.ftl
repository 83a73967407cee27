### De qué se avisa a cada persona.

nav-notices = Avisos
nav-notices-count = Avisos que aún no ha visto
key-go-notices = Avisos
notices-title = Avisos
notices-text = Lo que se le pide, y lo que pasó en los casos que usted lleva. Lo que ya vio aquí o en el caso no se le envía además por correo.
notices-none-title = No hay nada que avisarle
notices-none-text = Cuando alguien del equipo le pide algo, le llega un caso o un cliente escribe en uno de los suyos, aparece aquí.
notice-new = nuevo
notice-seen = visto
notice-breaking = Una promesa suya está a punto de romperse.
notice-help = Alguien del equipo pide ayuda.
notice-approval = Alguien del equipo le pide su sí.
notice-answered = Su pregunta por un sí tiene respuesta.
notice-given = El caso es suyo ahora.
notice-handed = Una promesa es suya ahora.
notice-beside = Usted acompaña ahora a quien lleva el caso.
notice-joined = Alguien del equipo le acompaña.
notice-whispered = Una palabra entre nosotros.
notice-wrote = Hay algo nuevo del lado del cliente.
notice-not-arrived = Un correo nuestro no llegó.
notice-boiling = El caso está al rojo.
notice-feedback = Se dijo algo de sus palabras.
notice-feedback-answered = Lo que dijo de las palabras de alguien tiene respuesta.
notice-thanks = Alguien del equipo le da las gracias.

notices-by-mail = Avisos por correo
notices-by-mail-text = Lo que no haya visto aquí puede llegar también a { $email }. El correo nombra los casos por número y la clase de cosa que pasó, y no repite palabras de nadie. Mientras usted está ausente no se envía nada.
notices-urgent = Al momento lo que no puede esperar: una promesa a punto de romperse, ayuda o un sí que se le pide
notices-times = Todo, en un solo correo, a estas horas
notices-times-hint = Por ejemplo 9:00, 13:00; seis al día como máximo. Vacío: ningún correo así.
notices-quiet-from = Silencio desde
notices-quiet-to = Silencio hasta
notices-quiet-hint = Entonces no se envía nada. Vacío: fuera del horario de la casa.
notices-zone = Su zona horaria
notices-zone-hint = Por ejemplo Europe/Berlin. Vacío: la de la casa.
did-desk-notices = Guardado. Desde ahora se le avisa por correo como eligió.
misfit-time-of-day = Esto no es una hora del día. No se cambió nada; lo que escribió se conserva. Escriba las horas como 9:00, 13:00.
misfit-quiet = Falta un extremo de las horas de silencio. No se cambió nada; lo que escribió se conserva. Indique los dos o ninguno.
invalid-notices-times-many = Son más de seis horas. No se cambió nada; lo que escribió se conserva. Elija seis como máximo.
invalid-notices-time = Esto no es una hora del día. No se cambió nada; lo que escribió se conserva. Escriba las horas como 9:00, 13:00.
invalid-zone-unknown = No hay ninguna zona horaria con ese nombre. No se cambió nada; lo que escribió se conserva. Escríbala como Europe/Berlin.
mail-notices-digest-subject = { $count ->
    [one] Una cosa que no ha visto ({ $house })
   *[other] { $count } cosas que no ha visto ({ $house })
}
mail-notices-urgent-subject = Esto no puede esperar ({ $house })
mail-notices-digest = Esto pasó y usted aún no lo ha visto:
mail-notices-urgent = Esto no puede esperar y usted aún no lo ha visto:
mail-notices-why = Recibe esto porque lo eligió. Lo que ve antes usted mismo no se envía.
mail-notices-change = Cambiar cuándo recibe correos:
