### Eine Zeile auf einer Seite: was getan wurde, oder dass eine Liste nach etwas gefragt wurde, das niemand kennt.

# Eine Zeile nach einem Knopfdruck, an einem Fall. Der Name nach „did-case-“ steht in der Adresse.
did-case-opened = Die Beschwerde ist aufgeschrieben, und ihre erste Zusage steht.
did-case-write = Was { $customer } gesagt hat, steht im Gespräch.
did-case-note = Die Notiz ist aufgeschrieben.
did-case-raise-point = Der Punkt ist dabei.
did-case-record-loss = Was es gekostet hat, ist aufgeschrieben.
did-case-assign = Es ist notiert, wer sich ab jetzt um diesen Fall kümmert.
did-case-taken = Sie kümmern sich jetzt um diesen Fall. Die Zusagen an { $customer } halten Sie.
did-case-set-team = Das Team ist gesetzt.
did-case-let-in = Die Nachricht ist eingelassen.
did-case-leave-out = Die Nachricht ist draußen gelassen.
did-case-write-understanding = Es ist aufgeschrieben. Fragen Sie { $customer } als Nächstes, ob es stimmt.
did-case-send-understanding = { $customer } wurde gefragt, ob es stimmt.
did-case-send-understanding-mail = Es ist unterwegs zu { $customer }, mit der Frage, ob es stimmt.
did-case-confirm-understanding = Es ist notiert, dass es stimmt.
did-case-correct-understanding = Was fehlt, ist aufgeschrieben.
did-case-skip-stage = Die Etappe ist übersprungen, mit Ihrer Begründung.
did-case-reopen = Der Fall ist wieder offen.
did-case-renew-link = Es gibt eine neue Adresse; die alte führt zu nichts mehr.
did-case-revoke-link = Die Seite ist geschlossen.
did-case-give-word = Ihre Rückmeldung an { $customer } ist aufgeschrieben.
did-case-give-word-mail = Ihre Rückmeldung ist unterwegs zu { $customer }.
did-case-promise-deed = Die Zusage steht.
did-case-promise-word = Die Zusage steht.
did-case-keep-deed = Gehalten, und { $customer } kann sehen, wie es geprüft wurde.
did-case-doubt-promise = Heute ist eine Rückmeldung an { $customer } mit dem neuen Termin fällig.
did-case-move-promise = Der neue Termin steht, mit dem Einverständnis von { $customer }.
did-case-waive-deeds = Es ist notiert, dass { $customer } auf das verzichtet, was offen ist.
did-case-record-finding = Was wir herausgefunden haben, ist aufgeschrieben.
did-case-offer = Die Lösungen liegen { $customer } vor.
did-case-offer-mail = Die Lösungen sind unterwegs zu { $customer }, zur Wahl.
did-case-ask-explanation = Es ist notiert; eine Erklärung ist fällig.
did-case-choose = Die Wahl ist notiert.
did-case-decline = Der Wunsch ist notiert.
did-case-find-goal = Das Ziel ist notiert.
did-case-cannot-be-met = Es ist notiert. Jetzt gehört ein anderer Weg dazu; { $customer } liest den Grund zusammen damit.
did-case-add-plus = Die Zugabe ist dabei.
did-case-lay-plan = Der Plan liegt { $customer } vor.
did-case-lay-plan-mail = Der Plan ist unterwegs zu { $customer }. Vor dem Ja beginnt nichts.
did-case-agree-plan = Das Ja ist notiert; die Schritte sind jetzt Zusagen.
did-case-declare-done = Es ist als erledigt notiert. Fragen Sie { $customer } als Nächstes, ob es gelöst ist.
did-case-follow-up = Es ist notiert, dass { $customer } gefragt wurde.
did-case-follow-up-mail = Die Frage ist unterwegs zu { $customer }.
did-case-confirm-solved = Es ist notiert: { $customer } sagt, es ist gelöst.
did-case-confirm-solved-but = Den Worten nach fehlt noch etwas: Es ist nicht als gelöst notiert, und eine Antwort an { $customer } ist fällig.
did-case-confirm-solved-added = { $customer } hat schon gesagt, dass es gelöst ist, und das gilt. Nach dem, was dazukam, fehlt noch etwas: Der Fall bleibt offen, bis eine Antwort da ist.
did-case-say-not-yet = Es ist notiert: noch nicht. Der Fall geht weiter.
did-case-end = Der Fall ist beendet.
did-case-end-mail = Der Fall ist beendet, und die letzte Nachricht ist unterwegs zu { $customer }.
did-case-draft = Ihr Entwurf ist behalten. Niemand außer Ihnen sieht ihn.
did-case-merge = Die beiden Fälle sind jetzt einer.
did-case-undo-merge = Der Fall geht wieder seinen eigenen Weg.
did-case-aside-opened = Aus der Mail wurde ein neuer Fall, und seine erste Zusage steht.
did-case-aside-faster = Jemand aus dem Haus war schneller: Die Mail gehört schon zu diesem Fall. Durch Ihren Knopfdruck wurde nichts geändert.
did-case-aside-left-out = Jemand aus dem Haus war schneller und hat die Mail aus diesem Fall draußen gelassen. Durch Ihren Knopfdruck wurde nichts geändert; ihre Worte stehen weiter unten, als draußen gelassen vermerkt.
did-case-let-into = Die Mail gehört jetzt zu diesem Fall.

# Dasselbe auf anderen Seiten.
did-desk-left = Es bleibt beiseitegelegt.
did-desk-faster = Jemand aus dem Haus war schneller. Das ist noch da.
did-desk-person = Die Änderung ist gespeichert.
did-desk-team = Das Team ist angelegt.
did-desk-house = Die Änderung ist gespeichert. Sie gilt ab jetzt.
did-desk-set-up = Alles ist eingerichtet. Melden Sie sich an, und laden Sie die anderen ein.
did-desk-password = Ihr Passwort ist gesetzt. Melden Sie sich damit an.
did-desk-signed-out = Sie sind abgemeldet.
did-desk-joined = Die beiden Einträge sind jetzt einer.
did-desk-parted = Der Eintrag steht wieder für sich.
did-desk-person-erased = Die Person wurde gelöscht, mit all ihren Worten. Ihre Fälle bleiben als Tatsachen.

# Listen, die nach etwas gefragt wurden, das niemand kennt.
list-no-status = Diesen Status gibt es nicht; alle werden gezeigt.
list-no-stage = Diese Etappe gibt es nicht; alle werden gezeigt.
list-no-owner = Diese Person gibt es hier nicht; die Fälle von allen werden gezeigt.
list-no-whose = Diese Liste gibt es nicht; die Zusagen von allen werden gezeigt.
