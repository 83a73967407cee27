### Was zu den Worten von jemandem gesagt wird, und was gut ging (P43).

feedback-title = Rückmeldung
feedback-text = Was die Leitung in Ihren Worten markiert hat: was gewirkt hat, und was sich versuchen lässt. Nur Sie beide lesen es. Nichts wird gezählt.
feedback-to-me = Zu Ihnen gesagt
feedback-by-me = Von Ihnen gesagt
feedback-none = Zu Ihren Worten hat noch niemand etwas gesagt.
feedback-waits = { $count ->
    [one] Zu Ihren Worten wurde etwas gesagt: lesen.
   *[other] Zu Ihren Worten wurde { $count }-mal etwas gesagt: lesen.
}
feedback-says = { $name } sagt zu Ihren Worten
feedback-said = Sie sagten zu { $name }
feedback-worked = hat gewirkt
feedback-try = zu versuchen
feedback-nothing = nichts dazu sagen
feedback-answer = Ihre Antwort
feedback-answer-key = Antworten
feedback-answer-of = { $name } antwortet
feedback-handbook-at = Im Handbuch: { $title }
feedback-give = Rückmeldung zu dem, was wir schrieben
feedback-give-text = Markieren Sie Zeilen mit dem, was gewirkt hat, oder mit dem, was sich versuchen lässt und in welchen Worten. Es geht an den Menschen, der sie schrieb, und an niemanden sonst; er kann antworten. Sagen Sie es so, wie Sie es am Tisch sagen würden.
feedback-no-words = Noch niemand aus der Runde hat dieser Kundschaft geschrieben.
feedback-mark = Zeile { $line }
feedback-words = In Worten, zu Zeile { $line }
feedback-handbook = Eine Seite im Handbuch dazu
feedback-no-page = keine
feedback-key = An { $name } sagen
did-desk-feedback = Es ist gesagt. Nur Sie beide lesen es.
did-desk-feedback-answered = Ihre Antwort ist angekommen.
invalid-feedback-empty = Noch ist keine Zeile markiert. Nichts wurde gesagt; was Sie schrieben, bleibt. Markieren Sie mindestens eine.
invalid-feedback-try-what = Eine Zeile, zu der etwas zu versuchen ist, hat keine Worte. Nichts wurde gesagt; was Sie schrieben, bleibt. Sagen Sie, was sich versuchen lässt.
invalid-feedback-answered = Darauf haben Sie schon geantwortet. Nichts wurde geändert.

good-title = Was gut ging
good-text = Lösungen, die bestätigt wurden, Versprechen, die trotz allem hielten, und Dank, aus den letzten 30 Tagen. In der Reihenfolge der Zeit; niemand wird gezählt.
good-none = In diesen Tagen noch nichts.
good-somebody = Jemand, der sich kümmerte
good-confirmed = { $name }: Die Kundschaft sagt, dass es gelöst ist.
good-confirmed-again = { $name }: Es war ein zweites Mal misslungen, und die Kundschaft sagt, dass es gelöst ist.
good-confirmed-broken = { $name }: Ein Versprechen war gebrochen, und die Kundschaft sagt, dass es gelöst ist.
good-against-odds = { $name }: Ein Versprechen, das fraglich war, wurde an seinem Tag gehalten.
good-thanked = { $name } dankt { $to }:
thanks-title = Jemandem danken
thanks-to = Wem
thanks-case = Für welchen Fall
thanks-case-hint = Seine Nummer, wenn es für einen war.
thanks-words = Wofür
thanks-words-hint = Wir alle lesen es. Lassen Sie den Namen der Kundschaft weg.
thanks-key = Danken
did-desk-thanks = Ihr Dank steht da für uns alle.
invalid-thanks-whom = Dieser Mensch ist nicht da, um Dank zu bekommen. Nichts wurde gesendet; was Sie schrieben, bleibt. Wählen Sie jemanden.
