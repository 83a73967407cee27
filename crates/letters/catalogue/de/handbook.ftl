### Das Handbuch: Seiten, Antworten und Vorlagen, gefunden und geschrieben.

nav-handbook = Handbuch
handbook-title = Handbuch
handbook-text = Wie wir hier arbeiten, Fragen von Kundinnen und Kunden mit guten Antworten, und Vorlagen für Antworten.
handbook-search-label = Im Handbuch suchen
handbook-search-hint = Gefunden werden Seiten mit all Ihren Wörtern, schon während Sie tippen. „Zwei Wörter“ in Anführungszeichen stehen nebeneinander.
handbook-found = { $count ->
    [one] Eine Seite
   *[other] { $count } Seiten
}
handbook-none-found = Auf keiner Seite stehen all diese Wörter
handbook-none-found-text = Versuchen Sie weniger Wörter oder den Anfang eines Wortes. Was hier fehlt, kann die Leitung schreiben.
handbook-none = Noch keine Seite
handbook-none-text = Hier steht bisher nichts. Die Leitung kann die erste Seite schreiben.
handbook-ways = Wege durch das Handbuch
handbook-all = Alle Seiten
handbook-chapters = Nach Kapiteln
handbook-stages = Nach dem Stand eines Falls
handbook-failed = Nach dem, was schiefging
handbook-kind-page = Seite
handbook-kind-answer = Antwort
handbook-kind-template = Vorlage
handbook-kind-pages = Seiten zum Lesen
handbook-kind-answers = Fragen mit Antworten
handbook-kind-templates = Vorlagen für Antworten
handbook-about-listening = Zuhören
handbook-about-understanding = Verstehen
handbook-about-solving = Lösen
handbook-about-informing = Auf dem Laufenden halten
handbook-about-closing = Abschließen
handbook-about-learning = Lernen
handbook-about-people = Menschen
handbook-about-for-customers = Für Kundinnen und Kunden
handbook-about-not-delivered = es kam nicht an
handbook-about-late = es ist zu spät
handbook-about-wrong = das Falsche
handbook-about-faulty = es funktioniert nicht
handbook-about-damaged = es ist beschädigt
handbook-about-missing-part = es fehlt etwas
handbook-about-billing = eine Rechnung
handbook-about-refund-not-received = Geld kam nicht zurück
handbook-about-information = falsche oder keine Auskunft
handbook-about-promise-broken = ein gebrochenes Versprechen
handbook-about-staff-conduct = wie sich jemand verhielt
handbook-about-access-effort = zu viel Mühe
handbook-about-privacy-security = persönliche Daten
handbook-about-safety = Sicherheit
handbook-about-complaint-handling = wie wir damit umgingen
handbook-about-other = anderes
handbook-is-public = Für Kunden lesbar
handbook-is-old = Bitte ansehen
handbook-is-out = Herausgenommen
handbook-out = Herausgenommen
handbook-out-none = Nichts wurde herausgenommen
handbook-out-none-text = Seiten, die aus dem Handbuch genommen wurden, bleiben hier mit all ihren Fassungen.
handbook-old = Bitte ansehen
handbook-old-text = Seit mehr als einem Jahr hat sie niemand geändert oder bestätigt. Lesen Sie jede: Stimmt sie noch?
handbook-look = Seit { $when } hat niemand diese Seite angesehen. Stimmt sie noch?
handbook-still-right = Sie stimmt noch
handbook-note = Zu beachten:
handbook-belongs = Gehört zu
handbook-right = War das richtig?
handbook-right-label = Für das, was Sie brauchten
handbook-right-yes = Ja
handbook-right-no = Nein
handbook-right-line = Was nicht, in einer Zeile
handbook-right-hint = Die Leitung liest es. Nennen Sie hier keine Kundin und keinen Kunden.
handbook-right-key = So sagen
handbook-right-count = Richtig für { $right }, nicht richtig für { $wrong }
handbook-by = Fassung { $version }, von { $name }, { $when }.
handbook-by-program = Fassung { $version }, wie sie mit dem Programm kam.
handbook-by-nobody = Fassung { $version }, { $when }.
handbook-versions = Alle Fassungen
handbook-versions-title = Fassungen von „{ $title }“
handbook-version = Fassung { $version }
handbook-version-by = von { $name }, { $when }
handbook-version-program = wie sie mit dem Programm kam
handbook-take-out = Aus dem Handbuch nehmen
handbook-put-back = Ins Handbuch zurückstellen
handbook-new = Eine Seite schreiben
handbook-edit = Ändern
handbook-edit-title = „{ $title }“ ändern
handbook-back = Zurück
handbook-kind-label = Was es ist
handbook-title-label = Titel
handbook-title-hint = Bei einer Antwort: die Frage, wie sie gestellt wird.
handbook-body-label = Text
handbook-body-hint = Markdown. In Antworten und Vorlagen setzt ein, wer sie benutzt, was in eckigen Klammern steht; Angaben des Falls in doppelten geschweiften Klammern werden eingesetzt: { $facts }
handbook-note-label = Was zu beachten ist
handbook-note-hint = Nur für uns. Es wird nie versandt.
handbook-language-label = Sprache
handbook-public-label = Für Kundinnen und Kunden
handbook-public-tick = Kundinnen und Kunden können diese Seite lesen
handbook-changed-label = Was Sie geändert haben
handbook-changed-hint = In einer Zeile, für alle, die die Fassungen lesen.
handbook-look-key = Erst ansehen
handbook-looks = So sieht es aus
handbook-looks-like = Noch ist nichts gespeichert. Unten steht, wie es aussehen wird.
handbook-leave = Lassen, wie es war
handbook-beside = Aus dem Handbuch für Fall { $number }
handbook-to-case = Fall { $number }
handbook-beside-templates = Vorlagen zum Anfangen
handbook-beside-answers = Antworten
handbook-beside-pages = Zum Lesen
handbook-of-rule = Im Handbuch
handbook-link = Aus dem Handbuch
handbook-link-hint = Antworten, die zu diesem Fall passen
handbook-put-in = In meine Antwort setzen

did-case-handbook-put-in = Es steht unter dem, was Sie geschrieben haben. Setzen Sie statt der eckigen Klammern ein, was zu diesem Kunden gehört, und senden Sie es dann.
did-case-handbook-put-in-part = Es steht unter dem, was Sie geschrieben haben. Etwas ist von diesem Fall nicht bekannt: Ergänzen Sie, was in doppelten geschweiften und in eckigen Klammern steht.
did-desk-handbook-written = Die Seite ist geschrieben. Ab jetzt finden sie alle hier.
did-desk-handbook-changed = Die Seite ist geändert. Die Fassung davor bleibt erhalten.
did-desk-handbook-confirmed = Notiert: Sie stimmt noch. In einem Jahr fragt sie wieder.
did-desk-handbook-judged = Danke. Es steht jetzt bei der Seite.
did-desk-handbook-taken-out = Die Seite ist herausgenommen. Ihre Fassungen bleiben, und sie kann zurückgestellt werden.
did-desk-handbook-put-back = Die Seite steht wieder im Handbuch.
invalid-handbook-changed-since = Jemand hat diese Seite geändert, während Sie schrieben. Ihre Worte sind hier erhalten. Öffnen Sie die Seite in einem anderen Fenster, sehen Sie, was sich geändert hat, und führen Sie beides zusammen.
invalid-choice-unknown = Bitte wählen Sie aus dem, was hier angeboten wird.

# Wie leicht sich etwas liest.
reads-title = Wie es sich liest
reads-plainly = Es liest sich leicht.
reads-hard = Es liest sich schwer.
reads-figures = { $words } Wörter, { $mean } im Satz, { $longest } im längsten.
reads-long = { $count ->
    [one] Ein Satz hat mehr als { $max } Wörter.
   *[other] { $count } Sätze haben mehr als { $max } Wörter.
}
reads-rare = Seltene Wörter:

# Seiten, die für Kundinnen und Kunden offen sind.
help-title = Fragen und Antworten
help-search = Suchen
help-none = Hier ist noch nichts veröffentlicht.
help-none-found = Auf keiner Seite stehen all diese Wörter. Versuchen Sie weniger.
