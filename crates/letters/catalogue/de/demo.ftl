### Die eigenen Seiten der Demo: was man ansehen kann, das Postfach der Kunden, ein Tag später.

demo-bar = Das ist die Demo: Alle darin sind erfunden.
demo-only = nur in der Demo
demo-nav = Demo
demo-look = Was es zu sehen gibt
demo-mailbox = Das Postfach der Kunden
demo-write = Eine Beschwerde schreiben
demo-desk = Das Programm
demo-later = Ein Tag später
demo-trouble = Das hat nicht geklappt
demo-trouble-home = Zur ersten Seite der Demo
demo-mail-gone = Diese Mail ist nicht im Postfach.

demo-title = Eine Beschwerdestelle
demo-line-1 = Aus jeder Beschwerde wird ein Fall, und jeder offene Fall trägt eine Zusage: was als Nächstes kommt und bis wann.
demo-line-2 = Heute führt diese Zusagen auf. Die, die zuerst brechen würde, steht oben.
demo-line-3 = Wir geben wieder, was wir verstanden haben, und die andere Seite sagt, ob es stimmt.
demo-line-4 = Die andere Seite wählt aus Lösungen, sagt Ja zu einem Plan mit Terminen und sieht jeden Schritt getan, mit Beleg.
demo-line-5 = Fertig ist es, wenn sie es sagt. „Noch nicht“ bringt es zu derselben Person zurück.
demo-sign-in = Anmelden
demo-password = Das Passwort ist für alle im Haus dasselbe:
demo-who = Nehmen Sie Mara, um an Fällen zu arbeiten, Ines, um einzuspringen, Ruth, um Zeiten zu setzen und einzuladen.
demo-person = { $name }, { $role }
demo-to-desk = Zum Programm

demo-walks = Vier Wege
demo-walk-case = Fall { $number }
demo-walk-mailbox = Das Postfach dazu
demo-angry = Eine wütende Mail
demo-angry-1 = Öffnen Sie den Fall. Ganz oben steht, was jetzt zu tun ist und warum.
demo-angry-2 = Lesen Sie die ganze Mail, bevor Sie schreiben. Notieren Sie zwei Punkte in seinen Worten.
demo-angry-3 = Übernehmen Sie den Fall und geben Sie die erste Rückmeldung: Nennen Sie, wie es für ihn war, und sagen Sie, ob es sich heute lösen lässt.
demo-angry-4 = Schreiben Sie auf, was Sie verstanden haben, und senden Sie es.
demo-angry-5 = Gehen Sie zu seinem Postfach, öffnen Sie den Link und berichtigen Sie eine Zeile. Kommen Sie zurück: Der Fall wartet auf Ihre zweite Fassung.
demo-mistaken = Ein Kunde, der sich irrt
demo-mistaken-1 = Ihm wurde nicht doppelt abgebucht. Öffnen Sie den Fall und sehen Sie, was herauskam.
demo-mistaken-2 = Hier weist ihn nichts ab: Einen Weg nach vorn sind wir ihm trotzdem schuldig.
demo-mistaken-3 = Bieten Sie eine Erklärung an und mindestens eines, was verhindert, dass es wieder geschieht, etwa eine Nachricht vor jeder Abbuchung.
demo-mistaken-4 = Lesen Sie das Angebot in seinem Postfach, wie er es lesen würde, und wählen Sie eines davon.
demo-mistaken-5 = Machen Sie aus seiner Wahl einen Plan, halten Sie ihn, und fragen Sie ihn, ob es gelöst ist.
demo-wish = Ein Wunsch, der nicht zu erfüllen ist
demo-wish-1 = Sie hat beide Lösungen abgelehnt und gesagt, was sie zufrieden machen würde. Öffnen Sie den Fall.
demo-wish-2 = Versuchen Sie, den Wunsch als nicht zu erfüllen zu vermerken: Zuerst wird nach dem Ziel dahinter gefragt. Die Notiz zum Anruf nennt es.
demo-wish-3 = Schreiben Sie das Ziel auf, dann den Grund, warum der Wunsch selbst nicht zu erfüllen ist.
demo-wish-4 = Bieten Sie einen anderen Weg zum Ziel an. Der Grund allein geht nicht hinaus.
demo-wish-5 = Wählen Sie ihn für sie aus ihrem Postfach, und sehen Sie zu, wie aus den Schritten Zusagen werden.
demo-not-yet = Ein „Noch nicht“
demo-not-yet-1 = Er wurde gefragt, ob es gelöst ist, und hat per Mail Nein gesagt. Öffnen Sie den Fall und sehen Sie sich den Verlauf an.
demo-not-yet-2 = Dieselbe Person hat ihn wieder, und der Weg begann neu: Nichts wurde hinter seinem Rücken abgeschlossen.
demo-not-yet-3 = Halten Sie die letzte Aufgabe mit der Angabe, wie sie geprüft wurde, und sagen Sie, dass es erledigt ist.
demo-not-yet-4 = Drücken Sie „Ein Tag später“, bis die Nachfrage fällig ist, und senden Sie sie.
demo-not-yet-5 = Antworten Sie aus seinem Postfach mit einem schlichten „Ja, es ist gelöst“, dann mit „Ja, aber es wird immer noch kalt“, und sehen Sie den Unterschied.

demo-mailbox-one = Das Postfach einer Person
demo-mailbox-text = Alles, was gesendet wurde. Öffnen Sie die Mail von jemandem, folgen Sie ihren Links, antworten Sie darauf.
demo-mailbox-empty = Noch wurde nichts gesendet. Schreiben Sie eine Beschwerde, und sofort steht hier ihre Eingangsbestätigung.
demo-mailbox-count = { $count ->
    [one] 1 Mail
   *[other] { $count } Mails
}
# Wann die letzte kam: kurz, damit eine Adresse mit ihr auf einer Zeile steht.
demo-mailbox-latest = { $when }
demo-mailbox-none = Noch keine Mail
demo-mailbox-new = Eine neue Beschwerde schreiben
demo-mail = Eine Mail
demo-mail-from = Von { $from } an
demo-answer = Als { $name } antworten
demo-answer-key = Antwort senden
demo-write-text = Sie kommt an wie eine Mail. Die Adresse bleibt in dieser Demo: Nichts wird je nach draußen gesendet.
demo-write-name = Ihr Name
demo-write-email = Ihre Adresse
demo-write-subject = Worum es geht
demo-write-story = Was geschehen ist
demo-write-key = Senden
