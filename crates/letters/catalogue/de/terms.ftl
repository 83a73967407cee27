### Wie heißt, was die Methode kennt.

stage-heard = gehört
stage-acknowledged = aufgegriffen
stage-understood = verstanden
stage-offered = angeboten
stage-agreed = vereinbart
stage-done = erledigt
stage-solved = gelöst

role-agent = Betreuung
role-supervisor = Teamleitung
role-administrator = Administration

channel-mail = Mail
channel-phone = Telefon
channel-page = die persönliche Seite
channel-letter = Brief
channel-in-person = persönlich
channel-web = Webformular

reading-yes = ein Ja
reading-yes-but = ein Ja, aber etwas ist noch offen
reading-no = noch nicht
reading-thanks = ein Dank, der kein Ja ist
reading-unclear = weder Ja noch Nein

automatic-sort-bounce = eine Meldung, dass unsere Mail nicht zugestellt werden konnte
automatic-sort-vacation = eine Abwesenheitsnotiz
automatic-sort-bulk = ein Newsletter oder eine Mailingliste
automatic-sort-own = unsere eigene Mail, die zurückkam
automatic-sort-other = eine automatische Mail

word-sort-first = erste Rückmeldung
word-sort-update = Zwischenstand
word-sort-answer = Antwort
word-sort-new-date = neuer Termin
word-sort-mid-follow-up = läuft alles wie vereinbart?
word-sort-follow-up = ist es gelöst?
word-sort-second-follow-up = ist es gelöst? (noch einmal gefragt)
word-sort-hold-open = offen gehalten für eine Antwort
word-sort-look = zurückgehaltene Nachricht ansehen

made-by-policy = nach den Hausregeln
made-by-hand = von Hand
made-by-plan = durch den vereinbarten Plan

release-not-needed = nicht mehr nötig
release-waived = darauf wurde verzichtet
release-ended = der Fall ist beendet
release-merged = geht im anderen Fall weiter

remedy-repair = Reparatur
remedy-replacement = Ersatz
remedy-other-product = ein anderes Produkt
remedy-redo = die Leistung noch einmal
remedy-refund = Geld zurück
remedy-price-correction = berichtigter Preis
remedy-reimbursement = Kosten erstattet
remedy-explanation = Erklärung
remedy-apology = Entschuldigung
remedy-upgrade = etwas Höherwertiges
remedy-free-service = eine kostenlose Leistung
remedy-goodwill = eine Zugabe

meets-fully = ist das, worum gebeten wurde
meets-partly = erreicht es zum Teil oder auf anderem Weg
meets-not = ist etwas anderes

loss-money = Geld
loss-time = Zeit und Mühe
loss-goods = etwas, das nicht funktioniert oder nicht kam
loss-trust = Vertrauen, oder ein Anlass, der nicht wiederkommt

outcome-upheld = die Beschwerde ist berechtigt
outcome-partly = die Beschwerde ist zum Teil berechtigt
outcome-not-upheld = wir sehen es anders; eine Lösung sind wir trotzdem schuldig

purpose-word = eine Rückmeldung
purpose-understanding = was wir verstanden haben
purpose-offer = Lösungen zur Wahl
purpose-plan = der Plan
purpose-mid-follow-up = fragt, ob alles wie vereinbart läuft
purpose-follow-up = fragt, ob es gelöst ist
purpose-final-answer = abschließende Antwort

note-sort-fact = Tatsache
note-sort-quote = im Wortlaut
note-sort-question = offene Frage

ending-not-complaint = keine Beschwerde
ending-withdrawn = zurückgezogen
ending-deadlock = ohne Einigung beendet
ending-erased = mit allen Daten der Person gelöscht

why-later-word = es kam noch eine Nachricht
why-other-word = jemand anderes schrieb dazu und wurde eingelassen
why-not-yet = die Antwort war: noch nicht gelöst
why-hand = von Hand
why-not-delivered = unsere letzte Nachricht kam nicht an

understanding-state-written = aufgeschrieben, nicht gesendet
understanding-state-sent = gesendet, wartet auf Antwort
understanding-state-confirmed = bestätigt: es stimmt
understanding-state-corrected = berichtigt: etwas fehlt
understanding-state-reopened = wieder offen, neu aufzuschreiben

between-message = eine Nachricht kam herein
between-word = jemand aus dem Haus hat eine Rückmeldung gegeben
between-promise = eine Zusage hat sich geändert
between-choice = eine Antwort kam
between-work = jemand aus dem Haus hat daran gearbeitet
between-state = der Fall wurde übergeben oder hat seinen Status geändert
between-something = etwas hat sich geändert

status-unopened = nicht eröffnet
status-open = offen
status-confirmed = gelöst, und als gelöst bestätigt
status-resting = ruht, ohne Antwort
status-merged = geht in einem anderen Fall weiter

promise-state-open = offen
promise-state-kept = gehalten
promise-state-released = nicht mehr geschuldet

wish-state-open = noch nicht beantwortet
wish-state-granted = erfüllt
wish-state-cannot-be-met = nicht zu erfüllen
wish-state-chose-after-all = wählte dann doch eine der Lösungen

costs-none = gefragt; es gab keine
costs-made-good = erstattet
costs-not-asked = noch nicht gefragt

actor-staff = jemand aus dem Haus
actor-customer = Kundin oder Kunde
actor-machine = das Programm

event-case-opened = Die Beschwerde kam herein
event-message-received = Eine Nachricht kam
event-automatic-filed = Eine automatische Mail wurde abgelegt
event-message-held = Eine Nachricht wurde zurückgehalten: Wer sie schrieb, ist nicht beteiligt
event-held-let-in = Die zurückgehaltene Nachricht wurde eingelassen
event-held-left-out = Die zurückgehaltene Nachricht wurde draußen gelassen
event-receipt-queued = Die Eingangsbestätigung ging hinaus
event-point-raised = Ein Punkt kam dazu
event-loss-recorded = Was es gekostet hat, wurde notiert
event-note-written = Eine Notiz wurde geschrieben
event-assigned = Jemand kümmert sich darum
event-team-set = Ein Team hat es übernommen
event-understanding-written = Wir haben aufgeschrieben, was wir verstanden haben
event-understanding-sent = Wir haben wiedergegeben, was wir verstanden haben
event-understanding-confirmed = Bestätigt: Wir haben richtig verstanden
event-understanding-corrected = Berichtigt: Etwas fehlt
event-other-answered = Wir haben auf fremde Post geantwortet
event-word-given = Wir haben eine Rückmeldung gegeben
event-delivery-failed = Unsere Nachricht kam nicht an
event-delivery-late = Unsere Nachricht verspätet sich: Der Mailserver hat sie noch nicht angenommen
event-delivery-caught-up = Unsere Nachricht ging doch noch hinaus
event-finding-recorded = Wir haben notiert, was wir herausgefunden haben
event-options-offered = Lösungen wurden angeboten
event-explanation-asked = Eine Erklärung ist gewünscht
event-option-chosen = Eine Lösung wurde gewählt
event-options-declined = Nichts davon: Ein anderer Wunsch wurde genannt
event-wish-goal-found = Das Ziel hinter dem Wunsch ist gefunden
event-wish-cannot-be-met = Der Wunsch ist nicht zu erfüllen, und der Grund wurde genannt
event-plus-added = Eine Zugabe kam dazu
event-plan-laid = Der Plan wurde vorgelegt
event-plan-agreed = Das Ja zum Plan kam
event-promise-made = Eine Zusage wurde gemacht
event-promise-kept = Eine Zusage wurde gehalten
event-promise-in-doubt = Wir haben gesehen, dass eine Zusage nicht hält
event-promise-moved = Eine Zusage bekam einen neuen Termin
event-promise-broken = Eine Zusage wurde gebrochen
event-promise-released = Eine Zusage ist nicht mehr geschuldet
event-point-done = Das Team sagt, es ist erledigt
event-proof-taken-back = Eine Belegdatei wurde zurückgenommen
event-solved-confirmed = Bestätigt: Es ist gelöst
event-not-yet-said = Die Antwort war: noch nicht
event-case-closed = Abgeschlossen, mit dem Ja dazu
event-case-rested = Der Fall ruht: Es kam keine Antwort
event-case-ended = Der Fall endete auf andere Weise
event-case-reopened = Der Fall kam zurück
event-case-merged = Es geht in einem anderen Fall weiter
event-merge-undone = Das Zusammenführen wurde zurückgenommen
event-case-taken-in = Ein anderer Fall geht hier weiter
event-word-held-to = Eine Zusage gilt bis zum Termin, den der andere Fall genannt hatte
event-case-let-go = Der andere Fall geht wieder seinen eigenen Weg
event-case-let-go-and-ended = Der andere Fall geht wieder seinen eigenen Weg, und dieser ist beendet wie zuvor
event-stage-skipped = Eine Etappe wurde mit Begründung übersprungen
event-feedback-given = Eine Rückmeldung zur Zufriedenheit kam
event-link-renewed = Die persönliche Seite hat eine neue Adresse
event-link-revoked = Die persönliche Seite wurde geschlossen
event-person-erased = Die Person wurde gelöscht, mit all ihren Worten

# Was zugesagt ist, für die, die es halten.
promise-first-word = Erste Rückmeldung an { $customer }
promise-update = { $customer } sagen, wie es steht
promise-answer = { $customer } antworten
promise-new-date = { $customer } den neuen Termin nennen
promise-mid-follow-up = { $customer } fragen, ob alles wie vereinbart läuft
promise-follow-up = { $customer } fragen, ob es wirklich gelöst ist
promise-second-follow-up = { $customer } noch einmal fragen, ob es gelöst ist
promise-hold-open = Für die Antwort von { $customer } offen halten
promise-look = Eine zurückgehaltene Nachricht im Fall von { $customer } ansehen
promise-deed = Tun, was mit { $customer } vereinbart ist

# Was zugesagt ist, für die, denen es zugesagt ist.
promised-first-word = Ein Mensch schreibt Ihnen
promised-update = Wir sagen Ihnen, wie es steht
promised-answer = Wir antworten Ihnen
promised-new-date = Wir nennen Ihnen den neuen Termin
promised-mid-follow-up = Wir fragen Sie, ob alles wie vereinbart läuft
promised-follow-up = Wir fragen Sie, ob es gelöst ist
promised-second-follow-up = Wir fragen Sie noch einmal, ob es gelöst ist
promised-hold-open = Wir halten es für Ihre Antwort offen
promised-look = Wir sehen uns eine Nachricht an, die hereinkam
promised-deed = Wir tun, was vereinbart ist
