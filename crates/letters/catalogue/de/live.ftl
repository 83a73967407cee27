# Was sich ändert, während eine Seite offen ist.
live-offline = Keine Verbindung zum Programm seit { $time }. Was Sie schreiben, bleibt hier; es geht hinaus, sobald die Verbindung wieder da ist und Sie noch einmal drücken.
live-not-sent = Nicht gesendet: Es gibt keine Verbindung zum Programm. Ihre Worte stehen noch im Formular. Drücken Sie noch einmal, sobald sie wieder da ist.
live-back = Die Verbindung ist wieder da. Diese Seite zeigt, wie es jetzt steht.
live-kept = Was Sie gerade schreiben, wurde nicht angerührt.
live-changed = Etwas hat sich geändert.
live-signed-out = Sie sind abgemeldet. Kopieren Sie, was Sie geschrieben haben, und melden Sie sich neu an.
live-came = Neu, seit Sie hier sind: { $what }.
live-here = { $name } sieht diesen Fall gerade auch an.
live-types = { $name } schreibt gerade an diesem Fall.
live-label = Was sich auf dieser Seite ändert
