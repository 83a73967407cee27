### Wenn man einem Kunden schreibt: Markdown, was mitgeht, und was man davon vorher sieht.

preview-key = Mail zeigen
preview-title = So wird sie aussehen. Nichts wurde gesendet, Ihre Worte sind aufbewahrt.
preview-whole = Die ganze Mail, mit allem um Ihre Worte herum
preview-no-mail = Es geht nicht per Mail: Was Sie schreiben, wird nur festgehalten.
enclosed-label = Dateien, die mitgehen
enclosed-hint = Bis zu { $count } Dateien, zusammen { $most } MB. Wo Skripte laufen: auf Ihre Worte ziehen oder dort einfügen.
enclosed-title = { $count ->
    [one] Diese Datei geht mit
   *[other] Diese { $count } Dateien gehen mit
  }
enclosed-leave-out = weglassen
enclosed-again = Die Dateien konnten nicht abgelegt werden. Bei Ihnen sind sie noch, wo sie waren; versuchen Sie es noch einmal.
typed-stands = Was Sie hier geschrieben und nicht gesendet haben, steht noch da.
typed-drop = Verwerfen
typed-kept = Als Ihr Entwurf aufbewahrt
typed-elsewhere = Nicht von selbst aufbewahrt: Der Entwurf wurde in einem anderen Fenster geändert. Ihre Worte stehen hier; jede Taste darunter bewahrt sie an seiner Stelle auf.
typed-again = Gerade nicht aufbewahrt: keine Verbindung zum Programm. Ihre Worte stehen hier.
customer-enclosed = Was wir Ihnen geschickt haben

waiting-label = Noch nicht hinausgegangen
waiting-mine = { $seconds ->
    [0] Ihre Rückmeldung an { $customer } geht jetzt hinaus.
    [one] Ihre Rückmeldung an { $customer } geht in einer Sekunde hinaus.
   *[other] Ihre Rückmeldung an { $customer } geht in { $seconds } Sekunden hinaus.
  }
waiting-theirs = { $who } hat { $customer } eben geschrieben; ein paar Sekunden lang lässt es sich zurücknehmen.
waiting-take-back = Zurücknehmen
waiting-taken-back = Zurückgenommen. Nichts ging hinaus, beim Kunden kam nichts an, und alle Versprechen stehen, wie sie standen.
waiting-back-changed = Ihre Rückmeldung ging nicht hinaus: Vorher kam etwas Neues. Sie ist aufbewahrt, mit allem, was Sie eingegeben haben. Lesen Sie das Neue und senden Sie dann noch einmal.
waiting-back = Ihre Rückmeldung an { $customer } ging nicht hinaus. Sie ist aufbewahrt, mit allem, was Sie eingegeben haben; senden Sie sie noch einmal.
waiting-back-theirs = Eine Rückmeldung von { $who } an { $customer } ging nicht hinaus. { $who } findet sie hier.
waiting-open = Wieder öffnen
waiting-gone = Es gibt nichts mehr zurückzunehmen: Es ging hinaus oder ist schon zurückgenommen.
invalid-word-waiting = Ihre letzte Rückmeldung dieser Art ist noch nicht hinausgegangen. Warten Sie, oder nehmen Sie sie erst zurück.

template-label = Vorlage
template-none = keine
template-in = { $name } ({ $language })
template-insert = Einsetzen
template-all = Alle Vorlagen
template-none-chosen = Es ist keine Vorlage gewählt. Wählen Sie eine und setzen Sie sie dann ein.
template-gone = Diese Vorlage gibt es nicht mehr. Ihre Worte sind aufbewahrt.
template-put-in = Die Vorlage steht unter Ihren Worten; was bekannt ist, ist eingetragen. Nichts wurde gesendet.
template-missing = Die Vorlage steht unter Ihren Worten. Hier nicht bekannt, bitte selbst eintragen: { $facts }
templates-title = Vorlagen
templates-text = Worte, die oft geschrieben werden. Setzen Sie sie in eine Antwort ein und machen Sie sie zu Ihren eigenen: Ein Kunde hört es, wenn sie für alle gemeint waren.
templates-none = Noch keine Vorlagen
templates-none-text = Eine Vorlage beginnt eine Antwort; den Rest sagt, wer sie schreibt.
template-changed = Zuletzt geändert von { $who },
template-new = Eine neue Vorlage
template-name = Name
template-language = Sprache
template-body = Worte
template-body-hint = In Markdown. Was in doppelten geschweiften Klammern steht, wird eingetragen; die Liste steht unten.
template-drop = „{ $name }“ entfernen
template-facts = Was eingetragen wird
template-facts-text = Schreiben Sie es, wie es hier steht, mit beiden Klammern.
template-unknown = Das kennt Amends nicht und könnte es nicht eintragen: { $names }. Nichts wurde geändert; schreiben Sie einen der Namen aus der Liste unten.
fact-customer = der Name des Kunden
fact-number = die Nummer des Falls
fact-subject = worum es in dem Fall geht
fact-promised = wann das nächste Versprechen fällig ist
fact-today = das heutige Datum
fact-me = Ihr Name
fact-phone = Ihre Telefonnummer
fact-company = der Name des Hauses
invalid-fact-unknown = Ein Name in doppelten Klammern ist hier unbekannt. Nichts wurde geändert.
invalid-fact-left = Eine Stelle einer Vorlage ist noch auszufüllen: Sie steht in doppelten geschweiften Klammern. Nichts wurde gesendet, Ihre Worte sind aufbewahrt.
invalid-template-taken = Eine Vorlage dieser Sprache heißt schon so. Wählen Sie einen anderen Namen.
invalid-templates-too-many = Es gibt so viele Vorlagen, wie aufbewahrt werden. Entfernen Sie erst eine.

brand-title = Auftritt
brand-text = Wie Sie sich Kunden zeigen: auf ihrer Seite und in jeder Mail.
brand-now = So sieht es jetzt aus
brand-no-colour = Kunden sehen die mitgelieferten Farben.
brand-shown = Die Farbe { $colour } bei Tag und bei Nacht
brand-name = Name
brand-name-hint = Wie Kunden Sie kennen. Bleibt es leer, gilt der Name der Konfiguration.
brand-colour = Farbe
brand-colour-hint = Sechs hexadezimale Ziffern, etwa #0c5f63. Sie wird dunkler oder heller, wo man sonst nicht lesen könnte.
brand-logo = Bild
brand-logo-hint = PNG, JPEG, GIF oder WebP, bis { $most } KB. Es steht oben auf der Seite des Kunden.
brand-no-logo = Kein Bild mehr zeigen
brand-signature = Unter jeder Mail von { $mailbox }
brand-signature-hint = In Markdown: eine Adresse, Öffnungszeiten, was ein Gesetz verlangt.
invalid-colour-invalid = Diese Farbe ist nicht lesbar angegeben. Nichts wurde geändert; schreiben Sie sechs hexadezimale Ziffern, etwa #0c5f63.
invalid-logo-no-picture = Das ist kein Bild, das jeder Browser zeigt. Nichts wurde geändert; wählen Sie PNG, JPEG, GIF oder WebP.
invalid-logo-too-large = Das Bild ist zu groß für eine Seite, die sich auf dem Telefon öffnen soll. Nichts wurde geändert; wählen Sie ein kleineres.
