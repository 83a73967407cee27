### Lo que el asesor dice de las palabras de un agente, y el manual de sus reglas.

coach-look = Revisarlo
coach-look-again = Revisarlo otra vez
coach-send = Enviar tal cual
coach-held = Antes de que salga: { $customer } puede entender algo que usted no quiere decir. Aún no se envió nada, su texto está guardado y usted decide.
coach-looked = El asesor leyó su texto. No se envió nada, y está guardado.
coach-humble = Lee con usted un programa, que a veces se equivoca. Usted conoce a { $customer }; envíelo tal cual donde el programa no acierte.
coach-clean = No se encontró nada que { $customer } pueda tomar a mal.
coach-errors-title = Cómo puede sonar
coach-advice-title = También merece una mirada ({ $count })
coach-more = { $count ->
    [one] Una observación más no se muestra.
   *[other] { $count } observaciones más no se muestran.
  }
coach-better = Quizá mejor:
coach-why = Por qué, y qué decir en su lugar: { $rule }
coach-rules-link = Todo lo que busca el asesor
coach-moves-title = Lo que hace este mensaje
coach-moves-found = Está
coach-moves-missing = Suele estar en este paso, y no aparece
coach-moves-hint = Se lee solo de su texto. Lo que aquí no venga al caso, no lo ponga.
coach-move-acknowledges = dice que escuchó
coach-move-empathises = nombra lo que significa para el cliente
coach-move-apologises = se disculpa sin peros
coach-move-restates = lo repite con palabras propias
coach-move-asks = hace una pregunta abierta
coach-move-offers = propone una solución
coach-move-options = da a elegir
coach-move-next-step = dice quién hace qué después
coach-move-by-when = dice para cuándo
coach-move-reachable = da un nombre y una forma de contacto
coach-move-thanks = da las gracias por algo concreto
coach-move-confirms = pregunta si es así o si está resuelto
coach-move-wants-to-help = dice que quiere ayudar
coach-move-opens-neutrally = lo mira junto con el cliente
coach-promises-title = Promesas en su texto
coach-promises-hint = { $customer } contará con ellas.
coach-promise-at = { $when }
coach-promise-by = a más tardar el { $when }
coach-promise-holiday = Ese día es festivo aquí: { $name }.
coach-promise-closed = A esa hora no hay nadie en la oficina.
coach-promise-late = { $customer } escribió que lo necesita a más tardar el { $when }.

along-heard = { $count ->
    [one] Una cosa que { $customer } puede entender mal
   *[other] { $count } cosas que { $customer } puede entender mal
  }
along-look = { $count ->
    [one] una cosa que merece una mirada
   *[other] { $count } cosas que merecen una mirada
  }
along-heard-and-look = { $heard }, y { $look }
along-panel = Lo que el asesor lee en su texto
along-next = va a la siguiente observación
along-fix = pone palabras mejores
along-leave = sale del texto
along-nothing = Aquí no hay observaciones.
along-go = Mostrar en el texto
along-use = Usar
along-used = Ahora dice
along-better = Quizá mejor:
along-why = Por qué
along-elsewhere = se abre junto a esta página
along-promises = Promesas en su texto
along-track = Registrarla
along-tracked = Va incluida como sus próximas noticias
along-untracked = Ya no se registra.
along-found = Lo que hace este mensaje
along-missing = Suele estar en este paso, y no aparece
along-humble = Lee con usted un programa, que a veces se equivoca. Usted decide.

rules-title = Lo que busca el asesor
rules-text = Son las cosas que los clientes toman a mal, con el porqué y qué decir en su lugar. El asesor lee con usted y puede equivocarse; decide quien escribe.
rules-errors = Se avisa antes de que salga el mensaje
rules-advice = Merece una mirada
rules-hints = Pequeños detalles
rules-all = Todo lo que busca el asesor
rule-heard = Cómo puede sonar
rule-why = Por qué
rule-instead = Qué decir en su lugar
rule-better = Otras palabras para decirlo
rule-noticed = Esto se señala
rule-left-alone = Esto se deja pasar
