### El manual: páginas, respuestas y plantillas, encontradas y escritas.

nav-handbook = Manual
handbook-title = Manual
handbook-text = Cómo trabajamos aquí, preguntas de clientes con buenas respuestas y textos con que empezar una respuesta.
handbook-search-label = Buscar en el manual
handbook-search-hint = Encuentra las páginas que contienen todas sus palabras, mientras escribe. Entre comillas, las palabras van juntas.
handbook-found = { $count ->
    [one] Una página
   *[other] { $count } páginas
}
handbook-none-found = Ninguna página contiene todas estas palabras
handbook-none-found-text = Pruebe con menos palabras o con el comienzo de una. Lo que falta aquí lo puede escribir un supervisor.
handbook-none = Todavía no hay páginas
handbook-none-text = Aquí no hay nada por ahora. Un supervisor puede escribir la primera página.
handbook-ways = Caminos por el manual
handbook-all = Todas las páginas
handbook-chapters = Por capítulos
handbook-stages = Por la etapa de un caso
handbook-failed = Por lo que salió mal
handbook-kind-page = Página
handbook-kind-answer = Respuesta
handbook-kind-template = Plantilla
handbook-kind-pages = Páginas para leer
handbook-kind-answers = Preguntas con respuesta
handbook-kind-templates = Plantillas de respuestas
handbook-about-listening = Escuchar
handbook-about-understanding = Comprender
handbook-about-solving = Solucionar
handbook-about-informing = Mantener informado
handbook-about-closing = Cerrar
handbook-about-learning = Aprender
handbook-about-people = Personas
handbook-about-for-customers = Para clientes
handbook-about-not-delivered = no llegó
handbook-about-late = llega tarde
handbook-about-wrong = no es lo pedido
handbook-about-faulty = no funciona
handbook-about-damaged = está dañado
handbook-about-missing-part = falta algo
handbook-about-billing = una factura
handbook-about-refund-not-received = dinero que no volvió
handbook-about-information = información errónea o ninguna
handbook-about-promise-broken = una promesa rota
handbook-about-staff-conduct = el trato de alguien
handbook-about-access-effort = demasiado esfuerzo
handbook-about-privacy-security = datos personales
handbook-about-safety = seguridad
handbook-about-complaint-handling = cómo lo tratamos
handbook-about-other = otra cosa
handbook-is-public = Los clientes pueden leerla
handbook-is-old = Pide una revisión
handbook-is-out = Retirada
handbook-out = Retiradas
handbook-out-none = No se retiró nada
handbook-out-none-text = Las páginas que se retiran del manual se conservan aquí con todas sus versiones.
handbook-old = Estas piden una revisión
handbook-old-text = Nadie las cambió ni confirmó desde hace más de un año. Lea cada una: ¿sigue siendo válida?
handbook-look = Nadie ha mirado esta página desde { $when }. ¿Sigue siendo válida?
handbook-still-right = Sigue siendo válida
handbook-note = A tener en cuenta:
handbook-belongs = Pertenece a
handbook-right = ¿Fue acertada?
handbook-right-label = Para lo que necesitaba
handbook-right-yes = Sí
handbook-right-no = No
handbook-right-line = Qué no lo fue, en una línea
handbook-right-hint = Lo leen los supervisores. No nombre aquí a ningún cliente.
handbook-right-key = Decirlo
handbook-right-count = Acertada para { $right }, no para { $wrong }
handbook-by = Versión { $version }, de { $name }, { $when }.
handbook-by-program = Versión { $version }, tal como vino con el programa.
handbook-by-nobody = Versión { $version }, { $when }.
handbook-versions = Todas las versiones
handbook-versions-title = Versiones de “{ $title }”
handbook-version = Versión { $version }
handbook-version-by = de { $name }, { $when }
handbook-version-program = tal como vino con el programa
handbook-take-out = Retirar del manual
handbook-put-back = Devolver al manual
handbook-new = Escribir una página
handbook-edit = Cambiar
handbook-edit-title = Cambiar “{ $title }”
handbook-back = Volver
handbook-kind-label = Qué es
handbook-title-label = Título
handbook-title-hint = De una respuesta: la pregunta, como la haría un cliente.
handbook-body-label = Texto
handbook-body-hint = Markdown. En una respuesta o plantilla, lo que va entre corchetes lo pone quien la usa; los datos del caso entre llaves dobles se rellenan: { $facts }
handbook-note-label = Qué tener en cuenta
handbook-note-hint = Solo para nosotros. Nunca se envía.
handbook-language-label = Idioma
handbook-public-label = Para clientes
handbook-public-tick = Los clientes pueden leer esta página
handbook-changed-label = Qué cambió usted
handbook-changed-hint = En una línea, para quien lea las versiones.
handbook-look-key = Verla antes
handbook-looks = Así se ve
handbook-looks-like = Todavía no se ha guardado nada. Abajo está cómo se verá.
handbook-leave = Dejarla como estaba
handbook-beside = Del manual para el caso { $number }
handbook-to-case = Caso { $number }
handbook-beside-templates = Respuestas con que empezar
handbook-beside-answers = Respuestas a preguntas
handbook-beside-pages = Para leer
handbook-of-rule = En el manual
handbook-link = Del manual
handbook-link-hint = respuestas que sirven para este caso
handbook-put-in = Poner en mi respuesta

did-case-handbook-put-in = Está debajo de lo que escribió. Ponga lo que corresponde a este cliente donde hay corchetes y después envíelo.
did-case-handbook-put-in-part = Está debajo de lo que escribió. Algo de este caso no se conoce: complete lo que está entre llaves dobles y entre corchetes.
did-desk-handbook-written = La página está escrita. Desde ahora la encuentran todos aquí.
did-desk-handbook-changed = La página está cambiada. La versión anterior se conserva.
did-desk-handbook-confirmed = Anotado: sigue siendo válida. Vuelve a preguntar en un año.
did-desk-handbook-judged = Gracias. Ya consta con la página.
did-desk-handbook-taken-out = La página está retirada. Sus versiones se conservan y se puede devolver.
did-desk-handbook-put-back = La página está otra vez en el manual.
invalid-handbook-changed-since = Alguien cambió esta página mientras usted escribía. Sus palabras se conservan aquí. Abra la página en otra ventana, vea qué cambió y una ambas cosas.
invalid-choice-unknown = Elija entre lo que se ofrece aquí.

# Con qué facilidad se lee algo.
reads-title = Cómo se lee
reads-plainly = Se lee con facilidad.
reads-hard = Cuesta leerlo.
reads-figures = { $words } palabras, { $mean } por frase, { $longest } en la más larga.
reads-long = { $count ->
    [one] Una frase tiene más de { $max } palabras.
   *[other] { $count } frases tienen más de { $max } palabras.
}
reads-rare = Palabras poco frecuentes:

# Páginas abiertas a los clientes.
help-title = Preguntas y respuestas
help-search = Buscar
help-none = Todavía no hay nada publicado aquí.
help-none-found = Ninguna página contiene todas estas palabras. Pruebe con menos.
