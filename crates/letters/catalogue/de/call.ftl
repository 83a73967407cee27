### Gespräche mit Kunden, am Telefon und am Tresen.

nav-call = Am Telefon
key-call = Am Telefon: ein Gespräch beginnen
key-call-next = Zum nächsten Schritt, oder als Fall behalten
key-call-end = Das Gespräch beenden
keys-group-call = Im Gespräch

call-list-title = Am Telefon
call-list-text = Aus einem Gespräch wird ein Fall. Was Sie tippen, ist beim Tippen schon aufbewahrt, und nichts muss vorher ausgefüllt sein.
call-list-open = Noch zu keinem Fall gehörend
call-list-none = Jedes Gespräch gehört zu einem Fall
call-list-none-text = Wenn jemand anruft oder am Tresen steht, beginnen Sie hier, oder auf jeder Seite mit der Taste dafür.
call-begin-phone = Beginnen: am Telefon
call-begin-person = Beginnen: persönlich
call-nameless = Jemand, dessen Name noch nicht notiert ist
call-on-phone = Am Telefon
call-in-person = Persönlich
call-over = zu Ende
call-minutes = { $minutes ->
    [one] Seit einer Minute
   *[other] Seit { $minutes } Minuten
}
call-kept-text = Was Sie tippen, ist beim Tippen schon aufbewahrt.
call-kept-press = Was Sie auch drücken, bewahrt auf, was Sie getippt haben.
call-kept = Aufbewahrt.
call-kept-beside = Aufbewahrt. In einem anderen Fenster wurde an diesem Gespräch auch geschrieben, und beide unterscheiden sich. Beide Fassungen sind aufbewahrt: Laden Sie diese Seite neu, um sie zusammen zu sehen.
call-put-together = An diesem Gespräch wurde in mehr als einem Fenster geschrieben. Beide Fassungen sind aufbewahrt und stehen hier zusammen; was sich unterscheidet, steht am Ende seiner Notizen oder unter „Noch zu fragen“.
call-not-kept = Noch nicht aufbewahrt: Die Leitung ist unterbrochen. Es steht auf dieser Seite, und es wird weiter versucht.
call-end = Das Gespräch beenden
call-go-on = Weiter sprechen
call-help-title = Alt mit Q, auch während Sie schreiben. Ein Gespräch, das noch zu keinem Fall gehört, wird einer, damit die Leitung es sieht.
call-drop = Dieses Gespräch wegwerfen
call-drop-text = Mit allem, was getippt wurde. Es lässt sich nicht zurückholen.
call-drop-text-case = Mit allem, was getippt wurde. Fall #{ $number } bleibt, mit dem, was dort festgehalten ist. Das Gespräch lässt sich nicht zurückholen.
did-desk-call-dropped = Das Gespräch ist weggeworfen.
call-gone-title = Dieses Gespräch ist zu Ende
call-gone-kept = Es gehört inzwischen zu einem Fall, oder es wurde weggeworfen. Was in einem behaltenen Gespräch notiert wurde, steht in seinem Fall.
call-gone-text = Es gehört inzwischen zu einem Fall, oder es wurde in einem anderen Fenster weggeworfen. Ihre Worte kamen dort nicht mehr an; hier stehen sie zum Kopieren.
invalid-call-too-long = Das ist mehr, als ein Gespräch fassen kann. Was vorher aufbewahrt war, bleibt, und Ihre Worte stehen hier: Kürzen Sie, oder behalten Sie das Gespräch als Fall und schreiben dort weiter.
invalid-call-case-theirs = Der Fall wurde für diese Person eröffnet, als Sie um Hilfe baten, und bleibt ihrer. Das Gespräch ist, wie es war, und Ihre Worte stehen hier. Ist es der Fall von jemand anderem: Behalten Sie das Gespräch, und lassen Sie den Fall auf seiner Seite in einem Fall dieser anderen Person weitergehen.
invalid-too-many-calls = Sie haben fünfzig Gespräche, die noch zu keinem Fall gehören. Es wurde keines begonnen; schließen Sie erst eines ab, oder werfen Sie eines weg.

call-steps = Der Weg durch das Gespräch
call-step-gone = gegangen
call-step-breathe = Ein Atemzug
call-step-open = Eröffnen
call-step-listen = Zuhören
call-step-ask = Fragen
call-step-repeat = Wiederholen
call-step-acknowledge = Anerkennen
call-step-offer = Wege anbieten
call-step-agree = Sich einigen
call-step-promise = Das nächste Wort versprechen
call-next = Weiter: { $step }

call-why-breathe = Der Ärger gilt dem Ereignis, nicht Ihnen. Sie sind der Mensch, der erreichbar ist. Atmen Sie einmal aus, bevor Sie etwas sagen.
call-why-open = Ihr Name, und dass Sie helfen möchten: Beide sehen es von derselben Seite des Tisches an.
call-why-listen = Lassen Sie alles erzählen, auch was Sie schon wissen. Noch keine Lösung. Notieren Sie es in den Worten des Gegenübers.
call-why-ask = Fragen statt raten. Eine offene Frage zur Zeit, und nichts, was schon gesagt wurde.
call-why-repeat = Sagen Sie es zurück, und warten Sie die Antwort ab. Jede neue Tatsache führt hierher zurück.
call-why-acknowledge = Nennen Sie, wie es für Ihr Gegenüber war. Sagen Sie, dass es Ihnen leidtut, ohne „falls“ und ohne „aber“.
call-why-offer = Mindestens zwei Wege, mit Terminen. Hinter einer Forderung steht ein Ziel; suchen Sie es. Kein Rabatt anstelle einer Lösung.
call-why-agree = Ihr Gegenüber wählt. Legen Sie den Plan in Tatsachen dar, und holen Sie das Ja ein, bevor Sie handeln.
call-why-promise = Wer tut was bis wann, und wann man von Ihnen hört, auch wenn es nichts Neues gibt.

call-own-words = Aus Ihren Notizen gemacht. Sagen Sie es mit Ihren eigenen Worten.
call-say-open = Mein Name ist { $name }. Ich möchte Ihnen helfen. Was ist geschehen?
call-say-listen = Ich verstehe. Erzählen Sie weiter, ich schreibe mit.
call-say-ask = Was ist Ihnen jetzt am wichtigsten?
call-say-ask-noted = Darf ich Sie etwas fragen, damit ich es richtig habe? { $asked }
call-say-acknowledge = Ich verstehe, wie das für Sie war. Es tut mir leid, dass es geschehen ist.
call-say-acknowledge-noted = Ich verstehe, was das für Sie bedeutet. { $means } Es tut mir leid, dass es geschehen ist.
call-say-offer = Womit wäre es für Sie wieder gut?
call-say-offer-one = Was ich tun kann, ist dies: { $way }. Was würde Ihnen noch helfen?
call-say-offer-noted = Es gibt mehr als einen Weg. Ich kann Ihnen dies anbieten: { $ways }; oder dies: { $last }. Was möchten Sie?
call-say-agree = Welchen Weg wollen wir gehen? Ich tue nichts, bevor Sie Ja sagen.
call-say-agree-noted = Dann machen wir es so. { $plan } Ist das so, wie Sie es möchten?
call-say-promise = Ich sage Ihnen, wann Sie wieder von mir hören, und Sie bekommen schriftlich, was wir vereinbart haben.
call-say-promise-noted = Sie hören bis { $due } von mir, auch wenn es nichts Neues gibt. Sie bekommen schriftlich, was wir vereinbart haben.
call-say-promise-reach = Sie hören bis { $due } von mir, auch wenn es nichts Neues gibt. Sie erreichen mich unter { $phone }, und Sie bekommen schriftlich, was wir vereinbart haben.
call-repeat-begin = Ich möchte prüfen, ob ich alles richtig habe.
call-repeat-facts = Geschehen ist Folgendes. { $noted }
call-repeat-meaning = Für Sie bedeutet das: { $noted }
call-repeat-wish = Und Sie möchten dies: { $noted }
call-repeat-end = Stimmt das so?
call-repeat-nothing = Ich möchte prüfen, ob ich alles richtig habe. Worum geht es, in Ihren Worten?
call-right = Ja, das stimmt
call-not-quite = Nicht ganz
call-not-asked = Weiter ohne ihr Ja
call-deed-by = { $deed }, bis { $due }

call-silence = Stille ist keine Lücke: Lassen Sie Zeit zum Denken. Fragen Sie dann, was danach geschah oder was am wichtigsten ist.
call-louder = Wenn die Stimme lauter wird
call-louder-text = Der Ärger gilt dem, was geschehen ist, nicht Ihnen. Atmen Sie, lassen Sie ausreden, und beginnen Sie mit „Ich verstehe“.
call-louder-noted = Der Ärger gilt dem, nicht Ihnen: { $means } Atmen Sie, lassen Sie ausreden, und beginnen Sie mit „Ich verstehe“.

call-notes = Notizen
call-notes-text = Eine Zeile für jedes. Alt mit ↓ oder ↑ bringt eine Zeile in die Notizen darunter oder darüber.
call-notes-press = Eine Zeile für jedes. „Eine Zeile verschieben“ weiter unten bringt eine Zeile in andere Notizen.
call-note-facts = Was geschehen ist
call-note-meaning = Was es für sie bedeutet
call-note-wish = Was sie möchten
call-note-ask = Noch zu fragen
call-move = Eine Zeile verschieben

call-who = Wer ist es?
call-find = Finden, wer es ist
call-find-hint = Name, Nummer, Bestellung, Mailadresse, Fall: was immer genannt wird.
call-find-key = Finden
call-found-none = Darunter ist niemand bekannt. Notieren Sie unten, wer es ist; nichts davon muss ausgefüllt sein.
call-somebody-else = Es ist jemand anderes
call-about = Worum geht es?
call-about-new = Etwas Neues
call-about-own = Fall #{ $number }, für dieses Gespräch eröffnet
call-opened-theirs = Fall #{ $number } wurde für diese Person eröffnet, als Sie um Hilfe baten.
call-name = Name
call-phone = Nummer
call-email = Mailadresse
call-reference = Bestellung oder Vertrag
call-channel = Wie sprechen Sie?

call-way = Weg { $place }
call-way-kind = Welche Art
call-way-kind-none = Noch nicht gewählt
call-chosen = Welcher Weg wurde gewählt?
call-chosen-none = Noch keiner
call-whole = Es ist alles, was gewünscht wurde
call-why = Warum es nur einen Weg gibt, oder keinen, der alles erfüllt
call-why-hint = Nur wo es so ist. Es wird auch gesagt.
call-deed = Was wir tun
call-due = Bis wann
call-today = Es lässt sich heute lösen
call-next-about = Worum es im nächsten Wort geht
call-next-due = Wann es kommt

call-becomes = Was daraus wird
call-becomes-new = Ein neuer Fall, und Sie kümmern sich darum.
call-becomes-part = Es geht in Fall #{ $number } weiter.
call-becomes-joined = Fall #{ $number }, eröffnet, als Sie um Hilfe baten, geht dort mit weiter.
call-becomes-of = Es ist von da an ein Fall von { $name }.
call-subject = Worum es geht, in einer Zeile
call-subject-hint = Leer: die erste Zeile dessen, was geschehen ist.
call-was-right = Es hieß, dass stimmt, was ich wiederholt habe
call-agreed = Was vereinbart wurde
call-file = Als Fall behalten, mit der Zusammenfassung
call-summary = Die Mail, die es zusammenfasst
call-summary-text = Sie liegt im Fall bereit, wenn Sie das Gespräch behalten. Nichts geht hinaus, bevor Sie es dort senden.
call-summary-no-address = Es gibt keine Mailadresse, an die das gehen könnte. Tragen Sie unter „Wer ist es?“ eine ein, oder auf der Seite der Person, wenn sie bekannt ist. Ohne Adresse liegt es als Ihr Entwurf im Fall, für einen Brief oder zum Vorlesen.
did-case-call = Das Gespräch gehört zum Fall. Die Mail, die es zusammenfasst, liegt unten bereit.
did-case-call-unreached = Das Gespräch gehört zum Fall. Es gibt keine Mailadresse für die Zusammenfassung, also kann nichts als Mail hinausgehen: Sie liegt unten als Ihr Entwurf. Tragen Sie auf der Seite der Kundin oder des Kunden eine Adresse ein, oder sagen Sie es auf anderem Weg und wählen Sie diesen.

# Was mit dem Fall aufbewahrt wird.
call-subject-none = { $how }, { $day }
call-nothing-noted = { $how }, { $day }. Es wurden keine Worte notiert.
call-said = { $how }, in Kürze:
call-said-listened = { $how }: Ich habe zugehört und notiert, was gesagt wurde.
call-said-agreed = Was wir vereinbart haben: { $way }
call-said-deed = Was wir tun: { $deed }
call-told = Über sich gesagt: { $told }
call-told-reference = Bestellung oder Vertrag { $reference }

# Die Mail, die es zusammenfasst.
call-mail-greeting = Guten Tag,
call-mail-greeting-named = Guten Tag { $name },
call-mail-thanks-phone = danke, dass Sie mir am Telefon gesagt haben, was geschehen ist. Es tut mir leid, dass Sie diese Mühe damit hatten. Das habe ich notiert, damit Sie es schriftlich haben.
call-mail-thanks-person = danke, dass Sie mir persönlich gesagt haben, was geschehen ist. Es tut mir leid, dass Sie diese Mühe damit hatten. Das habe ich notiert, damit Sie es schriftlich haben.
call-mail-facts = **Was geschehen ist:** { $noted }
call-mail-meaning = **Was es für Sie bedeutet:** { $noted }
call-mail-wish = **Was Sie möchten:** { $noted }
call-mail-agreed = **Was wir vereinbart haben:** { $way }
call-mail-deed = **Worum ich mich kümmere:** { $deed }
call-mail-deed-by = **Worum ich mich kümmere:** { $deed }, bis { $due }.
call-mail-next = Sie hören bis { $due } wieder von mir.
call-mail-end = Ist hier etwas falsch oder fehlt etwas? Dann antworten Sie auf diese Mail, oder rufen Sie mich an.
