### Was unsere Mails von selbst sagen. Was ein Mensch schreibt, steht darüber.

## Jede Mail

# Die Anrede endet mit einem Komma; der erste Satz danach beginnt deshalb klein.
mail-greeting = Guten Tag { $customer },
mail-greeting-plain = Guten Tag,
mail-subject-plain = Ihre Nachricht an { $house }
mail-reach = Sie erreichen mich, indem Sie auf diese Mail antworten.
mail-reach-also = Sie erreichen mich, indem Sie auf diese Mail antworten, oder hier: { $reach }
mail-solved-today = Es lässt sich heute lösen.
mail-not-today = Heute lässt es sich nicht lösen; ich bleibe dran, bis es gelöst ist.
mail-next-word = Sie hören wieder von mir, spätestens { $when }.
mail-page = Ihre Seite, mit allem bisher und einem Feld, um mir zu schreiben:
mail-reply-counts = Eine einfache Antwort auf diese Mail zählt genauso.
mail-by-machine = Diese Mail hat ein Programm geschrieben.

## Eingangsbestätigung

mail-receipt-subject = Ihre Nachricht ist da
mail-receipt-have = danke, dass Sie es uns sagen. Ihre Nachricht ist angekommen und sicher verwahrt.
mail-receipt-have-about = danke, dass Sie es uns sagen. Ihre Nachricht „{ $subject }“ ist angekommen und sicher verwahrt.
mail-receipt-who = { $name } liest sie und schreibt Ihnen spätestens { $when }.
mail-receipt-someone = Ein Mensch liest sie und schreibt Ihnen spätestens { $when }.
mail-receipt-add = Wenn Sie bis dahin etwas ergänzen möchten, antworten Sie auf diese Mail oder schreiben Sie auf Ihrer Seite. Es erreicht dieselbe Person.
mail-receipt-page = Ihre Seite, auf der Sie sehen, wie es weitergeht:
mail-by-machine-receipt = Diese Zeilen hat ein Programm geschrieben, damit Sie sofort wissen, dass wir Ihre Nachricht haben. Was als Nächstes kommt, ist von einem Menschen.

## Was wir verstanden haben

mail-understanding-opening = bevor ich etwas vorschlage, möchte ich sicher sein, dass ich Sie verstanden habe. Das habe ich Ihren Worten entnommen.
mail-understanding-happened = Was geschehen ist
mail-understanding-expected = Was zugesagt war oder was Sie erwartet haben
mail-understanding-means = Was es für Sie bedeutet
mail-understanding-asks = Worum Sie bitten
mail-understanding-goal = Was Sie damit erreichen möchten
mail-understanding-next = Wie es weitergeht
mail-understanding-points = Auf diese Punkte antworte ich Ihnen, auf jeden einzeln:
mail-understanding-ask = Stimmt das so? Fehlt etwas, oder ist etwas anders, als ich es geschrieben habe?
mail-understanding-right = Ja, das stimmt:
mail-understanding-missing = Etwas fehlt oder ist anders:

## Angebot

mail-offer-opening = das habe ich herausgefunden, und das können wir für Sie tun. Sie wählen.
mail-offer-found = Was wir herausgefunden haben
mail-offer-unmet = Sie haben sich gewünscht: „{ $wish }“. Warum wir einen anderen Weg suchen:
mail-offer-can = Das können wir tun:
does-for-wish-fully = Das ist, worum Sie gebeten haben.
does-for-wish-partly = Das gibt Ihnen einen Teil dessen, worum Sie gebeten haben, oder erreicht es auf einem anderen Weg.
does-for-wish-not = Das ist etwas anderes als das, worum Sie gebeten haben.
offer-why-none-met = Warum nicht dabei ist, worum Sie gebeten haben
offer-beside = Und dazu, was immer Sie wählen
mail-offer-why-one = Warum es nur einen Weg gibt
mail-offer-choose = Ich wähle { $option }, { $kind }:
mail-offer-none = Nichts davon. Das hier würde mich stattdessen zufrieden machen:
mail-offer-explain = Bitte erklären Sie es mir zuerst:
mail-offer-ask = Was möchten Sie? Ein Link öffnet Ihre Seite mit Ihrer Wahl; sie zählt, sobald Sie dort auf den Knopf drücken. Eine einfache Antwort auf diese Mail zählt genauso.

## Plan

mail-plan-opening = das würden wir für Sie tun, Schritt für Schritt. Mit Ihrem Ja fängt es an.
mail-step = { $what }: spätestens { $when }
mail-step-who = { $what }: { $who }, spätestens { $when }
mail-plan-yes = Ja, bitte machen Sie es so:
mail-plan-ask = Sind Sie einverstanden? Der Link öffnet Ihre Seite mit Ihrem Ja; es zählt, sobald Sie dort auf den Knopf drücken. Wenn ein Schritt anders sein soll, antworten Sie mir auf diese Mail oder schreiben Sie es auf Ihrer Seite.

## Zwischenfrage

mail-mid-opening = vor einigen Tagen haben Sie Ja zu unserem Plan gesagt, und ich möchte wissen, wie es für Sie läuft.
mail-mid-open = Das steht noch aus:
mail-mid-ask = Läuft alles wie vereinbart? Wenn etwas anders ist als geplant, antworten Sie auf diese Mail oder schreiben Sie auf Ihrer Seite, und ich kümmere mich darum.

## Nachfrage

mail-follow-up-opening = was wir vereinbart haben, ist getan. Danke, dass Sie uns gesagt haben, was nicht stimmte, und dass Sie geblieben sind, während wir es in Ordnung gebracht haben.
mail-second-opening = vor einigen Tagen habe ich Sie gefragt, wie es ausgegangen ist, und noch keine Antwort bekommen. Ich möchte es gern wissen, deshalb frage ich noch einmal.
mail-follow-up-done = Das wurde getan:
mail-done = { $what } ({ $when })
mail-done-point = Alles davon ist erledigt
mail-done-proof = { $count ->
    [one] Der Beleg liegt auf Ihrer Seite: { $files }
   *[other] Die Belege liegen auf Ihrer Seite: { $files }
}
mail-follow-up-question = Ist es für Sie wirklich gelöst?
mail-follow-up-yes = Ja, es ist gelöst:
mail-follow-up-not-yet = Noch nicht:
mail-follow-up-welcome = Auch „Noch nicht“ ist eine gute Antwort: Dann mache ich weiter. Ein Link öffnet Ihre Seite mit Ihrer Antwort; sie zählt, sobald Sie dort auf den Knopf drücken. Eine einfache Antwort auf diese Mail zählt genauso.
mail-follow-up-else = Wenn ich nichts von Ihnen höre, frage ich noch einmal, spätestens { $when }.
mail-second-else = Ich halte es für Ihre Antwort offen bis { $when }. Danach ruht es, und jedes Wort von Ihnen, wie spät auch immer, bringt es zu mir zurück.

## Abschließende Antwort

mail-final-opening = wir sind alles durchgegangen, was Sie uns gesagt haben. So ist der Stand.
mail-final-found = Was wir herausgefunden haben und warum
mail-final-still = Das bleibt für Sie möglich:
mail-final-is-final = Das ist unsere abschließende Antwort auf diese Beschwerde. Ich weiß, dass es nicht die ist, auf die Sie gehofft haben.
mail-final-elsewhere = Sie können es von einer unabhängigen Stelle prüfen lassen:
mail-final-come-back = Wenn sich etwas Neues ergibt, antworten Sie auf diese Mail, und es ist wieder bei mir.

## Alle, die hier arbeiten

mail-link-once = Der Link funktioniert einmal, bis { $when }.
mail-invitation-subject = Ihr Platz in der Beschwerdestelle von { $house }
mail-invitation-invited = { $inviter } lädt Sie in die Beschwerdestelle von { $house } ein. Ihre Rolle dort: { $role }.
mail-invitation-link = Wählen Sie Ihr Passwort und fangen Sie an:
mail-invitation-stranger = Wenn Sie nicht wissen, worum es geht, lassen Sie den Link, wie er ist, und nichts geschieht.
mail-reset-subject = Ein neues Passwort für die Beschwerdestelle von { $house }
mail-reset-asked = jemand, wahrscheinlich Sie selbst, hat um ein neues Passwort für die Beschwerdestelle von { $house } gebeten.
mail-reset-link = Wählen Sie ein neues Passwort:
mail-reset-stranger = Wenn Sie das nicht waren, lassen Sie den Link, wie er ist. Ihr Passwort bleibt, wie es ist.
