### Qué fue de los textos en los que el asesor encontró algo, reglas desactivadas y claves para programas.

# En un formulario que volvió, encima de sus botones.
coach-reason-title = Si lo envía tal cual: ¿por qué?
coach-reason-hint = No hace falta que lo diga. Ayuda a ver qué reglas no sirven aquí: se cuentan reglas, no personas. Lo que elija queda en el caso, junto a su mensaje.
coach-reason-all = Para todo
coach-reason-each = Un motivo propio para cada una
coach-reason-of = Para “{ $rule }”
coach-reason-none = Prefiero no decirlo
coach-reason-same = El mismo
coach-reason-asked-for = Es cierto, y el cliente lo preguntó
coach-reason-their-words = Son palabras del propio cliente
coach-reason-not-meant = La regla se refiere a otra cosa
coach-reason-required = Una ley o nuestras reglas piden estas palabras
coach-reason-our-way = Así hablamos este cliente y yo
coach-line-label = Algo que añadir, en una línea
coach-line-hint = Queda en este caso, y desaparece cuando se borra el caso.

# En la conversación y en el historial.
coach-stood-title = Salió tal cual
coach-stood-shown = El asesor había dicho antes: { $rule }.

did-desk-rule-off = La regla está desactivada. Desde ahora calla en todas partes.
did-desk-rule-on = La regla está activada de nuevo.
did-desk-token-withdrawn = La clave está retirada. Desde ahora no se atiende a los programas que la usen.
invalid-rule-off-already = Esta regla ya está desactivada ahí. No se cambió nada.
invalid-mailbox-unknown = Esta dirección no es nuestra. Elija una de la lista.

# Cómo se toman las reglas.
record-title = Cómo se toman aquí las reglas
record-text = Antes de que salga un mensaje, el asesor puede mostrar algo. Aquí se ve cuántas veces pasó, regla por regla, y qué fue de los mensajes. Solo se cuenta por regla: no hay cifras de personas, casos ni clientes.
record-link = Cómo se toman aquí las reglas
record-none = Aún no se ha contado nada
record-none-text = Cuando salgan mensajes en los que el asesor mostró algo, su cuenta aparecerá aquí.
record-in-all = Últimos { $days } días
record-figures = { $shown ->
    [one] Se mostró antes de un mensaje
   *[other] Se mostró antes de { $shown } mensajes
  }: { $changed } con cambios, { $stood } sin cambios
record-few = Muy pocos para sacar conclusiones
record-few-title = Muy pocos para sacar conclusiones
record-few-text = Se mostraron antes de menos de { $few } mensajes en { $days } días.
record-rest = { $count ->
    [one] De otra regla no se mostró nada en este tiempo.
   *[other] De otras { $count } reglas no se mostró nada en este tiempo.
  }
record-reasons = Por qué se enviaron tal cual
record-reason-open = Sin motivo elegido
record-propose = { $stood } de { $shown } mensajes se enviaron tal cual. Quizá esta regla no encaja con su forma de hablar aquí con los clientes. Puede desactivarla, y activarla otra vez cuando quiera.
record-unknown = (ya no está entre las reglas)
record-off-title = Desactivadas

rule-off = desactivada
rule-off-partly = desactivada para parte del correo
rule-off-since-for = Esta regla está desactivada para lo que llega a { $mailbox }: lo hizo { $name } el { $when }.
rule-off-since = Esta regla está desactivada aquí: lo hizo { $name } el { $when }.
rule-off-why = Por qué:
rule-off-form = Desactivar esta regla
rule-off-hint = Entonces calla para todo el equipo. “Todo” significa en cada formulario y para los programas que consultan al asesor. Se puede activar otra vez en cualquier momento.
rule-off-where = Para qué
rule-off-everywhere = todo
rule-off-for = lo que llega a { $mailbox }
rule-off-reason = Por qué no encaja aquí
rule-off-reason-hint = Una línea; sin nombres de clientes, por favor.
rule-off-key = Desactivarla
rule-on-key = Activarla otra vez
rule-silences = Cuándo estuvo desactivada
rule-silence-open = { $name }, desde el { $from }
rule-silence-over = { $name }, desde el { $from }; la activó otra vez { $again } el { $until }

rules-refused = Sus propias reglas cambiaron, y una página no está bien. Siguen valiendo las reglas de antes:
rules-refused-line = { $file }, línea { $line }: { $reason }
rules-refused-unread = { $reason }
rules-refused-hint = Corrija la página; se tomará unos segundos después. Se notó el { $when }.

# Claves.
tokens-title = Programas que consultan al asesor
tokens-text = Las extensiones para navegadores, correo y programas de oficina que conocen LanguageTool pueden leer con el asesor en cualquier campo de texto. Cada una consulta con una clave. Una clave abre el asesor y nada más: ningún caso, ningún cliente.
tokens-link = Programas que consultan al asesor
tokens-none = Aún no hay ninguna clave.
tokens-new = Crear una clave
tokens-name = Dónde se usa
tokens-name-hint = Por ejemplo, “Navegadores de la tienda”: con este nombre se podrá retirar más adelante.
tokens-key = Crearla
tokens-made = Esta es la clave de “{ $name }”. Se muestra solo esta vez; nadie podrá consultarla después.
tokens-server = Como dirección de servidor de una extensión de LanguageTool
tokens-server-hint = Escríbala en los ajustes de la extensión como dirección de su propio servidor. La clave forma parte de ella.
tokens-full = Para sus propios programas
tokens-full-hint = Aquí se envía con POST un borrador en JSON, con la clave como “bearer token”; la respuesta trae también lo que hace el mensaje, las promesas y los motivos.
tokens-token = La clave
tokens-row = creada por { $name } el { $when }
tokens-row-somebody = creada el { $when }
tokens-used = usada por última vez el { $when }
tokens-unused = aún sin usar
tokens-withdraw = Retirar “{ $name }”
tokens-how = Dónde escribirla
