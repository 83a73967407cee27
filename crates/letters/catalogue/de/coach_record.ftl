### Was aus Worten wurde, in denen der Coach etwas gefunden hatte, abgeschaltete Regeln, und Tokens für Programme.

# An einem Formular, das zurückkam, über den Knöpfen.
coach-reason-title = Wenn Sie es so senden: warum?
coach-reason-hint = Sie müssen nichts sagen. Es hilft zu sehen, welche Regeln hier nichts taugen: Gezählt werden Regeln und nicht Menschen. Was Sie wählen, steht am Fall, neben Ihren Worten.
coach-reason-all = Für alles
coach-reason-each = Für jedes ein eigener Grund
coach-reason-of = Für „{ $rule }“
coach-reason-none = Ich lasse es offen
coach-reason-same = Derselbe
coach-reason-asked-for = Es ist wahr, und es wurde danach gefragt
coach-reason-their-words = Das sind die Worte der anderen Seite
coach-reason-not-meant = Die Regel meint etwas anderes
coach-reason-required = Ein Gesetz oder unsere Hausregeln verlangen diese Worte
coach-reason-our-way = So sprechen wir miteinander
coach-line-label = Etwas dazu, in einer Zeile
coach-line-hint = Das steht in diesem Fall und geht mit ihm, wenn er gelöscht wird.

# Im Gespräch und im Verlauf.
coach-stood-title = Ging so hinaus
coach-stood-shown = Der Coach hatte vorher gezeigt: { $rule }.

did-desk-rule-off = Die Regel ist abgeschaltet. Sie schweigt ab jetzt überall.
did-desk-rule-on = Die Regel ist wieder eingeschaltet.
did-desk-token-withdrawn = Das Token ist zurückgezogen. Programme, die es benutzen, werden ab jetzt abgewiesen.
invalid-rule-off-already = Diese Regel ist dort schon abgeschaltet. Nichts wurde geändert.
invalid-mailbox-unknown = Das ist keine unserer Adressen. Wählen Sie eine aus der Liste.

# Wie die Regeln aufgenommen werden.
record-title = Wie die Regeln hier aufgenommen werden
record-text = Bevor etwas hinausgeht, zeigt der Coach vielleicht etwas. Hier steht, wie oft das war, je Regel, und was aus den Worten wurde. Gezählt wird allein nach Regeln: Es gibt keine Zahlen zu Personen, Fällen oder Kunden.
record-link = Wie die Regeln hier aufgenommen werden
record-none = Noch ist nichts gezählt
record-none-text = Sobald Worte hinausgehen, bei denen der Coach etwas gezeigt hatte, steht ihre Zahl hier.
record-in-all = Letzte { $days } Tage
record-figures = { $shown ->
    [one] Vor einer Rückmeldung gezeigt
   *[other] Vor { $shown } Rückmeldungen gezeigt
  }: { $changed } geändert, { $stood } so gesendet
record-few = Zu wenige, um etwas zu sagen
record-few-title = Zu wenige, um etwas zu sagen
record-few-text = In { $days } Tagen vor weniger als { $few } Rückmeldungen gezeigt.
record-rest = { $count ->
    [one] Von einer anderen Regel wurde in dieser Zeit nichts gezeigt.
   *[other] Von { $count } anderen Regeln wurde in dieser Zeit nichts gezeigt.
  }
record-reasons = Warum sie so gesendet wurden
record-reason-open = Kein Grund gewählt
record-propose = { $stood } von { $shown } Rückmeldungen wurden so gesendet. Vielleicht passt diese Regel nicht dazu, wie Sie hier sprechen. Sie können sie abschalten und jederzeit wieder einschalten.
record-unknown = (nicht mehr unter den Regeln)
record-off-title = Abgeschaltet

rule-off = abgeschaltet
rule-off-partly = für einen Teil der Mails abgeschaltet
rule-off-since-for = Diese Regel ist abgeschaltet für das, was über { $mailbox } kommt: von { $name }, am { $when }.
rule-off-since = Diese Regel ist hier abgeschaltet: von { $name }, am { $when }.
rule-off-why = Warum:
rule-off-form = Diese Regel abschalten
rule-off-hint = Dann schweigt sie für alle hier. Für alles heißt: an jedem Formular und für die Programme, die den Coach fragen. Sie lässt sich jederzeit wieder einschalten.
rule-off-where = Wofür
rule-off-everywhere = alles
rule-off-for = was über { $mailbox } kommt
rule-off-reason = Warum sie hier nicht passt
rule-off-reason-hint = Eine Zeile; bitte keine Namen von Kundinnen und Kunden.
rule-off-key = Abschalten
rule-on-key = Wieder einschalten
rule-silences = Wann sie abgeschaltet war
rule-silence-open = { $name }, seit { $from }
rule-silence-over = { $name }, ab { $from }; wieder eingeschaltet von { $again } am { $until }

rules-refused = Ihre eigenen Regeln haben sich geändert, und eine Seite stimmt nicht. Die Regeln von vorher gelten weiter:
rules-refused-line = { $file }, Zeile { $line }: { $reason }
rules-refused-unread = { $reason }
rules-refused-hint = Berichtigen Sie die Seite; wenige Sekunden später gilt sie. Bemerkt { $when }.

# Tokens.
tokens-title = Programme, die den Coach fragen
tokens-text = Erweiterungen für Browser, Mail- und Büroprogramme, die LanguageTool kennen, können in jedem Textfeld mit dem Coach mitlesen. Jede fragt mit einem Token. Ein Token öffnet den Coach und nichts sonst: keinen Fall, keine Person.
tokens-link = Programme, die den Coach fragen
tokens-none = Es gibt noch kein Token.
tokens-new = Ein Token machen
tokens-name = Wo es benutzt wird
tokens-name-hint = Zum Beispiel „Browser im Laden“: Unter diesem Namen lässt es sich später zurückziehen.
tokens-key = Machen
tokens-made = Hier ist das Token für „{ $name }“. Es wird dieses eine Mal gezeigt; niemand kann es später nachsehen.
tokens-server = Als Serveradresse einer LanguageTool-Erweiterung
tokens-server-hint = Tragen Sie das in den Einstellungen der Erweiterung als Adresse Ihres eigenen Servers ein. Das Token ist ein Teil davon.
tokens-full = Für eigene Programme
tokens-full-hint = Hierher wird ein Entwurf als JSON gesendet, mit dem Token als Bearer; die Antwort enthält auch die Schritte, die Zusagen und die Gründe.
tokens-token = Das Token selbst
tokens-row = gemacht von { $name } am { $when }
tokens-row-somebody = gemacht am { $when }
tokens-used = zuletzt benutzt { $when }
tokens-unused = noch nicht benutzt
tokens-withdraw = „{ $name }“ zurückziehen
tokens-how = Wo es eingetragen wird
