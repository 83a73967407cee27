### Quién no está, quién le sustituye y quién se ha ido (P14).

because-absence = porque quien lo llevaba no está entonces
because-left = porque quien lo llevaba ya no trabaja aquí
event-promise-handed-over = Esto lo cumple ahora otra persona

away-title = Cuándo no estoy
away-add = Otra ausencia
away-text = Lo que venza en ese tiempo pasa enseguida a quien le sustituye, y las personas a las que atiende le conservan como contacto. Sin sustituto, pasa al equipo.
away-from = Desde
away-until = De vuelta
away-stand-in = Quién sustituye
away-team = nadie por su nombre: el equipo
away-words = No está desde { $from } hasta { $until }; en su lugar: { $who }
away-left = Ya no está, { $from }; en su lugar: { $who }
away-end = Está de todos modos
leave-title = { $name } se va
leave-text = Ya no podrá entrar. Todas sus reclamaciones y promesas abiertas pasan enseguida a esta persona, o al equipo.
leave-to = Quién sigue
leave-key = Se va; traspasar ahora
did-desk-away = Anotado. Lo que vence en ese tiempo ya se ha traspasado.
did-desk-away-ended = Anotado. Lo que se traspasó se queda donde está.
did-desk-left-us = Anotado. Todo lo suyo se ha traspasado.
invalid-absence-order = Una ausencia termina después de empezar, y no en el pasado. No se cambió nada. Mire las dos fechas.
invalid-absences-too-many = Hay más ausencias de las que se pueden guardar. No se cambió nada. Quite algunas que no hagan falta.
invalid-stand-in-unknown = Esta persona no está aquí, o es la misma que se ausenta. No se cambió nada. Elija a otra, o al equipo.
audit-absence-changed = { $who } cambió cuándo no está { $about }.
