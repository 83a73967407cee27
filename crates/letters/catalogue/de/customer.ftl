### Die Seite für Kundinnen und Kunden. Schlicht und freundlich; kein Wort aus dem Haus, kein Urteil.

customer-title = Ihre Beschwerde { $number } · { $company }
customer-complaint = Ihre Beschwerde { $number }
customer-heading-named = { $name }, { $words }
customer-heading-open = wir kümmern uns darum
customer-heading-understood = haben wir Sie richtig verstanden?
customer-heading-offer = so können wir das in Ordnung bringen
customer-heading-wish = wir suchen nach dem, was Sie zufrieden macht
customer-heading-plan = das werden wir tun
customer-heading-done = ist es gelöst?
customer-heading-owed = danke, dass Sie es uns sagen; etwas steht noch aus
customer-heading-solved = danke, dass Sie es uns gesagt haben
customer-heading-resting = wir würden gern noch von Ihnen hören
customer-heading-ended = so ist der Stand
customer-heading-merged = wir führen das mit einer anderen Beschwerde zusammen weiter
customer-path-owes-deed = gelöst, sagen Sie · etwas Zugesagtes steht noch aus
customer-path-owes-answer = gelöst, sagen Sie · unsere Antwort an Sie steht noch aus
customer-elsewhere = Wohin Sie sich sonst noch wenden können
customer-carer = Wer für Sie da ist
customer-carer-is = { $name } ist für Sie da.
customer-carer-meanwhile = { $name } ist für Sie da, bis { $absent } am { $day } zurück ist.
customer-carer-nobody = Bei { $company } nimmt sich gleich jemand der Sache an.
customer-carer-house = Bei { $company } lesen wir weiterhin, was Sie hier schreiben.
customer-next-word = Sie hören von uns spätestens
customer-next-word-end = , in jedem Fall.
customer-next-word-late = Wir sind Ihnen eine Rückmeldung schuldig und damit zu spät. Das tut uns leid.
customer-foot-owed = Sie haben uns gesagt, dass es gelöst ist. Wir schließen ab, sobald das Offene erledigt ist oder Sie darauf verzichten.
customer-foot-word = Sie haben uns gesagt, dass es gelöst ist. Wir schließen ab, sobald Sie unsere Antwort auf das haben, was Sie vorher gefragt hatten.
customer-step-passed = { $when } ist vorbei. Mit Ihrem Ja setzen wir ein neues Datum und schreiben Ihnen davon.
customer-foot = Das bleibt offen, bis Sie sagen, dass es gelöst ist.
customer-by = Spätestens
customer-send = Absenden

customer-understood-ask = Stimmt das so?
customer-understood = Was wir verstanden haben
customer-understood-confirmed = Sie haben uns gesagt, dass es so stimmt.
customer-understood-corrected = Sie haben uns gesagt, dass etwas fehlt. Wir schreiben es neu auf.
customer-understood-reopened = Ihre Beschwerde ist wieder offen. So hatten wir es vorher verstanden; wir schreiben es neu auf und fragen Sie, ob es stimmt.
customer-understood-happened = Was geschehen ist
customer-understood-expected = Was Ihnen zugesagt war oder was Sie erwartet haben
customer-understood-means = Was es für Sie bedeutet
customer-understood-asks = Worum Sie bitten
customer-understood-goal = Was Sie damit erreichen möchten
customer-understood-next = Wie es weitergeht
customer-right = Ja, das stimmt
customer-missing = Etwas fehlt
customer-missing-hint = Sagen Sie es uns unten, in Ihren Worten.
customer-missing-words = Was fehlt oder anders ist

customer-choice-ask = Was möchten Sie?
customer-choice-still = Sie können immer noch eine davon wählen
customer-explain = Bitte erklären Sie es mir
customer-explain-hint = Fragen Sie unten, was immer Sie wissen möchten. Wir antworten Ihnen zuerst.
customer-none = Nichts davon
customer-none-hint = Sagen Sie uns unten, was Sie zufrieden machen würde.
customer-choice-words = In Ihren Worten
customer-choice-key = Das möchte ich
customer-plan-ask = Sollen wir das so machen?
customer-plan-yes = Ja, bitte
customer-plan-else = Soll etwas anders sein? Schreiben Sie uns unten.

customer-solved-ask = Ist es gelöst?
customer-solved = Es ist gelöst
customer-solved-hint = Wir schließen es ab und sagen danke.
customer-not-yet = Noch nicht
customer-not-yet-hint = Wir bleiben dran. Es hilft uns, dass Sie es sagen.
customer-solved-words = Was Sie noch sagen möchten
customer-solved-early = Ist es schon gelöst?
customer-not-after-all = Ist es doch nicht gelöst?
customer-deeds-open = Das sind wir Ihnen noch schuldig:
customer-waive = { $count ->
    [one] Darauf verzichte ich
   *[other] Auf all das verzichte ich
}
said-does-without = Auf das, was noch offen ist, verzichte ich.
customer-owed-title = Sie haben uns gesagt, dass es gelöst ist
customer-owed-text = Danke. Das hier haben wir Ihnen zugesagt und noch nicht getan. Wir tun es, und dann schließen wir ab:
customer-owed-waive = { $count ->
    [one] Wenn Sie das nicht mehr brauchen, sagen Sie es uns, und wir schließen jetzt ab.
   *[other] Wenn Sie nichts davon mehr brauchen, sagen Sie es uns, und wir schließen jetzt ab. Sollten Sie doch etwas davon brauchen, schreiben Sie uns unten.
}

customer-promised = Was wir Ihnen zugesagt haben
customer-promise-broken = Das hätte getan sein sollen bis
customer-so-far = Was bisher getan wurde
customer-checked = Geprüft:
customer-kept-late = Das war später, als wir zugesagt hatten ({ $when }). Das tut uns leid.
customer-point-done = Das ist erledigt
customer-point-done-before = Das war erledigt, bevor Sie uns sagten, dass es nicht gelöst ist
customer-costs = Was es Sie gekostet hat, haben wir Ihnen erstattet: { $amount }
customer-plus = Und als Zugabe:
customer-wishes = Was Sie sich gewünscht haben
customer-found = Was wir herausgefunden haben
customer-wished = Sie haben uns gesagt, was Sie zufrieden machen würde:
customer-wish-open = Wir sehen nach, was möglich ist, und antworten Ihnen.
customer-words = Was gesagt wurde
customer-words-count = { $count ->
    [one] eine Nachricht
   *[other] { $count } Nachrichten
}
customer-write = { $carer } schreiben
customer-write-label = Ihre Nachricht
customer-write-hint = Sie erreicht die Person, die für Sie da ist.
customer-write-key = Nachricht senden

customer-feedback = Wie war es?
customer-feedback-text = Sie müssen nicht antworten. Wenn Sie es tun, lesen wir es.
customer-satisfied = Wie zufrieden sind Sie?
customer-stars = { $stars ->
    [1] gar nicht
    [2] wenig
    [3] es geht
    [4] zufrieden
   *[5] sehr
}
customer-better = Was sollten wir besser machen?
customer-quote = Dürfen wir Sie zitieren?
customer-quote-yes = Ja, gern
customer-quote-hint = Wenn Sie zufrieden damit sind, wie es lief, hören das vielleicht auch andere gern.
customer-quote-no = Bitte nicht

customer-said-right = Danke. Jetzt sucht { $carer } nach Wegen, es in Ordnung zu bringen.
customer-said-right-but = Danke. Ihren Worten nach fehlt noch etwas oder ist anders. { $carer } schreibt es neu auf und fragt Sie noch einmal.
customer-said-missing = Danke, dass Sie uns berichtigen. { $carer } schreibt es neu auf und fragt Sie noch einmal.
customer-said-chosen = Danke, das ist notiert. { $carer } macht von hier aus weiter.
customer-said-chosen-but = Danke. Wegen Ihrer Worte dazu ist noch nichts gewählt: { $carer } hat sie bekommen und antwortet Ihnen zuerst.
customer-said-explain = { $carer } erklärt es Ihnen.
customer-said-wish = Danke, dass Sie es uns sagen. { $carer } sieht nach, was möglich ist, und antwortet Ihnen.
customer-said-yes = Danke. Wir fangen an.
customer-said-written = Ihre Nachricht ist bei { $carer } angekommen.
customer-said-solved = Es ist als gelöst notiert. Jede weitere Nachricht von Ihnen öffnet es wieder.
customer-said-solved-owed = Danke, das ist notiert. Was wir Ihnen noch schuldig sind, steht unten.
customer-said-solved-but = Danke. Wegen Ihrer Worte dazu ist es noch nicht als gelöst notiert: { $carer } hat sie bekommen und antwortet Ihnen.
customer-said-solved-added = Danke. Was Sie dazu geschrieben haben, hat { $carer } bekommen und antwortet Ihnen. Sie haben schon gesagt, dass es gelöst ist; wenn es das nicht ist, sagen Sie es uns unten.
customer-said-not-yet = Danke, dass Sie es uns sagen. { $carer } bleibt dran.
customer-said-feedback = Danke. Wir lesen jedes Wort.

customer-closed-title = Dieser Link führt zu keiner Seite mehr
customer-closed-text = Vielleicht gibt es einen neuen, oder ein paar Zeichen sind unterwegs verloren gegangen. Antworten Sie auf irgendeine unserer Mails: Mit unserer Antwort bekommen Sie den Link, der Ihre Seite öffnet. Nichts von dem, was Sie uns geschrieben haben, ist verloren.
customer-erased-title = Was Sie uns hier erzählt haben, wurde gelöscht
customer-erased-text = Alles, was hier über Sie gespeichert war, wurde endgültig gelöscht: Ihre Worte, Ihr Name und Ihre Adressen. Nichts davon lässt sich noch lesen, weder von Ihnen noch von uns. Wenn Sie uns wieder schreiben, fangen wir neu an.
customer-closed-reach = Sie können auch an { $company } schreiben:

customer-too-large-title = Das ist mehr, als die Seite auf einmal aufnehmen kann
customer-too-large-back = Seite neu öffnen
customer-too-large-text = Nichts wurde gesendet, nichts wurde geändert. Bitte gehen Sie im Browser zurück: Ihre Worte stehen noch da. Kürzen Sie sie, senden Sie sie in zwei Teilen, oder antworten Sie stattdessen auf unsere letzte Mail an Sie.

customer-misfit = Etwas im Formular passt nicht. Nichts wurde geändert; was Sie geschrieben haben, ist noch da.
customer-misfit-choose = Bitte wählen Sie eine der Antworten. Was Sie geschrieben haben, ist noch da.
customer-misfit-empty = Das Feld ist noch leer. Bitte schreiben Sie ein paar Worte.
customer-misfit-missing = Bitte sagen Sie uns in ein paar Worten, was fehlt.
customer-misfit-wish = Bitte sagen Sie uns in ein paar Worten, was Sie zufrieden machen würde.
customer-busy = Das hat gerade nicht geklappt, und nichts wurde geändert. Was Sie geschrieben haben, ist noch da: Bitte senden Sie es noch einmal.

customer-today-yes = Es lässt sich heute lösen.
customer-today-no = Heute lässt es sich nicht lösen; { $carer } bleibt dran, bis es gelöst ist.
customer-today-longer = Es dauert länger als einen Tag; { $carer } bleibt dran, bis es gelöst ist.
