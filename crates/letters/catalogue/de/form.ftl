### Das Webformular für Beschwerden. Für Menschen an einem schlechten Tag, vielleicht am Telefon: schlicht und freundlich.

form-title = Erzählen Sie uns, was passiert ist · { $company }
form-heading = Erzählen Sie uns, was passiert ist
form-intro = Ein Mensch liest jedes Wort davon.
form-hear-before = Wenn Sie es jetzt absenden, hören Sie von uns bis
form-hear-after = , was auch geschieht.
form-story = Was ist passiert?
form-story-hint = Erzählen Sie es so, wie Sie möchten, und so lang Sie möchten. Sie brauchen nichts zu sortieren.
form-meant = Was hat das für Sie bedeutet?
form-meant-hint = Wenn Sie mögen: was es Sie gekostet hat, an Zeit, Geld oder Nerven.
form-wish = Was würde es wiedergutmachen?
form-wish-hint = Falls Sie es schon wissen. Wenn nicht, suchen wir gemeinsam danach.
form-reach = Wie erreichen wir Sie?
form-reach-hint = Eine Mailadresse oder eine Telefonnummer; eins davon genügt.
form-name = Ihr Name
form-email = Ihre Mailadresse
form-phone = Ihre Telefonnummer
form-files = Bilder oder Unterlagen
form-files-hint = Falls etwas hilft, es zu zeigen: { $count ->
        [one] eine Datei
       *[other] bis zu { $count } Dateien
    }, zusammen { $most } MB.
form-trap = Bitte leer lassen
form-send = Absenden
form-foot = Was Sie schreiben, geht nur an { $company } und dient dazu, das in Ordnung zu bringen.
form-you = Sie
form-misfit-story = Das erste Feld ist noch leer. Schreiben Sie in ein paar Worten, was passiert ist, und senden Sie es noch einmal ab.
form-misfit-machine = Wir konnten das nicht von dem unterscheiden, was Maschinen senden. Noch ist nichts abgeschickt, und Ihre Worte sind noch da: Bitte senden Sie noch einmal ab.
form-misfit-again = Dieses Formular war nicht mehr vollständig. Noch ist nichts abgeschickt, und Ihre Worte sind noch da: Bitte senden Sie noch einmal ab.
form-misfit-large = Die Dateien sind zusammen größer, als wir annehmen können. Noch ist nichts abgeschickt, und Ihre Worte sind noch da. Senden Sie weniger oder kleinere; nach dem Rest fragen wir Sie.
form-misfit-many = Das sind mehr Dateien, als wir auf einmal annehmen können. Noch ist nichts abgeschickt, und Ihre Worte sind noch da. Senden Sie weniger; nach dem Rest fragen wir Sie.
form-often = Gerade schreiben uns sehr viele. Noch ist nichts abgeschickt, und Ihre Worte sind noch da: Bitte senden Sie in einer Minute noch einmal ab.
form-many = In dieser Stunde sind von Ihrem Anschluss, von Ihrer Adresse oder unter Ihrer Nummer schon mehrere Beschwerden gekommen, und über dieses Formular nehmen wir nur eine bestimmte Zahl an. Noch ist nichts abgeschickt, und Ihre Worte sind noch da: Bitte senden Sie in einer Stunde noch einmal ab.
form-or-write = Wenn es nicht warten kann, schreiben Sie uns an { $mailbox }; auch das liest ein Mensch.
form-failed = Bei uns ist etwas schiefgegangen. Auf dieser Seite ist nichts verloren: Bitte senden Sie in einer Minute noch einmal ab.
form-files-again = Bitte wählen Sie Ihre Dateien noch einmal aus: Der Browser behält sie nicht.
form-too-large-title = Das ist mehr, als das Formular auf einmal annehmen kann
form-too-large-text = Es wurde nichts abgeschickt. Bitte gehen Sie im Browser zurück: Ihre Worte stehen noch da. Lassen Sie die größten Dateien weg und senden Sie noch einmal ab; wir fragen Sie danach.
form-go = Zu diesem Feld
form-anew = Zu einem leeren Formular
form-closed-title = Dieses Formular ist nicht geöffnet
form-closed-text = Zurzeit nehmen wir hier keine Beschwerden an. Sie erreichen uns trotzdem:
form-filed-title = Danke, dass Sie es uns sagen
form-filed-thanks = Wir wissen, dass das Mühe macht. Alles, was Sie geschrieben haben, ist hier, und ein Mensch liest es.
form-filed-next = Wie es weitergeht
form-filed-hear = Ein Mensch von { $company } schreibt Ihnen oder ruft Sie an bis
form-filed-over = Wir haben geantwortet. Über den Link unten oder unsere Mail an Sie sehen Sie, wie es steht.
form-filed-number = Die Nummer Ihrer Beschwerde:
form-filed-link = Ihre persönliche Seite
form-filed-link-text = Dort sehen Sie jederzeit, wie es steht, und können etwas ergänzen oder uns antworten. Sie brauchen kein Konto. Wer den Link hat, kann mitlesen; behalten Sie ihn also für sich.
form-filed-open = Ihre Seite öffnen
form-filed-receipt = Der Link ist auch an Ihre Mailadresse unterwegs.
form-filed-keep = Bitte bewahren Sie den Link auf, zum Beispiel als Lesezeichen: Wir haben keine Mailadresse, an die wir ihn schicken könnten.
form-unknown-title = Mit diesem Formular wurde nichts abgeschickt
form-unknown-text = Oder es ist lange her. Wenn Sie uns geschrieben haben, steht der Link zu Ihrer Seite in unserer Mail an Sie.

invalid-form-unreachable = Bitte geben Sie uns eine Mailadresse oder eine Telefonnummer, damit wir antworten können. Noch ist nichts abgeschickt, und Ihre Worte sind noch da.
invalid-form-phone-short = Unter dieser Nummer könnten wir Sie nicht anrufen: Sie hat mindestens drei Ziffern und daneben nur Leerzeichen und + ( ) - / . Bitte sehen Sie sie sich noch einmal an, oder geben Sie uns eine Mailadresse. Noch ist nichts abgeschickt, und Ihre Worte sind noch da.
invalid-form-address-ours = Das ist eine unserer eigenen Adressen; eine Antwort dorthin käme nicht bei Ihnen an. Bitte geben Sie uns Ihre Adresse oder eine Telefonnummer. Noch ist nichts abgeschickt, und Ihre Worte sind noch da.
invalid-form-site-invalid = Eine Zeile ist keine Adresse einer Website. Nichts wurde geändert, und was Sie geschrieben haben, ist noch da. Schreiben Sie eine pro Zeile, etwa https://shop.example, ohne Pfad dahinter.
invalid-form-sites-too-many = Das sind mehr als zwanzig Websites. Nichts wurde geändert; behalten Sie die, auf denen das Formular steht.

house-form = Webformular für Beschwerden
house-form-text = Eine Seite, auf der sich jede und jeder beschweren kann, ohne Konto. Sie sagt, bis wann man von uns hört, und führt zur persönlichen Seite. Verlinken Sie sie überall, wo man nach Hilfe sucht.
house-form-open = Das Formular ist geöffnet
house-form-is-open = Es ist geöffnet:
house-form-is-closed = Es ist geschlossen.
house-form-sites = Websites, die das Formular auf ihren eigenen Seiten zeigen dürfen
house-form-sites-hint = Eine pro Zeile, etwa https://shop.example. Keine andere kann es; keine andere Seite dieses Programms steht je in einem Rahmen.
house-form-tag = Der Code dafür
house-form-tag-hint = Eine Zeile dort, wo das Formular stehen soll, und ein Link für alle, deren Browser keine Skripte ausführt.

talk-web-unproven = Im Webformular geschrieben. Wer das war, ist nicht bewiesen, und wer es war, hat den Link zur persönlichen Seite dieses Falls. Schreiben Sie dort nichts, was nur die Kundin oder der Kunde wissen darf, auch nicht den Namen, oder erneuern Sie zuerst den Link: Der neue geht nur per Mail hinaus.
talk-wrote-as = Schrieb als { $typed }; bei uns steht { $customer }.
talk-wrote-nameless = Schrieb ohne Namen; bei uns steht { $customer }.
reply-not-proven = Sagen Sie nichts, was bei uns über diese Person steht, auch nicht den Namen, bis bewiesen ist, wer geschrieben hat: Wer es war, liest auf der persönlichen Seite dieses Falls mit. Ein neuer Link verschließt diese Seite; er geht nur per Mail hinaus.
