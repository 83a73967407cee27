### Cada pieza, en cada estado.

design-title = Cómo se ve
design-text = Todas las piezas de las páginas, en cada uno de sus estados. Todo lo que hay aquí es inventado.
design-colours = Colores
design-words = Palabras
design-keys = Botones
design-fields = Campos, recién llegados y devueltos
design-marks = Señales pequeñas
design-path = El camino a la solución
design-rows = Filas
design-notices = Lo que dice la casa
design-said = Lo que se dijo y se prometió
design-folds = Pliegues
design-empty = Todavía nada
design-table = Tablas y listas
design-sample = La estufa está en el piso equivocado y no vino nadie.
design-beside = al lado
design-link = Otro camino
design-found = hallado
design-key = Pulse aquí
design-field = Un campo
design-hint = Lo que ayuda a rellenarlo.
design-refused = Ese día no existe. No se cambió nada; lo que escribió sigue ahí.
