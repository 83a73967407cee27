### Escribir a un cliente: Markdown, lo que va adjunto y lo que se ve antes de que salga.

preview-key = Ver el correo
preview-title = Así se verá. No se ha enviado nada y sus palabras están guardadas.
preview-whole = El correo entero, con lo que rodea sus palabras
preview-no-mail = No va por correo: lo que escribe solo queda anotado.
enclosed-label = Archivos que van con él
enclosed-hint = Hasta { $count } archivos, { $most } MB en total. Si hay scripts, suéltelos o péguelos sobre sus palabras.
enclosed-title = { $count ->
    [one] Este archivo va con él
   *[other] Estos { $count } archivos van con él
  }
enclosed-leave-out = dejar fuera
enclosed-again = No se pudieron poner los archivos. En su lado siguen donde estaban; inténtelo otra vez.
typed-stands = Aquí sigue lo que escribió y no envió.
typed-drop = Descartarlo
typed-kept = Guardado como su borrador
typed-elsewhere = No se guardó por sí solo: el borrador cambió en otra ventana. Sus palabras siguen aquí; cualquier botón de abajo las guarda en su lugar.
typed-again = No se guardó ahora: no hay conexión con el servidor. Sus palabras siguen aquí.
customer-enclosed = Lo que le enviamos

waiting-label = Aún no ha salido
waiting-mine = { $seconds ->
    [0] Su mensaje a { $customer } sale ahora.
    [one] Su mensaje a { $customer } sale en un segundo.
   *[other] Su mensaje a { $customer } sale en { $seconds } segundos.
  }
waiting-theirs = { $who } acaba de escribir a { $customer }; durante unos segundos se puede retirar.
waiting-take-back = Retirarlo
waiting-taken-back = Retirado. No salió nada, el cliente no vio nada y cada promesa sigue como estaba.
waiting-back-changed = Su mensaje no salió: antes llegó algo nuevo. Está guardado con todo lo que escribió. Lea lo nuevo y envíelo otra vez.
waiting-back = Su mensaje a { $customer } no salió. Está guardado con todo lo que escribió; envíelo otra vez.
waiting-back-theirs = Un mensaje de { $who } a { $customer } no salió. { $who } lo encuentra aquí.
waiting-open = Abrirlo otra vez
waiting-gone = Ya no hay nada que retirar: salió o ya se retiró.
invalid-word-waiting = Su último mensaje de este tipo aún no ha salido. Espere, o retírelo antes.

template-label = Plantilla
template-none = ninguna
template-in = { $name } ({ $language })
template-insert = Ponerla
template-all = Todas las plantillas
template-none-chosen = No se eligió ninguna plantilla. Elija una y póngala después.
template-gone = Esta plantilla ya no existe. Sus palabras están guardadas.
template-put-in = La plantilla está debajo de sus palabras, con lo que se sabe ya puesto. No se ha enviado nada.
template-missing = La plantilla está debajo de sus palabras. Aquí no se sabe, póngalo usted: { $facts }
templates-title = Plantillas
templates-text = Palabras que se escriben a menudo. Póngalas en una respuesta y hágalas suyas: un cliente nota cuándo eran para todos.
templates-none = Aún no hay plantillas
templates-none-text = Una plantilla empieza una respuesta y deja el resto a quien la escribe.
template-changed = Último cambio de { $who },
template-new = Una plantilla nueva
template-name = Nombre
template-language = Idioma
template-body = Palabras
template-body-hint = En Markdown. Lo que va entre llaves dobles se rellena; la lista está abajo.
template-drop = Quitar “{ $name }”
template-facts = Lo que se rellena
template-facts-text = Escríbalo como está aquí, con las dos llaves.
template-unknown = Amends no conoce esto y no podría rellenarlo: { $names }. No se cambió nada; escriba uno de los nombres de la lista de abajo.
fact-customer = el nombre del cliente
fact-number = el número del caso
fact-subject = de qué trata el caso
fact-promised = cuándo vence la próxima promesa
fact-today = la fecha de hoy
fact-me = su nombre
fact-phone = su teléfono
fact-company = el nombre de la casa
invalid-fact-unknown = Un nombre entre llaves dobles no se conoce aquí. No se cambió nada.
invalid-fact-left = Falta rellenar un lugar de una plantilla: está entre llaves dobles. No se envió nada y sus palabras están guardadas.
invalid-template-taken = Ya hay una plantilla de este idioma con ese nombre. Elija otro.
invalid-templates-too-many = Hay tantas plantillas como se guardan. Quite una antes.

brand-title = Marca
brand-text = Cómo se muestran ante los clientes: en su página y en cada correo.
brand-now = Así se ve ahora
brand-no-colour = Los clientes ven los colores incluidos.
brand-shown = El color { $colour } de día y de noche
brand-name = Nombre
brand-name-hint = Como les conocen los clientes. Vacío, vale el nombre de la configuración.
brand-colour = Color
brand-colour-hint = Seis cifras hexadecimales, como #0c5f63. Se oscurece o aclara donde no se podría leer.
brand-logo = Imagen
brand-logo-hint = PNG, JPEG, GIF o WebP, hasta { $most } KB. Está arriba en la página del cliente.
brand-no-logo = No mostrar ya ninguna imagen
brand-signature = Debajo de cada correo de { $mailbox }
brand-signature-hint = En Markdown: una dirección, un horario, lo que pide una ley.
invalid-colour-invalid = No es un color que podamos leer. No se cambió nada; escriba seis cifras hexadecimales, como #0c5f63.
invalid-logo-no-picture = No es una imagen que muestre cualquier navegador. No se cambió nada; elija PNG, JPEG, GIF o WebP.
invalid-logo-too-large = La imagen es demasiado grande para una página que debe abrirse en un teléfono. No se cambió nada; elija una más pequeña.
