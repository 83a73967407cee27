### Die Tasten, und das Fenster, in dem sich alles über seine Worte findet.

nav-keys = Tasten
nav-palette = Finden oder tun
today-next = Die nächste nehmen

keys-title = Tasten
keys-text = Eine Taste tut, was der Knopf auf der Seite tut. Wo zwei Zeichen stehen, drücken Sie eins nach dem anderen. Solange Sie in einem Feld schreiben, sind Buchstaben Buchstaben; Esc verlässt das Feld.
keys-script = Tasten wirken, wo der Browser Skripte ausführt. Alles, was sie tun, ist auf der Seite auch ein Link oder ein Knopf.
keys-page = Alle Tasten auf einer Seite
keys-change = Meine Tasten ändern
keys-ctrl = Strg
keys-close = Schließen
keys-without = keine Taste
keys-are-off = Einzelne Tasten sind für Sie ausgeschaltet. Was mit Strg gedrückt wird, und Esc, wirkt weiterhin.
keys-card-text = Was oft getan wird, hat eine Taste; sie steht dort, wo sie wirkt, und unter „?“. Sie können jede ändern oder einzelne Tasten ausschalten.

keys-group-go = Gehe zu
keys-group-list = In einer Liste
keys-group-case = An einem Fall
keys-group-everywhere = Überall

key-go-today = Heute
key-go-cases = Fälle
key-go-new = Neue Beschwerde
key-go-aside = Beiseitegelegt
key-go-rehearsal = Proben
key-go-handbook = Handbuch
key-handbook = Aus dem Handbuch, für diesen Fall
key-go-people = Personen
key-go-house = Das Haus
key-go-account = Meine Angaben
key-search = Suchen
key-next = Die nächste Zusage nehmen
key-down = In der Liste abwärts
key-up = In der Liste aufwärts
key-tick = Die Zeile ankreuzen, für mehrere zugleich
key-open = Öffnen, was markiert ist
key-more = Mehr anzeigen, oder frühere Nachrichten
key-whose-mine = Meine Zusagen
key-whose-team = Zusagen meines Teams
key-whose-all = Zusagen von allen
key-now = Was jetzt zu tun ist
key-give-word = Eine Rückmeldung schreiben
key-take-back = Zurücknehmen, was eben gesendet wurde
key-template = Eine Vorlage wählen
key-take = Ich kümmere mich
key-notes = Eine Notiz schreiben
key-heard = Aufschreiben, was gesagt wurde
key-promises = Zusagen
key-understanding = Was wir verstanden haben
key-points = Punkte und Lösungen
key-close = Gelöst?
key-care = Wer sich kümmert
key-history = Verlauf
key-customer = Wer sich beschwert hat
key-as-customer = Sehen, was die andere Seite sieht
key-others = Andere Beschwerden, zusammenführen
key-send = Absenden, was ich schreibe
key-help = Alle Tasten
key-palette = Alles finden oder tun
key-leave = Ein Feld verlassen, ein Fenster schließen

# Das Fenster, in dem sich alles findet.
keys-palette = Finden oder tun
keys-find = Was möchten Sie tun? Worte, oder die Nummer eines Falls
keys-found = { $what } zur Auswahl
keys-case = Fall #{ $what }
keys-search = Nach „{ $what }“ suchen
keys-ticked = Fall { $what } ist angekreuzt
keys-unticked = Fall { $what } ist nicht mehr angekreuzt

# Wo man andere Tasten wählt.
keys-change-title = Meine Tasten
keys-change-text = Je ein Zeichen, oder zwei, die nacheinander gedrückt werden, wie „g t“. Ein leeres Feld heißt: keine Taste.
keys-off-label = Einzelne Tasten ausschalten
keys-off-hint = Für alle, deren Vorleseprogramm oder Sprachsteuerung selbst einzelne Buchstaben nutzt. Strg mit K, Strg mit Enter und Esc bleiben, wie sie sind.
keys-keep = Diese Tasten behalten
keys-as-they-came = Wie sie waren
keys-clash = „{ $key }“ geht nicht für „{ $act }“: „{ $with }“ hat diese Taste schon, oder eine, die so beginnt oder weitergeht. Nichts wurde geändert; geben Sie einer von beiden eine andere Taste, oder keine.
keys-misfit-no-key = Eine Taste ist ein Zeichen (r), oder zwei, die nacheinander gedrückt werden (g t). Nichts wurde geändert; was Sie geschrieben haben, ist noch da.
keys-misfit-blank = Ein Leerzeichen ist keine Taste: Damit blättert die Seite. Lassen Sie das Feld leer, wenn es keine Taste geben soll. Nichts wurde geändert; was Sie geschrieben haben, ist noch da.
keys-misfit-letter = Dieser Buchstabe ist nicht auf jeder Tastatur. Nehmen Sie einen von a bis z, eine Ziffer oder ein Zeichen wie „?“. Nichts wurde geändert; was Sie geschrieben haben, ist noch da.
did-desk-keys = Ihre Tasten sind gemerkt.
did-desk-keys-as-they-came = Alle Tasten sind wieder, wie sie waren.
