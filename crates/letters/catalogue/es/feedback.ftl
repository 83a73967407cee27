### Lo que se dice de las palabras de alguien, y lo que salió bien (P43).

feedback-title = Comentarios
feedback-text = Lo que quien dirige marcó en sus palabras: lo que funcionó y lo que se puede probar. Solo lo leen ustedes dos. No se cuenta nada.
feedback-to-me = Dicho a usted
feedback-by-me = Dicho por usted
feedback-none = Nadie ha dicho nada todavía de sus palabras.
feedback-waits = { $count ->
    [one] Se dijo algo de sus palabras: léalo.
   *[other] Se dijeron { $count } cosas de sus palabras: léalas.
}
feedback-says = { $name } dice de sus palabras
feedback-said = Usted le dijo a { $name }
feedback-worked = funcionó
feedback-try = para probar
feedback-nothing = no decir nada
feedback-answer = Su respuesta
feedback-answer-key = Responder
feedback-answer-of = { $name } responde
feedback-handbook-at = En el manual: { $title }
feedback-give = Comentarios sobre lo que escribimos
feedback-give-text = Marque líneas con lo que funcionó, o con lo que se puede probar y con qué palabras. Va a quien las escribió y a nadie más; puede responder. Dígalo como lo diría en la mesa.
feedback-no-words = Nadie del equipo ha escrito todavía a este cliente.
feedback-mark = Línea { $line }
feedback-words = En palabras, a la línea { $line }
feedback-handbook = Una página del manual para mirar
feedback-no-page = ninguna
feedback-key = Decírselo a { $name }
did-desk-feedback = Está dicho. Solo lo leen ustedes dos.
did-desk-feedback-answered = Su respuesta ya la tiene.
invalid-feedback-empty = Aún no hay ninguna línea marcada. No se dijo nada; lo que escribió se conserva. Marque al menos una.
invalid-feedback-try-what = Una línea marcada para probar no tiene palabras. No se dijo nada; lo que escribió se conserva. Diga qué se puede probar.
invalid-feedback-answered = Ya ha respondido a esto. No se cambió nada.

good-title = Lo que salió bien
good-text = Soluciones que los clientes confirmaron, promesas cumplidas contra todo pronóstico y agradecimientos de los últimos 30 días. En el orden del tiempo; a nadie se le cuenta.
good-none = Nada todavía en estos días.
good-somebody = Alguien que lo llevó
good-confirmed = { $name }: el cliente dice que está resuelto.
good-confirmed-again = { $name }: había fallado por segunda vez, y el cliente dice que está resuelto.
good-confirmed-broken = { $name }: se había roto una promesa, y el cliente dice que está resuelto.
good-against-odds = { $name }: una promesa que estaba en duda se cumplió en su día.
good-thanked = { $name } da las gracias a { $to }:
thanks-title = Dar las gracias a alguien
thanks-to = A quién
thanks-case = Por qué caso
thanks-case-hint = Su número, si fue por uno.
thanks-words = Por qué
thanks-words-hint = Lo leemos todos. No ponga el nombre del cliente.
thanks-key = Dar las gracias
did-desk-thanks = Su agradecimiento está ahí para todos.
invalid-thanks-whom = Esta persona no está para recibir las gracias. No se envió nada; lo que escribió se conserva. Elija a alguien del equipo.
