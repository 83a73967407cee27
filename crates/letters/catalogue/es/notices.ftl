### De qué se avisa a cada persona.

nav-notices = Avisos
nav-notices-count = Avisos que aún no ha visto
key-go-notices = Avisos
notices-title = Avisos
notices-text = Lo que se le pide, y lo que pasó en los casos que usted lleva. Lo que vio aquí o en el caso no se le avisa de ningún otro modo.
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
