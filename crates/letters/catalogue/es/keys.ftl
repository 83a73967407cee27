### Las teclas, y la ventana en la que todo se encuentra por sus palabras.

nav-keys = Teclas
nav-palette = Buscar o hacer
today-next = Tomar la siguiente

keys-title = Teclas
keys-text = Una tecla hace lo que hace el botón de la página. Donde hay dos signos, pulse uno después del otro. Mientras escribe en un campo, las letras son letras; Esc sale del campo.
keys-script = Las teclas funcionan donde el navegador ejecuta scripts. Todo lo que hacen es también un enlace o un botón de la página.
keys-page = Todas las teclas en una página
keys-change = Cambiar mis teclas
keys-ctrl = Ctrl
keys-close = Cerrar
keys-without = sin tecla
keys-are-off = Las teclas sueltas están desactivadas para usted. Lo que se pulsa junto con Ctrl, y Esc, sigue funcionando.
keys-card-text = Lo que se hace a menudo tiene una tecla, que se muestra donde actúa y con “?”. Puede cambiar cada una o desactivar las teclas sueltas.

keys-group-go = Ir a
keys-group-list = En una lista
keys-group-case = En un caso
keys-group-everywhere = En todas partes

key-go-today = Hoy
key-go-cases = Casos
key-go-new = Nueva queja
key-go-aside = Apartado
key-go-rehearsal = Ensayar
key-go-handbook = Manual
key-handbook = Del manual, para este caso
key-go-people = Personas
key-go-house = La casa
key-go-account = Mis datos
key-search = Buscar
key-next = Tomar la siguiente promesa
key-down = Bajar por la lista
key-up = Subir por la lista
key-tick = Marcar la fila, para varias a la vez
key-open = Abrir lo marcado
key-more = Mostrar más, o mensajes anteriores
key-whose-mine = Mis promesas
key-whose-team = Las promesas de mi equipo
key-whose-all = Las promesas de todos
key-now = Qué hacer ahora
key-give-word = Escribir a la clientela
key-take-back = Retirar lo que se acaba de enviar
key-template = Elegir una plantilla
key-take = Me encargo yo
key-notes = Escribir una nota
key-heard = Anotar lo que se dijo
key-promises = Promesas
key-understanding = Lo que entendimos
key-points = Puntos y soluciones
key-close = ¿Resuelto?
key-care = Quién lleva el caso
key-history = Historial
key-customer = Quien se queja
key-as-customer = Verlo como lo ve quien se queja
key-others = Otras quejas, unir
key-send = Enviar lo que escribo
key-help = Todas las teclas
key-palette = Buscar o hacer cualquier cosa
key-leave = Salir de un campo, cerrar una ventana

# La ventana en la que todo se encuentra.
keys-palette = Buscar o hacer
keys-find = ¿Qué quiere hacer? Palabras, o el número de un caso
keys-found = { $what } para elegir
keys-case = Caso n.º { $what }
keys-search = Buscar “{ $what }”
keys-ticked = El caso { $what } está marcado
keys-unticked = El caso { $what } ya no está marcado

# Donde se eligen otras teclas.
keys-change-title = Mis teclas
keys-change-text = Un signo para cada cosa, o dos que se pulsan uno después del otro, como “g t”. Un campo vacío significa: sin tecla.
keys-off-label = Desactivar las teclas sueltas
keys-off-hint = Para quienes usan un lector de pantalla o control por voz que emplea letras sueltas. Ctrl con K, Ctrl con Enter y Esc quedan como están.
keys-keep = Guardar estas teclas
keys-as-they-came = Como venían
keys-clash = “{ $key }” no puede ser para “{ $act }”: la tiene “{ $with }”, o tiene una que empieza o sigue así. No se cambió nada; dé otra tecla a una de las dos, o ninguna.
keys-misfit-no-key = Una tecla es un signo (r), o dos que se pulsan uno después del otro (g t). No se cambió nada; lo que escribió se conserva.
keys-misfit-blank = Un espacio no es una tecla: con él avanza la página. Deje el campo vacío si no quiere ninguna. No se cambió nada; lo que escribió sigue ahí.
keys-misfit-letter = Esta letra no está en todos los teclados. Elija una de la a a la z, una cifra o un signo como “?”. No se cambió nada; lo que escribió sigue ahí.
did-desk-keys = Sus teclas están guardadas.
did-desk-keys-as-they-came = Todas las teclas están como venían.
