### Las páginas propias de la demo: qué mirar, el buzón de los clientes, un día después.

demo-bar = Esta es la demo: todas las personas son inventadas.
demo-only = solo en la demo
demo-nav = Demo
demo-look = Qué mirar
demo-mailbox = El buzón de los clientes
demo-write = Escribir una queja
demo-desk = La mesa de quejas
demo-later = Un día después
demo-trouble = Eso no salió
demo-trouble-home = A la primera página de la demo
demo-mail-gone = Ese correo no está en el buzón.

demo-title = Una mesa de quejas
demo-line-1 = Cada queja se convierte en un caso, y cada caso abierto lleva una promesa: qué viene ahora y para cuándo.
demo-line-2 = “Hoy” muestra esas promesas. Arriba está la primera que se incumpliría.
demo-line-3 = Repetimos lo que entendimos, y el cliente dice si es así.
demo-line-4 = El cliente elige entre soluciones, acepta un plan con fechas y ve hecho cada paso, con pruebas.
demo-line-5 = Se termina cuando lo dice el cliente. Un “todavía no” lo devuelve a la misma persona.
demo-sign-in = Iniciar sesión
demo-password = La contraseña es la misma para todas las personas de la casa:
demo-who = Con Mara se trabaja en los casos, con Ines se interviene, con Ruth se fijan los plazos y se invita a personas.
demo-person = { $name }, { $role }
demo-to-desk = A la mesa de quejas

demo-walks = Cuatro recorridos
demo-walk-case = Caso { $number }
demo-walk-mailbox = El buzón del cliente
demo-angry = Un cliente muy molesto
demo-angry-1 = Abra el caso. Lo primero que aparece es qué hacer ahora y por qué.
demo-angry-2 = Lea todo el correo antes de escribir. Anote dos puntos con las palabras del cliente.
demo-angry-3 = Hágase cargo del caso y dé la primera respuesta: nombre cómo lo vivió el cliente y diga si se puede resolver hoy.
demo-angry-4 = Escriba lo que entendió y envíelo.
demo-angry-5 = Vaya al buzón del cliente, abra el enlace y corrija una línea. Vuelva: el caso espera su segunda versión.
demo-mistaken = Un cliente que se equivoca
demo-mistaken-1 = No le cobraron dos veces. Abra el caso y vea qué se averiguó.
demo-mistaken-2 = Aquí nada le cierra la puerta: aun así se le debe una salida.
demo-mistaken-3 = Proponga una explicación y al menos algo para que no vuelva a pasar; por ejemplo, un aviso antes de cada pago.
demo-mistaken-4 = Lea la propuesta en su buzón como la leería el cliente, y elija una solución.
demo-mistaken-5 = Haga un plan con lo que eligió, cúmplalo y pregúntele si está resuelto.
demo-wish = Un deseo que no se puede cumplir
demo-wish-1 = No quiso ninguna de las dos soluciones y dijo con qué quedaría a gusto. Abra el caso.
demo-wish-2 = Intente anotar que el deseo no se puede cumplir: Amends pide primero el objetivo que hay detrás. Está en la nota de la llamada.
demo-wish-3 = Escriba el objetivo y después el motivo por el que el deseo en sí no se puede cumplir.
demo-wish-4 = Proponga otro camino hacia el objetivo. Amends no deja que el motivo salga solo.
demo-wish-5 = Elíjalo en su nombre desde el buzón, y mire cómo los pasos se convierten en promesas.
demo-not-yet = Un “todavía no”
demo-not-yet-1 = Se le preguntó si está resuelto, y dijo que no en un simple correo. Abra el caso y mire el historial.
demo-not-yet-2 = Lo tiene otra vez la misma persona, y el camino empezó de nuevo: nada se cerró a espaldas del cliente.
demo-not-yet-3 = Cumpla la última acción, con cómo se comprobó, y diga que está hecho.
demo-not-yet-4 = Pulse “Un día después” hasta que toque el seguimiento, y envíelo.
demo-not-yet-5 = Responda desde el buzón con un simple “Sí, está resuelto”, luego con “Sí, pero todavía se enfría”, y vea la diferencia.

demo-mailbox-one = El buzón de un cliente
demo-mailbox-text = Todo lo que ha enviado la mesa de quejas. Abra el correo de alguien, siga sus enlaces, respóndalo.
demo-mailbox-empty = Aún no se ha enviado nada. Escriba una queja, y su confirmación de llegada aparece aquí enseguida.
demo-mailbox-count = { $count ->
    [one] 1 correo
   *[other] { $count } correos
}
# Cuándo llegó el último: breve, para que la dirección quepa en la misma línea.
demo-mailbox-latest = { $when }
demo-mailbox-none = Aún no hay correo
demo-mailbox-new = Escribir una queja nueva
demo-mail = Un correo
demo-mail-from = De { $from } para
demo-answer = Responder como { $name }
demo-answer-key = Enviar la respuesta
demo-write-text = Llega a la mesa de quejas como llega un correo. La dirección se queda en esta demo: nada se envía fuera.
demo-write-name = Su nombre
demo-write-email = Su dirección
demo-write-subject = De qué se trata
demo-write-story = Qué pasó
demo-write-key = Enviar
