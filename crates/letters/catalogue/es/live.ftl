# Lo que cambia mientras una página está abierta.
live-offline = Sin conexión con el servidor desde las { $time }. Lo que escriba se queda aquí; saldrá cuando vuelva la conexión y pulse otra vez.
live-not-sent = No se ha enviado: no hay conexión con el servidor. Sus palabras siguen en el formulario. Pulse otra vez cuando vuelva.
live-back = La conexión ha vuelto. Esta página muestra cómo está todo ahora.
live-kept = Lo que está escribiendo se ha dejado como estaba.
live-changed = Algo ha cambiado.
live-signed-out = Su sesión ha terminado. Copie lo que ha escrito y vuelva a entrar.
live-came = Nuevo desde que lo abrió: { $what }.
live-here = { $name } también está viendo este caso.
live-types = { $name } está escribiendo en este caso.
live-label = Lo que cambia en esta página
