### El formulario web para quejas. Para alguien en un mal día, quizá desde el teléfono: claro y cálido.

form-title = Cuéntenos qué pasó · { $company }
form-heading = Cuéntenos qué pasó
form-intro = Una persona lee cada palabra.
form-hear-before = Si la envía ahora, tendrá noticias nuestras a más tardar el
form-hear-after = , pase lo que pase.
form-story = ¿Qué pasó?
form-story-hint = Cuéntelo a su manera y con la extensión que quiera. No hace falta ordenarlo.
form-meant = ¿Qué supuso para usted?
form-meant-hint = Si quiere: lo que le costó en tiempo, en dinero o en nervios.
form-wish = ¿Qué lo dejaría bien?
form-wish-hint = Si ya lo sabe. Si no, lo buscaremos juntos.
form-reach = ¿Cómo le encontramos?
form-reach-hint = Una dirección de correo o un número de teléfono; con uno basta.
form-name = Su nombre
form-email = Su dirección de correo
form-phone = Su número de teléfono
form-files = Fotos o papeles
form-files-hint = Si algo ayuda a mostrarlo: { $count ->
        [one] un archivo
       *[other] hasta { $count } archivos
    }, { $most } MB en total.
form-trap = Déjelo vacío
form-send = Enviar
form-foot = Lo que escriba llega solo a { $company } y sirve para arreglar esto.
form-you = Usted
form-misfit-story = El primer campo aún está vacío. Cuéntenos en pocas palabras qué pasó y vuelva a enviarlo.
form-misfit-machine = No pudimos distinguirlo de lo que envía una máquina. Aún no se envió nada y sus palabras siguen aquí: envíelo otra vez, por favor.
form-misfit-again = Este formulario ya no estaba completo. Aún no se envió nada y sus palabras siguen aquí: envíelo otra vez, por favor.
form-misfit-large = Los archivos juntos ocupan más de lo que podemos recibir. Aún no se envió nada y sus palabras siguen aquí. Envíe menos, o más pequeños; le pediremos el resto.
form-misfit-many = Son más archivos de los que podemos recibir a la vez. Aún no se envió nada y sus palabras siguen aquí. Envíe menos; le pediremos el resto.
form-often = En este momento nos escriben muchas personas. Aún no se envió nada y sus palabras siguen aquí: envíelo otra vez dentro de un minuto, por favor.
form-many = En esta hora ya llegaron varias quejas desde su conexión, o con su dirección o su número, y por este formulario solo recibimos una cantidad limitada. Aún no se envió nada y sus palabras siguen aquí: envíelo otra vez dentro de una hora, por favor.
form-or-write = Si no puede esperar, escríbanos a { $mailbox }; eso también lo lee una persona.
form-failed = Algo falló por nuestra parte. En esta página no se perdió nada: envíelo otra vez dentro de un minuto, por favor.
form-files-again = Elija otra vez sus archivos, por favor: el navegador no los guarda.
form-too-large-title = Es más de lo que el formulario puede recibir a la vez
form-too-large-text = No se envió nada. Vuelva atrás en el navegador, por favor: sus palabras siguen allí. Quite los archivos más grandes y envíelo otra vez; se los pediremos.
form-go = A ese campo
form-anew = A un formulario vacío
form-closed-title = Este formulario no está abierto
form-closed-text = Por ahora no recibimos quejas aquí. De todos modos puede encontrarnos:
form-filed-title = Gracias por decírnoslo
form-filed-thanks = Sabemos que cuesta esfuerzo. Todo lo que escribió está aquí y lo leerá una persona.
form-filed-next = Qué viene ahora
form-filed-hear = Una persona de { $company } le escribirá o le llamará a más tardar el
form-filed-over = Ya respondimos. El enlace de abajo, o nuestro correo, muestra cómo está.
form-filed-number = El número de su queja:
form-filed-link = Su página
form-filed-link-text = Allí ve en todo momento cómo está, y puede añadir algo o respondernos. No hace falta una cuenta. Quien tenga el enlace puede leerla: guárdelo para usted.
form-filed-open = Abrir su página
form-filed-receipt = El enlace también va de camino a su dirección de correo.
form-filed-keep = Guarde el enlace, por favor, por ejemplo como marcador: no tenemos una dirección de correo a la que mandarlo.
form-unknown-title = Con este formulario no se envió nada
form-unknown-text = O fue hace mucho. Si nos escribió, el enlace a su página está en nuestro correo.

invalid-form-unreachable = Denos, por favor, una dirección de correo o un número de teléfono para poder responder. Aún no se envió nada y sus palabras siguen aquí.
invalid-form-phone-short = A este número no podríamos llamarle: tiene al menos tres cifras y, además, solo espacios y + ( ) - / . Mírelo otra vez, por favor, o denos una dirección de correo. Aún no se envió nada y sus palabras siguen aquí.
invalid-form-address-ours = Es una de nuestras propias direcciones, y una respuesta allí no le llegaría. Denos, por favor, la suya o un número de teléfono. Aún no se envió nada y sus palabras siguen aquí.
invalid-form-site-invalid = Una línea no es la dirección de un sitio. No se cambió nada; lo que escribió sigue aquí. Ponga una por línea, como https://shop.example, sin ruta detrás.
invalid-form-sites-too-many = Son más de veinte sitios. No se cambió nada; deje aquellos donde está el formulario.

house-form = Formulario web para quejas
house-form-text = Una página en la que cualquiera puede quejarse, sin cuenta. Dice cuándo tendrá noticias y da el enlace a su página. Póngalo donde los clientes busquen ayuda.
house-form-open = El formulario está abierto
house-form-is-open = Está abierto:
house-form-is-closed = Está cerrado.
house-form-sites = Sitios que pueden mostrar el formulario en sus propias páginas
house-form-sites-hint = Uno por línea, como https://shop.example. Ningún otro puede; ninguna otra página de este programa se muestra nunca dentro de otra.
house-form-tag = El código que hay que poner allí
house-form-tag-hint = Una línea donde debe estar el formulario, y un enlace para los navegadores sin scripts.

talk-web-unproven = Escrito en el formulario web. No está probado quién lo escribió, y quien lo hizo tiene el enlace a la página de este caso. No ponga allí nada que solo el cliente deba saber, tampoco el nombre, o renueve antes el enlace: el nuevo sale solo por correo.
talk-wrote-as = Escribió como { $typed }; en la ficha consta { $customer }.
talk-wrote-nameless = Escribió sin nombre; en la ficha consta { $customer }.
reply-not-proven = No diga nada de lo que consta en la ficha, tampoco el nombre, hasta que esté probado quién escribió: quien fuera lo lee también en la página de este caso. Un enlace nuevo le cierra esa página; sale solo por correo.
