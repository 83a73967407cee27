### Die Seiten des Programms, für uns.

brand = Amends
title-in-desk = { $page } · Amends
skip = Zum Inhalt
nav-label = Hauptmenü
nav-menu = Menü
nav-today = Heute
nav-today-count-over = { $count } und mehr fällig bis zum Ende des Arbeitstags
nav-today-count = { $count } fällig bis zum Ende des Arbeitstags, davon { $late } überfällig
nav-cases = Fälle
nav-new = Neue Beschwerde
nav-aside = Beiseitegelegt
nav-people = Personen
nav-house = Das Haus
me = { $name }, { $role }
sign-out = Abmelden
save = Speichern
more = Mehr anzeigen
optional = wenn Sie möchten
demo-region = Demo
nobody-yet = noch niemand
last-active = zuletzt aktiv
text-gone = Dieser Text wurde gelöscht.
path-words = { $step } von 7 · { $stage }
# Nach dem Ja, solange der Fall noch offen ist.
path-owes = als gelöst bestätigt · etwas steht noch aus
path-owes-deed = als gelöst bestätigt · eine Aufgabe ist noch offen
path-owes-answer = als gelöst bestätigt · eine Antwort ist noch fällig
file-size = { $kb } KB

# Wo eine Seite nicht gezeigt werden kann.
problem-home = Zu Heute
problem-back = Zurück zur Seite
problem-cases = Zu allen Fällen
problem-number = Nennen Sie der Administration diese Nummer: { $number }
problem-not-found-title = Hier ist nichts
problem-not-found-theirs = Vielleicht ist die Adresse vertippt, oder was hier stand, ist umgezogen. Nichts wurde geändert.
problem-not-found-text = Vielleicht ist die Adresse vertippt, oder was hier stand, ist umgezogen. Nichts wurde geändert. Suchen Sie unter allen Fällen, oder machen Sie bei Heute weiter.
problem-only-takes-title = Unter dieser Adresse wird nichts gezeigt
problem-only-takes-text = Sie nimmt nur an, was eine Seite ihr schickt. Sie kamen hierher, weil sie neu geladen wurde oder die Adresse aufgehoben war. Nichts wurde ein zweites Mal gesendet und nichts geändert. Die Seite, zu der sie gehört, zeigt den Stand.
problem-not-allowed-title = Dafür braucht es eine andere Rolle
problem-not-allowed-text = Ihre Rolle öffnet diese Seite nicht. Nichts wurde geändert. Bitten Sie jemanden aus der Teamleitung oder der Administration, es zu tun oder Ihnen die Rolle zu geben.
problem-too-often-title = Bitte warten Sie eine Minute
problem-too-often-text = Von Ihrer Adresse kamen in kurzer Zeit viele Versuche, deshalb ist diese Tür für eine Minute zu. Nichts ist verloren. Versuchen Sie es dann noch einmal.
problem-address-title = Von hier aus geht diese Liste nicht weiter
problem-address-text = Die Adresse nennt eine Stelle in einer Liste, die wir nicht kennen; vielleicht ist unterwegs etwas verloren gegangen. Nichts wurde geändert. Öffnen Sie die Liste von vorn.
problem-unreadable-title = Dieses Formular ließ sich nicht lesen
problem-unreadable-text = Es wurde unterwegs abgeschnitten, oder es hat mehr Felder als unsere Seiten. Nichts wurde geändert. Gehen Sie im Browser zurück: Ihre Worte stehen noch in den Feldern. Senden Sie sie noch einmal.
problem-too-large-title = Dieses Formular ist zu groß
problem-too-large-text = Es enthält mehr, als auf einmal aufgenommen wird, deshalb wurde nichts geändert und nichts gesendet. Gehen Sie im Browser zurück: Ihre Worte stehen noch in den Feldern. Kürzen Sie sie, oder senden Sie sie in zwei Teilen.
too-large-by = Es waren { $came } KB; diese Seite nimmt höchstens { $most } KB auf.
too-large-over = Diese Seite nimmt höchstens { $most } KB auf.
too-large-draft = Ein Entwurf, den Sie vorher behalten haben, ist noch da.
too-large-case = Zu Fall { $number }, wie er steht
problem-busy-title = Gerade arbeiten viele
problem-busy-text = Nichts wurde geändert. Gehen Sie zurück und senden Sie es noch einmal: Ihre Worte stehen noch in den Feldern.
problem-failed-title = Bei uns ist etwas schiefgegangen
problem-failed-text = Was gespeichert war, ist noch gespeichert, und nichts blieb halb getan. Gehen Sie zurück und versuchen Sie es noch einmal; wenn es wieder geschieht, sagen Sie es der Administration.
problem-elsewhere-title = Das kam von einer anderen Website
problem-elsewhere-text = Eine Seite, die nicht unsere ist, wollte hier in Ihrem Namen etwas ändern, deshalb wurde nichts geändert. Wenn Sie das waren: Öffnen Sie das Programm selbst und tun Sie es dort. Hinter einem Proxy muss seine Adresse die aus der Konfiguration sein.
busy-kept = Andere waren mehrmals hintereinander schneller. Nichts wurde geändert, und was Sie geschrieben haben, ist noch da: Senden Sie es noch einmal.
failed-kept = Bei uns ist etwas schiefgegangen, und nichts wurde geändert. Was Sie geschrieben haben, steht hier: Kopieren Sie es zur Sicherheit und senden Sie es gleich noch einmal. Wenn es wieder geschieht, sagen Sie es der Administration.
signed-out-title = Sie wurden abgemeldet
signed-out-text = Nichts wurde geändert. Hier sind Ihre Worte: Kopieren Sie sie, melden Sie sich an, und fügen Sie sie wieder ein.
kept-label = Was Sie geschrieben haben
kept-go = Zum Formular mit Ihren Worten

# Felder, die nicht passen.
misfit-empty = Dieses Feld ist noch leer. Nichts wurde geändert; was Sie geschrieben haben, ist noch da. Füllen Sie es aus, und senden Sie es noch einmal.
misfit-too-long = Dieser Text ist länger, als ein Feld fasst. Nichts wurde geändert; was Sie geschrieben haben, ist noch da. Kürzen Sie ihn, oder senden Sie ihn in zwei Teilen.
misfit-choose = Eine Wahl fehlt oder passt nicht. Nichts wurde geändert; was Sie geschrieben haben, ist noch da. Wählen Sie eine von denen, die da stehen.
misfit-channel = Es ist nicht gewählt, wie dieses Wort zu ihnen kommt: per Mail, am Telefon, als Brief oder persönlich. Nichts wurde gesendet, und was Sie geschrieben haben, ist aufbewahrt. Ohne Mailadresse lässt sich keine Mail wählen: Tragen Sie auf der Seite der Person eine ein, oder sagen Sie es auf anderem Weg und wählen Sie diesen.
misfit-remedy = Welche Art von Lösung das ist, wurde nicht gewählt. Nichts ging hinaus; was Sie geschrieben haben, ist noch da. Wählen Sie die Art, und senden Sie es noch einmal.
misfit-meets = Wie diese Lösung zur Bitte passt, wurde nicht gewählt. Nichts ging hinaus; was Sie geschrieben haben, ist noch da. Wählen Sie, ob sie genau das ist, es zum Teil oder auf anderem Weg erreicht, oder etwas anderes ist.
misfit-date = Dieser Termin ließ sich nicht lesen. Nichts wurde geändert; was Sie geschrieben haben, ist noch da. Schreiben Sie ihn so: 2026-11-27T15:00.
misfit-date-empty = Ein Termin fehlt. Nichts wurde geändert; was Sie geschrieben haben, ist noch da. Eine Zusage sagt, bis wann.
misfit-amount = Dieser Betrag ließ sich nicht lesen. Nichts wurde geändert; was Sie geschrieben haben, ist noch da. Schreiben Sie ihn so: 39 oder 39,50, ohne Zeichen.
misfit-currency = Diese Währung ließ sich nicht lesen. Schreiben Sie ihre drei Buchstaben, zum Beispiel EUR.
misfit-number = Hier gehört eine ganze Zahl hin.
misfit-bounds = Diese Zahl ist zu klein oder zu groß: Minuten von 1 bis 44640, Tage von 1 bis 31.
misfit-zone = Eine Zeitzone mit diesem Namen gibt es nicht. Schreiben Sie sie so: Europe/Berlin.
misfit-hours = Diese Zeiten ließen sich nicht lesen. Schreiben Sie sie so: 09:00-12:30, 13:00-17:00; ein leerer Tag ist geschlossen.
misfit-never-open = An allen Tagen ist geschlossen, so ließe sich kein Versprechen in Bürozeiten rechnen. Nichts wurde geändert; schreiben Sie die Zeiten wenigstens eines Tages.
misfit-holidays = Ein Feiertag ließ sich nicht lesen. Einer pro Zeile, das Datum zuerst: 2026-12-25 1. Weihnachtstag.
misfit-case-number = Einen Fall mit dieser Nummer gibt es nicht. Nichts wurde geändert. Suchen Sie ihn unter allen Fällen.
invalid-address-ours = Das ist eine unserer eigenen Adressen. Nichts wurde geändert.
invalid-too-many-addresses = Mehr Adressen zu einer Person werden hier nicht aufbewahrt. Entfernen Sie eine, die nicht dazugehört.
invalid-not-another = Das kam nicht von jemand anderem, dem sich per Mail antworten ließe. Nichts wurde gesendet; Ihr Text ist noch da.
invalid-holds-their-page = Diese Worte führen auf die eigene Seite der Person, die sich beschwert hat, und die geht sonst niemanden an. Nichts wurde gesendet; Ihr Text ist noch da. Nehmen Sie die Adresse heraus.
invalid-amount-invalid = Dieser Betrag passt nicht. Schreiben Sie ihn so: 39,50, mit einer Währung aus drei Buchstaben.
invalid-body-empty = Der Text ist noch leer. Nichts wurde gesendet. Schreiben Sie, was Sie sagen möchten.
invalid-body-too-long = Dieser Text ist zu lang. Nichts wurde gesendet; er ist noch da. Kürzen Sie ihn, oder senden Sie ihn in zwei Teilen.
invalid-case-unknown = Einen Fall mit dieser Nummer gibt es nicht. Nichts wurde geändert.
invalid-yes-not-said = Was zuletzt geschrieben wurde, sagt das nicht, oder es ist seither beantwortet. Nichts wurde geändert. Lesen Sie, was kam.
invalid-yes-limited = In diesen Worten fehlt vielleicht noch etwas, darum ist noch nichts notiert; was Sie geschrieben haben, ist behalten. Hat die Kundin oder der Kunde ohne Weiteres gesagt, dass es gelöst ist? Dann sagen Sie das unten und senden es noch einmal. Fehlt noch etwas, notieren Sie unten „noch nicht“: Dann geht der Fall weiter.
invalid-customer-no-mail = Wir haben hier keine Mailadresse. Nichts wurde gesendet; Ihr Text ist noch da. Wählen Sie einen anderen Weg: Telefon, Brief oder persönlich.
invalid-customer-mail-old = Die Adresse ist als alt vermerkt; dorthin wird nichts gesendet. Nichts wurde gesendet; Ihr Text ist noch da. Wählen Sie einen anderen Weg, oder nehmen Sie den Vermerk auf der Seite dieser Person zurück.
invalid-customers-joined = Diese beiden Einträge sind schon verbunden. Nichts wurde geändert.
invalid-customers-not-joined = Diese beiden Einträge sind nicht verbunden, es gibt also nichts zu trennen.
invalid-date-out-of-range = Dieser Termin liegt zu weit weg. Wählen Sie einen, der sich halten lässt.
invalid-elsewhere-too-many = Das sind mehr als zehn Zeilen. Nichts wurde geändert; behalten Sie die, die am meisten helfen.
invalid-email-invalid = An diese Adresse können wir nicht schreiben. Sehen Sie nach, ob ein Buchstabe oder Zeichen fehlt.
invalid-email-taken = Jemand mit dieser Adresse ist schon hier. Sehen Sie in der Liste der Personen nach.
invalid-last-administrator = Jemand muss sich um das Programm kümmern können. Geben Sie zuerst einer anderen Person die Rolle Administration.
invalid-line-empty = Eine Zeile ist noch leer. Nichts wurde geändert; was Sie geschrieben haben, ist noch da.
invalid-line-too-long = Eine Zeile ist zu lang. Nichts wurde geändert; was Sie geschrieben haben, ist noch da. Kürzen Sie sie.
invalid-name-empty = Ein Name fehlt.
invalid-name-too-long = Dieser Name ist zu lang. Kürzen Sie ihn.
invalid-owner-unknown = Diese Person arbeitet nicht mehr hier. Wählen Sie eine andere.
invalid-reason-names-them = Nichts wurde gelöscht: Die Begründung nennt die Person, und sie bleibt stehen, wenn die Person fort ist. Sagen Sie es ohne Namen, Nummern und Adressen.
invalid-page-unknown = Diese Stelle in der Liste gibt es nicht mehr. Fangen Sie oben neu an.
invalid-password-too-long = Dieses Passwort ist zu lang.
invalid-password-too-short = Dieses Passwort ist zu kurz. Nehmen Sie mindestens 12 Zeichen; ein paar Wörter hintereinander merken sich leicht.
invalid-phone-too-long = Diese Telefonnummer ist zu lang.
invalid-phone-not-one = Das ist keine Telefonnummer: Sie hat mindestens drei Ziffern und daneben nur Leerzeichen und + ( ) - / . Nichts wurde geändert, und was Sie getippt haben, steht hier. Namen und Zeiten gehören in eine Notiz.
invalid-policy-out-of-bounds = Diese Zahl ist zu klein oder zu groß: Minuten von 1 bis 44640, Tage von 1 bis 31.
invalid-sign-in-wait = Für diese Adresse gab es zu viele Versuche. Warten Sie eine Viertelstunde und versuchen Sie es dann noch einmal, oder bitten Sie die Administration um einen Link.
invalid-team-taken = Ein Team mit diesem Namen gibt es schon.
invalid-token-taken = Ein Token mit diesem Namen gibt es schon.
invalid-too-many-tokens = Mehr Tokens werden hier nicht aufbewahrt. Ziehen Sie eines zurück, das niemand benutzt.
invalid-team-unknown = Dieses Team gibt es nicht mehr. Wählen Sie ein anderes.
invalid-text-empty = Ein Text ist noch leer. Nichts wurde geändert; was Sie geschrieben haben, ist noch da.
invalid-text-too-long = Dieser Text ist zu lang. Nichts wurde geändert; er ist noch da. Kürzen Sie ihn.

# Die Türen.
setup-title = Richten Sie Ihre Beschwerdestelle ein
setup-text = Sie sind die erste Person hier. Sie bekommen die Rolle Administration und können dann die anderen einladen.
setup-token = Einmal-Token
setup-token-hint = Es steht im Protokoll des Programms, das Sie gerade gestartet haben.
setup-wrong-token = Dieses Token passt nicht. Nichts wurde geändert. Nehmen Sie das neueste aus dem Protokoll.
setup-key = Einrichten
sign-in-title = Anmelden
sign-in-empty = Hier hat noch niemand etwas eingerichtet. Die Adresse dafür steht im Protokoll des Programms.
sign-in-wrong = Adresse und Passwort passen nicht zusammen. Prüfen Sie beides, und versuchen Sie es noch einmal.
sign-in-key = Anmelden
sign-in-forgotten = Passwort vergessen? Die Administration kann Ihnen einen Link schicken.
link-spent-title = Dieser Link wurde schon benutzt oder ist zu alt
link-spent-text = Bitten Sie die Administration um einen neuen. Wenn Sie Ihr Passwort schon gesetzt haben, melden Sie sich damit an.
link-reset-title = Ein neues Passwort für { $name }
link-invited-title = Willkommen, { $name }
link-text = Wählen Sie ein Passwort. Sie melden sich mit { $email } an.
link-key = Passwort setzen
field-your-name = Ihr Name
field-your-name-hint = So, wie ihn Kundinnen und Kunden lesen.
field-name = Name
field-email = Mailadresse
field-phone = Telefon
field-phone-hint = So, wie es Kundinnen und Kunden lesen, damit sie dieselbe Person wieder erreichen.
field-password = Passwort
field-new-password = Passwort
field-new-password-hint = Mindestens 12 Zeichen. Ein paar Wörter hintereinander merken sich leicht.
field-role = Rolle
field-team = Team
field-amount = Betrag
field-amount-hint = Zum Beispiel 39,50
field-currency = Währung

# Heute.
today-title = Heute
today-heading = { $count ->
    [one] Ein Mensch wartet darauf, von Ihnen zu hören
    [2] Zwei Menschen warten darauf, von Ihnen zu hören
    [3] Drei Menschen warten darauf, von Ihnen zu hören
    [4] Vier Menschen warten darauf, von Ihnen zu hören
    [5] Fünf Menschen warten darauf, von Ihnen zu hören
    [6] Sechs Menschen warten darauf, von Ihnen zu hören
    [7] Sieben Menschen warten darauf, von Ihnen zu hören
    [8] Acht Menschen warten darauf, von Ihnen zu hören
    [9] Neun Menschen warten darauf, von Ihnen zu hören
    [10] Zehn Menschen warten darauf, von Ihnen zu hören
    [11] Elf Menschen warten darauf, von Ihnen zu hören
    [12] Zwölf Menschen warten darauf, von Ihnen zu hören
   *[other] { $count } Menschen warten darauf, von Ihnen zu hören
}
today-heading-mine = { $count ->
    [one] Ein Mensch zählt auf Sie oder darauf, dass es jemand übernimmt
    [2] Zwei Menschen zählen auf Sie oder darauf, dass es jemand übernimmt
    [3] Drei Menschen zählen auf Sie oder darauf, dass es jemand übernimmt
   *[other] { $count } Menschen zählen auf Sie oder darauf, dass es jemand übernimmt
}
today-heading-over = Mehr als { $count } Menschen warten darauf, von Ihnen zu hören
today-heading-more = Weitere Zusagen
today-heading-none = Niemand wartet
today-order = In der Reihenfolge, in der eine Zusage gebrochen würde.
today-whose = Wessen Zusagen
today-whose-all = Von allen
today-whose-mine = Meine
today-whose-team = Von meinem Team
today-late = Überfällig
today-today = Heute
today-tomorrow = Morgen
today-this-week = Diese Woche
today-next-week = Nächste Woche
today-later = Später
today-lost = In Gefahr: Unsere Mail kam nicht an
today-mail-late = In Gefahr: Unsere Mail verspätet sich und wartet noch auf den Mailserver
today-empty-title = Hier ist keine Zusage offen
today-empty-text = Eine Beschwerde kommt per Mail, oder Sie schreiben eine auf, die Sie gehört haben: Dann steht hier ihre erste Zusage.

# Fälle und Suche.
cases-title = Fälle
cases-order = Was zuletzt geschah, steht oben.
cases-narrow = Eingrenzen
cases-status = Status
cases-stage = Etappe
cases-owner = Wer sich kümmert
cases-late = eine Zusage ist gebrochen
cases-any-status = beliebig
cases-any-stage = beliebig
cases-any-owner = alle
cases-empty-title = Kein Fall passt
cases-empty-text = Grenzen Sie weniger ein, oder schreiben Sie eine Beschwerde auf, die Sie gehört haben.
search-label = In allem suchen, was je gesagt wurde
search-short = Suchen
search-key = Suchen
search-title = Suche
search-hint = Wörter, ein Name oder eine Nummer wie 1047; oder was für einen Fall gilt: Status:open Wer:ich
search-begin-title = Was suchen Sie?
search-begin-text = Gesucht wird in allen Mails, Notizen und Zusagen aller Fälle, auch der abgeschlossenen.
search-so-far-title = Bis jetzt nichts
search-so-far-text = Der neueste Teil der Geschichte wurde durchsucht. „Mehr anzeigen“ sucht weiter.
search-none-title = Nichts gefunden
search-none-text = Versuchen Sie es mit weniger Wörtern oder mit einer anderen Form davon.

# Eine neue Beschwerde von Hand.
new-title = Eine Beschwerde aufschreiben
new-text = Lassen Sie zuerst die ganze Geschichte erzählen, in eigenen Worten.
new-channel = Wie sie kam
new-story = Die ganze Geschichte, im Wortlaut
new-story-hint = Was geschah, was es bedeutete, worum gebeten wird. Tatsachen, keine Urteile.
new-subject = Worum es geht, in einer Zeile
new-subject-hint = Wie Sie es jemandem im Team sagen würden.
new-name = Name
new-email = Mailadresse
new-phone = Telefon
new-take = Ich kümmere mich darum
new-key = Aufnehmen

# Beiseitegelegt.
aside-title = Beiseitegelegt
aside-text = Mails, aus denen nicht von selbst ein Fall wurde: Nichts wird je weggeworfen. Ein Knopf macht einen Fall daraus.
aside-empty-title = Nichts ist beiseitegelegt
aside-empty-text = Hier würden automatische Mails warten, Mails von Unbeteiligten zu einem Fall und Mails, die sich nicht lesen lassen.
aside-held = zurückgehalten
aside-automatic = automatisch
aside-unreadable = unlesbar
aside-spam = Spam
aside-spam-text = Mails, die Ihr Mailserver für Spam hält. Nichts wird weggeworfen: Was doch eine Beschwerde ist, macht eine Taste zum Fall.
aside-spam-link = Für Spam gehalten
aside-rest-link = Alles andere, was beiseitegelegt wurde
aside-no-subject = (kein Betreff)
aside-raw = Die Mail, wie sie kam
aside-take = Einen Fall daraus machen
aside-take-into = In Fall { $number } einlassen
aside-leave = Liegen lassen
aside-see = Fall { $number } ansehen
aside-why-held-no-participant = Wer das schrieb, ist an dem Fall, den die Mail nennt, nicht beteiligt. Sehen Sie nach, ob die Person dazugehört.
aside-why-other = Es wurde beiseitegelegt, damit jemand es ansieht.
aside-bounce = Eine Meldung, dass eine Mail von uns nicht zugestellt werden konnte.
aside-bulk = Ein Newsletter oder eine Mail an eine Liste.
aside-machine = Das hat ein Programm geschrieben.
aside-no-mail = Das liest sich nicht wie eine Mail. Die Bytes sind aufbewahrt, wie sie kamen.
aside-no-sender = Es ist kein Absender zu lesen, also ist niemand da, dem zu antworten wäre.
aside-not-taken = Es ist aufbewahrt und konnte noch nicht aufgenommen werden.
aside-own = Unsere eigene Mail kam zurück.
aside-reader-gave-up = Die Mail ließ sich nicht lesen. Die Bytes sind aufbewahrt, wie sie kamen.
aside-report = Ein Bericht eines Mailservers.
aside-vacation = Eine Abwesenheitsnotiz.
aside-judged = Ein Mailserver vor diesem Desk hat sie für Spam gehalten.

# Kundinnen und Kunden.
customer-cases = Beschwerden
customer-no-cases = Noch keine.
customer-reach = So zu erreichen
customer-mail = Mail
customer-phone = Telefon
customer-no-address = Es ist keine Adresse bekannt.
address-add = Weitere Mailadresse
address-add-hint = Was von dort kommt, gilt als Post aus dieser Hand, und unsere Mails gehen vielleicht dorthin.
address-add-key = Adresse hinzufügen
address-old = Als alt vermerken
address-old-of = Als alt vermerken: { $address }
address-old-only = Nur an diese Adresse schreiben wir. Als alt vermerkt, erreicht { $customer } keine Mail mehr, solange { $count ->
    [one] ein Fall
   *[other] { $count } Fälle
} offen { $count ->
    [one] ist
   *[other] sind
}: Was Sie dann sagen, geht per Telefon, Brief oder persönlich.
address-use = Wieder verwenden
address-use-of = Wieder verwenden: { $address }
address-remove = Gehörte nie dazu
address-remove-of = Gehörte nie dazu: { $address }
address-old-since = alt seit { $when }: dorthin wird nichts gesendet
address-taken = Diese Adresse gehört schon zu { $name }. Nichts wurde geändert. Sind beide dieselbe Person, verbinden Sie die beiden Einträge.
address-taken-join = Sind das hier und { $name } dieselbe Person? Verbunden werden ihre Fälle und Adressen gemeinsam gelesen. Das lässt sich wieder trennen.
address-taken-see = { $name } ansehen
address-taken-key = Es ist dieselbe Person
customer-name-title = Name und Telefon
customer-name = Name
customer-name-key = Behalten
customer-join-title = Zwei Einträge, eine Person?
customer-join-text = Verbinden Sie den Eintrag eines anderen Falls mit diesem. Das lässt sich wieder trennen.
customer-join-number = Nummer eines Falls des anderen Eintrags
customer-join-hint = Zum Beispiel 1047.
customer-join-key = Verbinden
customer-joined = Verbunden: { $name }
customer-part-key = Wieder trennen
erase-title = Diese Person löschen
erase-text = Name, Nummern und Adressen, jedes Wort, das sie schrieb und das ihr geschrieben wurde, Mails, Dateien, Notizen und Entwürfe zu ihren Fällen werden endgültig gelöscht. Die Fälle bleiben als Tatsachen: dass es sie gab, wann, und wie sie verliefen. Ein Fall, der noch offen ist, endet, und die persönliche Seite wird geschlossen.
erase-copies = Kopien, die Sie früher gemacht haben, enthalten das alles noch. Wird eine zurückgespielt, wird wieder gelöscht, wenn die Liste der Löschungen zur Hand ist, die bei den Daten liegt; ohne diese Liste ist alles wieder da. Während die Daten neu geschrieben werden, kann nichts anderes geschrieben werden; bei vielen Daten dauert das Minuten.
erase-reason = Warum die Person gelöscht wird
erase-reason-hint = Das bleibt im Verlauf jedes Falls stehen. Sagen Sie es ohne Namen, Nummern und Adressen.
erase-sure = Endgültig löschen. Niemand kann es zurückholen.
erase-key = Die Person löschen
misfit-sure = Nichts wurde gelöscht. Bestätigen Sie, dass Sie sicher sind, denn niemand kann es zurückholen.

# Personen, Teams.
people-title = Personen
people-text = Wer hier arbeitet und was wer darf.
people-link = Hier ist der Link für { $name }. Er funktioniert einmal und ging auch per Mail hinaus. Er wird nur jetzt gezeigt.
person-inactive = darf sich nicht anmelden
person-invited = eingeladen
person-change = { $name } ändern
person-active = darf sich anmelden
person-reset = Einen Link für ein neues Passwort senden
invite-title = Jemanden einladen
invite-key = Einladen
teams-title = Teams
teams-none = Es gibt noch kein Team.
team-none = kein Team
team-name = Name eines neuen Teams
team-key = Team anlegen
team-rename = Name des Teams
team-close = { $name } schließen
# what: „3 offene Fälle“, „2 Menschen“ oder beides.
team-hangs = Zu diesem Team gehört noch etwas: { $what }. Geben Sie es erst einem anderen Team; dann lässt sich dieses schließen.
team-hangs-cases = { $count ->
    [one] { $count } offener Fall
   *[other] { $count } offene Fälle
}
team-hangs-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
team-hangs-both = { $cases } und { $people }

# Das Haus.
house-title = Das Haus
house-text = Wie schnell dieses Haus sein will und wann es offen ist. Jede Zusage zählt in seiner Arbeitszeit.
house-admin = Wer die Rolle Administration hat, kann das ändern.
house-times = Zeiten
house-first-word-minutes = Erste Rückmeldung eines Menschen
house-answer-minutes = Antwort auf eine Nachricht
house-update-days = Nächster Zwischenstand, wo nichts Früheres zugesagt ist
house-silence-days = Längste Stille zwischen zwei Rückmeldungen
house-mid-follow-up-days = Nach dem Ja zum Plan fragen, ob alles wie vereinbart läuft
house-follow-up-days = Wenn es erledigt ist, fragen, ob es gelöst ist
house-second-follow-up-days = Noch einmal fragen nach
house-rest-days = Dann ruhen lassen nach
house-look-minutes = Eine zurückgehaltene Nachricht ansehen
house-elsewhere = Wohin man sich sonst noch wenden kann
house-elsewhere-label = Stellen und Menschen, die es von außen ansehen können
house-elsewhere-hint = Eine pro Zeile, mit dem Weg dorthin: eine Ombudsstelle, eine Schlichtungsstelle. Jede abschließende Antwort nennt sie.
house-elsewhere-none = Noch ist nichts eingetragen.
house-in-minutes = In Minuten, Arbeitszeit
house-in-days = In Tagen
house-minutes = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
house-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
house-office = Öffnungszeiten
house-zone = Zeitzone
house-zone-hint = Zum Beispiel Europe/Berlin.
house-hours-hint = Zeiten wie 09:00-12:30, 13:00-17:00. Ein leerer Tag ist geschlossen.
house-closed = geschlossen
house-monday = Montag
house-tuesday = Dienstag
house-wednesday = Mittwoch
house-thursday = Donnerstag
house-friday = Freitag
house-saturday = Samstag
house-sunday = Sonntag
house-holidays = Feiertage
house-holidays-hint = Einer pro Zeile, das Datum zuerst: 2026-12-25 1. Weihnachtstag.

# Ein Fall.
case-title = #{ $number } { $subject }
case-open-since = { $since } seit der Beschwerde
case-reopened = { $count ->
    [one] kam einmal zurück
   *[other] kam { $count }-mal zurück
}
case-beside = Neben dem Gespräch
case-more = Alles Weitere
way-title = Der Weg zu einer Lösung
way-mark-done = (geschafft)
way-skipped = mit Begründung übersprungen
way-heard = Gehört
way-acknowledged = Aufgegriffen
way-understood = Verstanden, sagt { $customer }
way-offered = Lösungen angeboten
way-agreed = Vereinbart
way-done = Erledigt
way-solved = Gelöst, sagt { $customer }
way-heard-how = Die Beschwerde ist bei uns.
way-acknowledged-how = Eine erste Rückmeldung von einem Menschen: wer sich kümmert und was bis wann als Nächstes kommt.
way-understood-how = Geben Sie es wieder, und fragen Sie, ob es stimmt.
way-offered-how = Zwei Wege oder mehr. Wir bieten an, gewählt wird dort.
way-agreed-how = Ein Plan mit Terminen und das Ja dazu.
way-done-how = Tun, prüfen, erstatten, was es gekostet hat.
way-solved-how = Fragen. Nur wer sich beschwert hat, kann es sagen.
way-solved-owed-how = Das Ja ist da. Abgeschlossen wird, sobald auch unsere Antwort da ist.
owner-of-case = wer sich um den Fall kümmert
in-their-words = Im Wortlaut
via-label = Wie es gesagt wurde

now-label = Was jetzt zu tun ist
now-first-word = { $customer } eine erste Rückmeldung geben
now-first-word-why = Noch hat niemand geschrieben. Zeigen Sie, dass Sie es gelesen haben, sagen Sie, ob es sich heute lösen lässt und was bis wann als Nächstes kommt.
now-first-word-again-why = Der Fall kam zurück, und seither hat niemand geschrieben. Zeigen Sie, dass Sie es gelesen haben, sagen Sie, ob es sich heute lösen lässt und was bis wann als Nächstes kommt.
now-answer = { $customer } antworten
now-answer-why = Da wartet jemand auf Antwort. Alles, was wichtig ist, wird beantwortet.
now-answer-solved = { $customer } sagt, es ist gelöst, und wartet noch auf ein Wort von uns
now-answer-solved-why = Antworten Sie auf das, was vorher gefragt war. Mit diesem Wort schließt der Fall ab, wenn nichts Zugesagtes mehr offen ist.
now-answer-other = Jemand anderes hat dazu geschrieben
now-answer-other-why = Dass { $who } und { $customer } dieselbe Person sind, wissen wir nicht. Antworten Sie an die eigene Adresse: Das geht nur dorthin, und was { $customer } zugesagt ist, bleibt geschuldet. Oder geben Sie { $customer } eine Rückmeldung dazu, wo es wichtig ist.
now-new-date = { $customer } den neuen Termin nennen
now-new-date-why = Eine Zusage wird nicht halten. Sagen Sie es, bevor sie bricht, mit einem Termin, der hält.
now-mend-word = Eine Rückmeldung an { $customer } ist überfällig
now-mend-word-why = Eine Zusage wurde gebrochen. Sagen Sie das ohne Ausreden, und sagen Sie, wann Sie sich wieder melden.
now-mend-deed = Etwas, das { $customer } zugesagt ist, ist überfällig
now-mend-deed-why = Wenn es getan ist, sagen Sie, wie es geprüft wurde. Wenn nicht, nennen Sie einen Termin, der hält: Eine Rückmeldung damit wird heute fällig.
now-look = Eine zurückgehaltene Nachricht ansehen
now-look-why = Wer sie schrieb, ist an diesem Fall nicht beteiligt. Gehört die Person dazu, lassen Sie sie ein; wenn nicht, lassen Sie die Nachricht draußen.
now-understand = Wiedergeben, was { $customer } uns gesagt hat
now-understand-why = Schreiben Sie auf, was geschah, was es bedeutet und worum gebeten wird, damit bestätigt werden kann, ob es stimmt. Bevor irgendetwas angeboten wird.
now-mend-understanding = Etwas fehlte. Neu aufschreiben, was { $customer } uns gesagt hat
now-mend-understanding-why = Wir wurden berichtigt, und das ist ein Dank wert. Nehmen Sie die Worte auf, und senden Sie es noch einmal.
now-understand-anew = Der Fall ist wieder offen. Neu aufschreiben, was { $customer } uns gesagt hat
now-understand-anew-why = Was Sie verstanden hatten, galt dem Weg davor. Nehmen Sie auf, was den Fall zurückgebracht hat, senden Sie es, und fragen Sie, ob es stimmt.
now-send-understanding = { $customer } senden, was Sie verstanden haben
now-send-understanding-why = Es ist aufgeschrieben; fragen Sie jetzt, ob es stimmt.
now-await-understanding = { $customer } liest, was Sie verstanden haben
now-await-understanding-why = Die Antwort, ob es stimmt, kommt auf der persönlichen Seite oder per Mail. Wenn es lange dauert, rufen Sie an.
now-answer-wish = { $customer } hat gesagt, was zufrieden machen würde
now-answer-wish-why = Sagen Sie Ja, indem Sie es anbieten. Ist es nicht möglich, fragen Sie zuerst nach dem Ziel dahinter, und nennen Sie dann den Grund und einen anderen Weg.
now-offer = { $customer } mindestens zwei Wege anbieten
now-offer-why = Sie haben einander verstanden. Jetzt wird aus Lösungen gewählt, die es in Ordnung bringen; ein Geschenk oder ein Nachlass kommt später, als Zugabe.
now-await-choice = { $customer } wählt
now-await-choice-why = Die Lösungen liegen vor. Wenn man es Ihnen am Telefon sagt, schreiben Sie es hier auf.
now-lay-plan = { $customer } den Plan vorlegen
now-lay-plan-why = Es ist gewählt. Sagen Sie in Schritten, was bis wann geschieht, und bitten Sie um das Ja, bevor etwas beginnt.
now-await-yes = Der Plan wartet auf das Ja von { $customer }
now-await-yes-why = Vorher beginnt nichts. Kam das Ja am Telefon, schreiben Sie es hier auf.
now-keep-deed = Tun, was mit { $customer } vereinbart ist
now-keep-deed-why = Wenn es getan ist, sagen Sie, woher Sie das wissen. Wenn es nicht hält, sagen Sie es, bevor die Zusage bricht.
now-keep-deed-solved = { $count ->
    [one] { $customer } sagt, es ist gelöst; etwas Zugesagtes ist noch offen
   *[other] { $customer } sagt, es ist gelöst; { $count } Ihrer Zusagen sind noch offen
}
now-keep-deed-solved-why = { $count ->
    [one] Der Fall schließt ab, wenn das gehalten ist oder { $customer } darauf verzichtet. Bis dahin gilt es als zugesagt.
   *[other] Der Fall schließt ab, wenn alles gehalten ist oder { $customer } darauf verzichtet. Bis dahin gilt es als zugesagt.
}
card-keeps = Damit halten Sie:
card-before = Vorher fällig, und damit nicht gehalten:
card-next = Nächste Zusage:
now-declare-done = Alles ist gehalten. Ist es für { $customer } erledigt?
now-declare-done-why = Prüfen Sie, ob es vollständig ist, und fragen Sie nach den Kosten, die entstanden sind. Erledigt ist unser Wort; gelöst sagen nur die anderen.
now-follow-up = { $customer } fragen, ob es wirklich gelöst ist
now-mid-follow-up = { $customer } fragen, ob alles wie vereinbart läuft
now-mid-follow-up-why = Etwas Vereinbartes steht noch aus. Besser jetzt hören, dass etwas nicht stimmt, als wenn es fällig ist.
ask-again = { $before ->
    [mail] Gefragt wurde per Mail.
    [phone] Gefragt wurde am Telefon.
    [letter] Gefragt wurde per Brief.
   *[other] Gefragt wurde persönlich.
  } Beim zweiten Mal { $now ->
    [phone] rufen Sie an:
   *[mail] schreiben Sie an:
  }
promise-other-way = { $how ->
    [phone] am Telefon:
   *[mail] per Mail an
  }
plan-holds = Vereinbart, und gilt, bis { $customer } zu etwas anderem Ja sagt
now-follow-up-why = Ein „Nein“ ist willkommen: Es bringt den Fall zurück, und stille Unzufriedenheit ist schlimmer. Wenn der Tag da ist, fragen Sie; Sie dürfen auch früher fragen.
now-take-yes = { $customer } sagt, es ist gelöst: Ist das ein Ja?
now-take-yes-why = Danach war nicht gefragt, oder es antwortet auf eine ältere Frage, darum folgt von selbst nichts daraus. Lesen Sie es: Ist es das Ja, nehmen Sie es als solches. Im Zweifel fragen Sie nach.
take-yes-key = Als Ja nehmen
take-yes-ask = Nachfragen
now-await-solved = { $customer } wurde gefragt, ob es gelöst ist
now-await-solved-why = Die Antwort kommt auf der persönlichen Seite, per Mail oder am Telefon. Bleibt sie aus, wird noch einmal gefragt, und dann ruht der Fall.
now-await-solved-again-why = Es wurde zweimal gefragt; ein drittes Mal gibt es nicht. Die Antwort kommt auf der persönlichen Seite, per Mail oder am Telefon. Bleibt sie aus, ruht der Fall, und jedes spätere Wort bringt ihn zurück.
now-merged = Hier geht es in einem anderen Fall weiter
now-merged-why = Jedes spätere Wort von { $customer } geht in den Fall, in dem es weitergeht.
now-nothing = Es ist nichts zu tun
now-nothing-why = Dieser Fall ist nicht offen. Jedes spätere Wort von { $customer } bringt ihn zurück.

now-erased = Die Person wurde gelöscht, mit all ihren Worten
now-erased-why = Hier ist nichts mehr geschuldet, und nichts von ihr lässt sich zurückholen. Der Fall bleibt als Tatsache: dass es ihn gab, wann, und wie er verlief.

reply-title = { $customer } schreiben
reply-body = Ihre Worte
reply-key = Rückmeldung geben
reply-draft = Als Entwurf behalten
say-today = Lässt es sich heute lösen?
say-today-yes = Ja, heute
say-today-no = Nicht heute
say-channel = Auf welchem Weg
say-by-mail = per Mail (wird gesendet)
say-no-mail-old = Per Mail geht es nicht: Die Adresse von { $customer } ist als alt vermerkt.
say-no-mail = Per Mail geht es nicht: Von { $customer } haben wir keine Mailadresse.
say-no-mail-see = Zu den Adressen
say-next = Nächste Rückmeldung bis
say-next-hint = Bleibt es leer, gilt { $when }.
say-next-text = Worüber
say-next-text-hint = Zum Beispiel: Rückruf mit der Antwort der Werkstatt.
say-keeps = Diese Rückmeldung hält auch
heard-title = Aufschreiben, was { $customer } gesagt hat
heard-body = Was gesagt wurde
heard-key = Zum Gespräch hinzufügen

talk-title = Gespräch
talk-earlier = Frühere Nachrichten
talk-in-part = Diese Mail war länger, als von einer gelesen wird. Hier steht ihr Anfang; der Rest und jede Datei, die dabei war, stehen in der Mail selbst:
talk-long = Diese Nachricht ist sehr lang. Hier steht ihr Anfang; das Ganze steht in der Mail selbst:
talk-raw = Die Mail, wie sie kam
talk-subject = Der ganze Betreff
talk-none = Noch keine Nachricht.
talk-receipt = Eingangsbestätigung, vom Programm selbst geschrieben
talk-failed = Diese Mail ging nicht hinaus und wurde aufgegeben. Versuchen Sie einen anderen Weg.
talk-accepted = Gesendet; der Mailserver hat sie angenommen.
talk-accepted-again = Gesendet; die Verbindung zum Mailserver brach einmal vor der Antwort ab, daher kommt die Mail vielleicht doppelt an.
talk-bounced = Diese Mail kam zurück: Sie war nicht zustellbar. Versuchen Sie einen anderen Weg.
talk-refused = Der Mailserver hat diese Mail endgültig abgelehnt. Prüfen Sie die Adresse oder versuchen Sie einen anderen Weg.
talk-unclear = Die Verbindung zum Mailserver brach vor der Antwort ab; niemand weiß, ob diese Mail ankam. Nehmen Sie einen anderen Weg.
talk-late = Verspätet: Der Mailserver hat diese Mail noch nicht angenommen. Sie wird weiter versucht, zwei Tage lang. Wenn es eilt, nehmen Sie einen anderen Weg.
talk-checks = Ob die Mail wirklich von dieser Adresse kam, ist zweifelhaft: { $checks } nicht bestanden. Bevor Sie Vertrauliches mitteilen, nehmen Sie einen anderen Weg.
talk-checked-signature = Ob die Mail wirklich von dieser Adresse kam, ist zweifelhaft: Ihre Signatur (DKIM) stimmt nicht; das hat Amends selbst über DNS geprüft. Bevor Sie Vertrauliches mitteilen, nehmen Sie einen anderen Weg.
talk-checked-unproven = Ob die Mail wirklich von dieser Adresse kam, ist zweifelhaft: Ihre Domain verlangt, dass ihre Mails belegt sind (DMARC), und Amends fand keine gültige Signatur dieser Domain. Welcher Server sie geschickt hat, kann Amends nicht sehen. Bevor Sie Vertrauliches mitteilen, nehmen Sie einen anderen Weg.
talk-checked-silent = Ob die Mail wirklich von dieser Adresse kam, ließ sich nicht prüfen: Die Nameserver einer Domain, die sie nennt, antworteten nicht.
talk-checked-unknown = Ob die Mail wirklich von dieser Adresse kam, ließ sich nicht prüfen: Unser Nameserver antwortete nicht.
talk-code = Die Antwort des Mailservers: { $code }
talk-left-out = Draußen gelassen: Wer das schrieb, ist an diesem Fall nicht beteiligt.
talk-to-another = An { $who }, und an niemanden sonst
other-title = { $who } antworten
other-body = Was Sie { $who } schreiben
other-hint = Es geht nur an { $who }, im eigenen Gesprächsfaden, ohne Link auf die Seite von { $customer }. Schreiben Sie nichts, was nur { $customer } angeht.
other-key = An { $who } senden
talk-new-matter = Betreff und Worte sind neu: Vielleicht geht es um etwas anderes. Dann wird es ein eigener Fall; hier bleibt eine Antwort fällig.
talk-new-matter-key = Einen eigenen Fall daraus machen
talk-queued = Unterwegs
talk-show = Zeigen
talk-quoted = Zitat darunter
talk-signature = Signatur
held-raw = Die Mail speichern, wie sie kam
held-let-in = Einlassen
held-leave-out = Draußen lassen
held-let-in-text = Eingelassen gehört sie zum Fall, und wer sie geschrieben hat, kann eine Antwort bekommen. { $customer } sieht sie auf der eigenen Seite nicht.

understood-title = Was { $customer } uns gesagt hat
understood-none = Noch ist nichts aufgeschrieben.
understood-none-short = noch nicht aufgeschrieben
understood-happened = Was geschehen ist
understood-happened-hint = Tatsachen, wie sie erzählt wurden.
understood-expected = Was zugesagt war oder erwartet wurde
understood-means = Was es bedeutet
understood-means-hint = Was es für { $customer } ausgelöst hat: Zeit, Geld, Mühe, Vertrauen.
understood-asks = Worum gebeten wird
understood-goal = Das Ziel dahinter, wo es ein anderes ist
understood-goal-hint = „Das Geld zurück“ kann heißen: eines, das funktioniert.
understood-next = Wie es weitergeht
understanding-title = Was wir verstanden haben
understanding-anew = Aufschreiben, oder neu aufschreiben
understanding-points = Die Punkte, die es wiedergibt
understanding-write-key = Aufschreiben
understanding-cover = Ihre Worte dazu
understanding-cover-words = Ich möchte sicher sein, dass ich Sie verstanden habe. Bitte lesen Sie, was ich aufgeschrieben habe, und sagen Sie mir, ob es stimmt oder ob etwas fehlt.
understanding-send-key = { $customer } fragen, ob es stimmt
understanding-right-key = { $customer } sagt, es stimmt
understanding-missing = { $customer } sagt, etwas fehlt
understanding-missing-key = Notieren, was fehlt
corrected-says = { $customer } sagt:
asks-to-explain = { $customer } möchte diese Lösungen zuerst erklärt haben:
handed-over-says = { $who } hat Ihnen diesen Fall gegeben und sagt:

points-title = Punkte und Lösungen
points-count = { $count ->
    [one] ein Punkt
   *[other] { $count } Punkte
}
point-title = Punkt { $point }
point-raise = Noch ein Punkt
point-raise-key = Punkt hinzufügen
point-answered = Zum ersten Mal beantwortet mit dem, was wir herausgefunden haben oder tun können:
point-loss = Das hat es gekostet:
found-title = Was wir herausgefunden haben:
found-key = Was wir herausgefunden haben
found-outcome = Was wir herausgefunden haben
found-words = In Worten, die mitgelesen werden
found-words-hint = Was herauskam und was wir tun können. Tatsachen, niemandes Schuld.
loss-title = Was es gekostet hat
loss-kind = Art
loss-unknown = nicht bekannt
offer-title = Lösungen anbieten
offer-text = Greifbare Lösungen, in Worten, die mitgelesen werden. Zwei oder mehr; leere Zeilen zählen nicht.
offer-stands = Lösungen, die zur Wahl stehen
offer-chosen = gewählt
offer-why-none-shown = Warum keine den Wunsch erfüllt:
offer-plus-beside = obendrauf, was auch gewählt wird
offer-solution = Lösung { $number }
offer-words = Was es gibt, und wann
offer-words-hint = Zum Beispiel: Wir bringen Ihnen am Freitag vor zehn ein neues und nehmen das alte mit.
offer-kind = Art
offer-meets = Gemessen an der Bitte
offer-unset = bitte wählen
offer-grants = Sagt Ja zum Wunsch
offer-grants-none = zu keinem
offer-step = Mit einem Plan: Dann ist die Wahl schon das Ja
offer-more = Weitere Lösungen
offer-why = Warum nur eine, oder warum keine den Wunsch erfüllt
offer-why-none = Warum keine davon ist, worum gebeten wurde
offer-why-none-hint = Der Grund selbst, keine Regel. Er wird mitgelesen.
offer-why-one = Warum es nur eine gibt
offer-cover = Ihre Worte dazu
offer-cover-words = Das sind die Wege, auf denen ich es in Ordnung bringen kann. Bitte wählen Sie den, der Ihnen am besten gefällt, fragen Sie mich alles dazu, oder sagen Sie mir, was Sie stattdessen zufrieden machen würde.
offer-key = { $customer } vorlegen
choice-title = Was { $customer } dazu gesagt hat
choice-which = Gewählt wurde
choice-key = Wahl notieren
choice-none = { $customer } möchte nichts davon
choice-wish = Was zufrieden machen würde
choice-wish-hint = Fragen Sie genau so. Im Wortlaut.
choice-none-key = Wunsch notieren
choice-explain = { $customer } bittet um eine Erklärung
plus-title = Eine Zugabe
plus-text = Wenn eine Lösung gewählt ist: der Zuckerguss, nie der Kuchen.
plus-what = Was es ist
plus-key = Dazugeben

wish-title = Was { $customer } sich gewünscht hat
wish-goal = Das Ziel dahinter:
wish-latest = Der neueste Wunsch
wish-before = Frühere Wünsche
wish-yes = Ja sagen, oder einen anderen Weg anbieten
wish-ask-goal = Nach dem Ziel dahinter fragen
wish-goal-found = gefunden
wish-questions = Fragen, mit denen es sich findet:
wish-question-1 = Was würde Ihnen das möglich machen?
wish-question-2 = Was wäre dann anders?
wish-question-3 = Was ist Ihnen daran am wichtigsten?
wish-question-4 = Wenn das nicht ginge, was käme dem am nächsten?
wish-goal-label = Das Ziel, wie es genannt wurde
wish-goal-key = Ziel notieren
wish-cannot = Er ist nicht zu erfüllen
wish-cannot-text = Erst wenn das Ziel bekannt ist. Ein anderer Weg gehört dazu.
wish-reason = Der Grund selbst
wish-reason-hint = Er wird mitgelesen. Nie eine Regel, hinter der man sich versteckt.
wish-cannot-key = Sagen, dass er nicht zu erfüllen ist

plan-title = Den Plan vorlegen
plan-stands = Der Plan
plan-agreed = ja
plan-not-agreed = wartet auf das Ja
plan-step = Schritt { $number }
plan-more = Weitere Schritte
plan-what = Was getan wird
plan-due = Bis wann
plan-owner = Wer dafür sorgt
plan-cover = Ihre Worte dazu
plan-cover-words = Das werde ich tun, und bis wann. Soll ich es so machen?
plan-key = { $customer } um das Ja bitten
plan-yes-title = Das Ja von { $customer }
plan-yes-key = { $customer } sagt Ja

promises-card = Worauf { $customer } zählen kann
promises-none-open = Keine Zusage ist offen.
promises-title = Zusagen
promises-count = { $kept } gehalten, { $broken } gebrochen
promises-before = Früher
promise-broken = gebrochen
promise-was-broken = war gebrochen
promise-lost = In Gefahr: Die Mail, die sie halten sollte, kam nicht an.
promise-late = In Gefahr: Die Mail, die sie halten soll, verspätet sich und wartet noch auf den Mailserver.
promise-doubted = Wird nicht halten; der neue Termin:
promise-checked = Geprüft:
keep-title = Es ist getan
keep-key = Gehalten
keep-checked = Wie wurde es geprüft?
keep-checked-hint = Zum Beispiel: angerufen, die Maschine ist zweimal gelaufen.
keep-proof = Ein Beleg, falls es einen gibt
keep-proof-hint = Ein Foto, eine Quittung: { $count ->
    [one] { $count } Datei
   *[other] bis zu { $count } Dateien
}, zusammen { $most } MB. { $customer } kann das auf der eigenen Seite öffnen.
proof-label = Beleg
proof-take-back = Versehentlich angehängt?
proof-take-back-text = Sie wird endgültig gelöscht, hier und auf der Seite von { $customer }. Mails, die sie genannt haben, bleiben, wie sie sind.
proof-take-back-key = { $name } zurücknehmen
invalid-proof-gone = Diese Datei ist nicht mehr da: Jemand hat sie vor Ihnen zurückgenommen. Sonst wurde nichts geändert.
files-again = Bitte wählen Sie die Dateien noch einmal aus: Der Browser behält sie nicht.
invalid-files-too-many = Das sind mehr Dateien, als auf einmal angenommen werden. Noch ist nichts als gehalten vermerkt; wählen Sie weniger aus.
invalid-files-too-large = Die Dateien sind zusammen größer, als auf einmal angenommen wird. Noch ist nichts als gehalten vermerkt; wählen Sie weniger oder kleinere aus.
invalid-file-empty = Eine der Dateien ist leer. Noch ist nichts als gehalten vermerkt; wählen Sie eine andere.
doubt-key = Das wird nicht halten
doubt-text = Dann hört { $customer } es heute von Ihnen, mit einem Termin, der hält.
doubt-due = Neuer Termin
doubt-why = Warum
move-title = { $customer } ist mit einem neuen Termin einverstanden
move-text = Nur, wenn { $customer } einverstanden ist. Sonst wählen Sie „Das wird nicht halten“.
move-why = Warum
move-key = Neuen Termin notieren
promise-deed-title = Eine Aufgabe zusagen
promise-word-title = Eine Rückmeldung zusagen
promise-point = Für welchen Punkt
promise-what-deed = Was getan wird
promise-what-word = Worüber
promise-what-word-hint = Zum Beispiel: { $customer } sagen, was die Werkstatt meint.
promise-due = Bis wann
promise-owner = Wer sie hält
promise-early = Warum es vor dem Ja beginnt
promise-early-hint = Nur, wo das so ist.
promise-key = Zusagen

done-title = Es ist erledigt
done-key = Es ist erledigt
done-checked = Wie wurde es geprüft, für diesen Punkt?
done-checked-hint = Woher Sie wissen, dass es für { $customer } vollständig ist.
done-costs = Kosten, die { $customer } dadurch hatte
follow-up-in-person = { $carer } betreut diesen Fall, und { $customer } wird von der Person gefragt, die man kennt. Lassen Sie { $carer } fragen, oder übernehmen Sie zuerst den Fall.
follow-up-in-place = Ich frage an Stelle von { $carer }, in meinem eigenen Namen
follow-up-purpose = Was Sie fragen
follow-up-body = Ihre Worte
follow-up-words = Ist es aus Ihrer Sicht wirklich gelöst? Wenn noch etwas nicht stimmt, sagen Sie es mir bitte genau so: Dann mache ich weiter.
mid-follow-up-words = Ich möchte von Ihnen hören, ob bis jetzt alles so läuft, wie wir es vereinbart haben. Ist etwas anders, als Sie es erwartet haben?
follow-up-key = { $customer } fragen
solved-said = Was gesagt wurde, und wann
solved-said-hint = In den Worten von { $customer }, oder wie Sie es gehört haben. Niemand sonst kann sagen, dass es gelöst ist.
solved-plainly = { $customer } hat ohne Weiteres gesagt, dass es gelöst ist
solved-unanswered = { $customer } hat geschrieben und noch keine Antwort
solved-key = { $customer } sagt, es ist gelöst
solved-deeds = Noch offen:
solved-waive = { $customer } verzichtet auf das, was offen ist
not-yet = { $customer } sagt: noch nicht
not-yet-key = „Noch nicht“ notieren
solved-said-on = { $customer } hat gesagt, dass es gelöst ist:
waive-title = { $customer } verzichtet auf das, was offen ist?
waive-key = { $customer } verzichtet auf das, was offen ist
close-title = Gelöst? Das sagt { $customer }
close-satisfied = zufrieden: { $satisfied } von 5
ways-title = Ein anderer Weg
skip-title = Eine Etappe überspringen
skip-stage = Bis zu dieser Etappe
skip-reason = Warum
skip-reason-hint = Ein Anruf von fünf Minuten kann mehrere auf einmal schaffen.
skip-key = Überspringen
end-title = Auf andere Weise beenden
end-how = Wie
end-reason = Warum
end-body = Eine letzte Nachricht
end-body-hint = Ohne Einigung braucht es eine abschließende Antwort: was wir herausgefunden haben, was wir angeboten haben und wohin man sich sonst noch wenden kann.
end-key = Fall beenden
reopen-key = Zurückholen
merged-go = In Fall { $number } weitermachen

notes-title = Notizen
notes-count = { $count ->
    [0] noch keine
    [one] eine Notiz
   *[other] { $count } Notizen
}
notes-sort = Es ist
notes-text = Notiz
notes-hint = Tatsachen zuerst, in unparteiischen Worten. Wird nie gesendet.
notes-key = Aufschreiben
files-title = Dateien
files-count = { $count ->
    [one] eine Datei
   *[other] { $count } Dateien
}
files-earlier = Frühere Nachrichten enthalten vielleicht mehr.
care-title = Wer sich kümmert
care-take = Ich kümmere mich darum
care-owner = Übergeben an
care-word = Mit einem Wort dazu
care-word-hint = Was die nächste Person wissen muss.
care-hand = Übergeben
link-title = Die Seite von { $customer }
link-closed = geschlossen
link-closed-text = Die Seite ist geschlossen: Ihre Adresse führt zu nichts. Eine neue Adresse öffnet sie wieder.
link-open = Sehen, was dort zu sehen ist
link-renew = Eine neue Adresse machen
link-renew-text = Eine neue Adresse schließt die alte sofort, und { $customer } bekommt die neue mit der nächsten Mail von Ihnen: Schreiben Sie, sobald es sie gibt.
sight-title = Was { $customer } sieht
sight-text = Das sieht { $customer }. Hier lässt sich nichts drücken.
sight-no-title = Diese Seite gehört der anderen Seite
sight-no-text = Sie sind als { $name } angemeldet, und was hier gedrückt wird, zählt als von der anderen Seite gesagt. Nichts wurde geändert. Was Sie gesagt bekommen, schreiben Sie am Fall auf.
link-revoke = Seite schließen
others-title = Andere Beschwerden
others-count = { $count ->
    [0] keine
    [one] eine
   *[other] { $count }
}
others-customer = Alles über { $customer }
others-perhaps = Das gehört vielleicht zu { $subject } derselben Person ({ $status }). Wenn ja, führen Sie beides zusammen: Nichts Gesagtes oder Zugesagtes geht verloren, und es lässt sich zurücknehmen.
others-taken-in = Geht auch hier weiter:
merge-into = Das geht weiter in Fall
merge-hint = Die Nummer eines anderen Falls derselben Person. Es lässt sich zurücknehmen, und die alte Nummer bleibt gültig.
merge-key = Zusammenführen
merge-undo = Zusammenführen zurücknehmen
merge-see = Ansehen, was aus beiden wird
merge-title = Geht Fall { $number } in Fall { $into } weiter?
merge-from = Dieser Fall
merge-goes-on = geht in diesem weiter
merge-comes = Was daraus wird
merge-comes-words = Was in { $number } gesagt wurde, liest man in { $into }, und Mails, die { $number } nennen, kommen dorthin. Die alte Nummer bleibt gültig.
merge-comes-next = Unser nächstes Wort dort:
merge-comes-reopens = Fall { $number } ist abgeschlossen; er geht wieder auf.
merge-comes-counts = Die Fristen des Gesetzes zählen ab
merge-comes-tags = { $count ->
    [one] Ein Schlagwort kommt mit.
   *[other] { $count } Schlagwörter kommen mit.
}
merge-comes-back = Auf der Seite von Fall { $number } lässt es sich zurücknehmen.
merge-join = { $from } und { $into } sind eine Person: die Einträge verbinden
merge-link = Es sind zwei: die Fälle verknüpfen
merge-other-way = Andersherum, in { $number }
merge-not = Beide lassen, wie sie sind
history-title = Verlauf
history-of = Verlauf von Fall { $number }
history-count = { $count ->
    [one] ein Ereignis
   *[other] { $count } Ereignisse
}
history-other-wrote = Jemand anderes hat geschrieben
history-edition = Fassung { $edition }
history-with-agreement = mit Einverständnis
history-without-agreement = ohne Einverständnis
history-second-failure = zum zweiten Mal nicht gehalten
history-costs = Punkt { $point }, { $amount } erstattet

# Die Mail, wie sie hinausging.
sent-link = Die Mail, wie sie hinausging
sent-title = Die Mail, wie sie hinausging
sent-text = Alles, was hinausging: die Worte, und was das Programm darum herum gesetzt hat.
sent-from = Von
sent-to = An
sent-at = Geschrieben
sent-subject = Betreff
sent-raw = Speichern, wie sie hinausging
sent-back = Zurück zu Fall { $number }

# Vor einer Rückmeldung und vor einem Angebot.
heat-title = Bevor Sie schreiben
heat-1 = Atmen Sie durch. Es geht um das, was { $customer } geschehen ist, nicht um Sie; Sie sind nur der Mensch, der erreichbar ist.
heat-2 = Ob es gerecht ist, kann warten: Fangen Sie damit an, wie es war.
heat-3 = Nichts gegen die Person, nichts gegen jemanden aus dem Haus.
opening-title = Worte für den Anfang, auf derselben Seite des Tisches
opening-own = Meine eigenen Worte
opening-1 = Danke, dass Sie es mir sagen. Ich habe alles gelesen und möchte es mir mit Ihnen zusammen ansehen.
opening-2 = Ich möchte es so sehen, wie Sie es erlebt haben: was geschah, was es ausgelöst hat und was es in Ordnung bringen würde. Dann finden wir den Weg gemeinsam.
opening-3 = Zwischen dem, was Sie erwartet haben, und dem, was kam, ist etwas schiefgegangen. Sehen wir es uns Seite an Seite an, von Anfang an.
opening-hint = Was Sie wählen, steht vor Ihren Worten.
take-now = Noch hat niemand diesen Fall übernommen.
case-next = nächste Zusage
found-card = Was wir herausgefunden haben
wish-sight = Was der andere Weg erreichen muss
wish-sight-wish = Der Wunsch:
wish-sight-goal = Das Ziel dahinter:
wish-sight-reason = Warum der Wunsch selbst nicht zu erfüllen ist:
wish-sight-with = Der Grund geht zusammen mit Ihrem Angebot hinaus, nie allein.
fair-title = Fair, und gleich in gleichen Fällen
fair-1 = Bekäme jemand, der leise gefragt hat, dasselbe angeboten?
fair-2 = Dient es { $customer } am besten, oder nur uns?
fair-link = Ansehen, was in ähnlichen Fällen getan wurde
fair-text = Fälle mit ähnlichen Worten wie dieser, die ähnlichsten zuerst, und was dort gewählt wurde. Wer in derselben Lage ist, bekommt dasselbe angeboten; wo Sie abweichen, wissen Sie, warum.
fair-none-title = Noch hat kein ähnlicher Fall eine Lösung
fair-none-text = Was Sie hier anbieten, daran werden die nächsten gemessen. Fälle mit Worten wie diesen stehen hier, sobald dort gewählt ist.
fair-chose = Gewählt wurde:
fair-plus = Und als Zugabe:
fair-found = Herausgefunden wurde:
