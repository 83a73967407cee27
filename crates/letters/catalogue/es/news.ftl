# Qué hay de nuevo: lo que mencionan más clientes que en una semana habitual.
news-title = Qué hay de nuevo
news-text = Lo que mencionan más clientes que en una semana habitual, para ver un problema antes de que muchos hayan escrito. Se cuentan clientes, nunca cuántas veces escribe uno.
news-words = “{ $words }”
news-told = { $count ->
    [one] Un cliente desde { $since }.
   *[other] { $count } clientes desde { $since }.
}
news-usual-none = En los mismos días de una semana habitual es menos de uno.
news-usual = { $usual ->
    [one] En los mismos días de una semana habitual es uno.
   *[other] En los mismos días de una semana habitual son { $usual }.
}
news-beside = Junto a ello: { $words }
news-cases = { $count ->
    [one] El caso
   *[other] Los { $count } casos
}
news-quiet = No hay nada nuevo: nada aparece más de lo habitual, hasta donde se puede distinguir del azar.
news-young = { $weeks ->
    [0] Todavía no hay ninguna semana anterior con reclamaciones con la que comparar.
    [one] Hay una semana anterior con reclamaciones con la que comparar.
   *[other] Hay { $weeks } semanas anteriores con reclamaciones con las que comparar.
} A partir de { $least } se dice aquí qué hay de nuevo.
news-not-yet = Todavía no se ha mirado. Se hace unos segundos después de arrancar y luego cada cuarto de hora.
news-looked = { $weeks ->
    [one] Se miró { $at }, junto a una semana anterior.
   *[other] Se miró { $at }, junto a { $weeks } semanas anteriores.
}
news-meaning = El último día, los últimos tres y los últimos siete se comparan con los mismos días de hasta { $weeks } semanas anteriores, para tantas reclamaciones como ahora: un día con mucho correo no es novedad, y un lunes está junto a lunes. Se dice lo que mencionan al menos { $least } clientes, el doble de lo habitual, y lo que el solo azar traería tan rara vez que se espera un hallazgo falso en veinte veces diez semanas tranquilas. No se cuentan nombres de personas, números ni direcciones.
news-cause = Más clientes de lo habitual mencionan { $words }
