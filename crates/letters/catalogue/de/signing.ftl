# Schlüssel, die unsere Mail unterschreiben (DKIM): Wer sie bekommt, sieht, dass sie von unserer Domain ist und nicht verändert wurde.
signing-title = { $count ->
    [0] Signierte Mail: kein Schlüssel
    [one] Signierte Mail: ein Schlüssel
   *[other] Signierte Mail: { $count } Schlüssel
}
signing-text = Mail, die mit einem Schlüssel Ihrer Domain signiert ist (DKIM), wird eher geglaubt und selten für Spam gehalten. Viele Anbieter signieren bereits; ein Schlüssel hier ist für die anderen.
signing-domain = Die Domain
signing-domain-hint = Der Teil nach dem @ der Adresse, von der Mail hinausgeht.
signing-selector = Ein kurzer Name für den Schlüssel
signing-selector-hint = Unter diesem Namen steht seine öffentliche Hälfte im DNS.
signing-key = Der private Schlüssel (PEM)
signing-key-hint = RSA mit 2048 bis 4096 Bit oder Ed25519, ohne Kennwort; „openssl genrsa 2048“ macht einen. Er wird nur für den Eigentümer der Daten aufbewahrt und nicht wieder gezeigt.
signing-add = Mit diesem Schlüssel signieren
signing-added = Mail von { $domain } wird signiert
signing-silent = Mail geht von einer Adresse einer anderen Domain hinaus; damit wird nichts signiert.
signing-record-name = Im DNS zu veröffentlichen, als Eintrag der Art TXT, unter
signing-record = mit dem Text
signing-look = Nachsehen, was veröffentlicht ist
signing-drop = Mit { $selector } nicht mehr signieren
signing-dropped = Mail von { $domain } wird mit diesem Schlüssel nicht mehr signiert
signing-dropped-text = Lassen Sie seinen Eintrag noch eine Woche im DNS, für Mail, die unterwegs ist.
signing-published-fits = Der Eintrag im DNS passt zum Schlüssel.
signing-published-missing = Der Eintrag steht noch nicht im DNS. Bis dahin kann niemand die Signatur prüfen.
signing-published-other = Der Eintrag im DNS gehört zu einem anderen Schlüssel; die Signatur gilt damit als falsch. Veröffentlichen Sie den zu diesem Schlüssel.
signing-published-withdrawn = Der Eintrag im DNS sagt, dass der Schlüssel zurückgezogen ist. Veröffentlichen Sie den zu diesem Schlüssel, oder signieren Sie nicht mehr mit ihm.
signing-published-several = Unter diesem Namen steht mehr als ein Eintrag mit einem Schlüssel im DNS. Lassen Sie den zu diesem Schlüssel.
signing-published-no-answer = Hier antwortet kein Nameserver; was veröffentlicht ist, lässt sich nicht sehen.
mailbox-failure-signing-domain = Die Domain ist der Teil nach dem @, etwa shop.example; eine mit anderen Buchstaben als a bis z wird als xn--… geschrieben.
mailbox-failure-signing-selector = Der Name des Schlüssels ist kurz und besteht aus Buchstaben, Ziffern und Strichen, etwa amends.
mailbox-failure-signing-no-key = Darin ist kein privater Schlüssel, der sich lesen lässt. Es ist ein Text, der mit -----BEGIN PRIVATE KEY----- beginnt und kein Kennwort braucht; „openssl genrsa 2048“ macht einen.
mailbox-failure-signing-kind = Ein Schlüssel dieser Art signiert keine Mail. RSA und Ed25519 tun es; „openssl genrsa 2048“ macht einen.
mailbox-failure-signing-length = Ein RSA-Schlüssel hat 2048 bis 4096 Bit: Kürzeren wird nicht geglaubt. „openssl genrsa 2048“ macht einen.
mailbox-failure-signing-too-many = Es gibt so viele Schlüssel, wie es geben kann. Nehmen Sie einen weg, der nicht mehr gebraucht wird.
mailbox-failure-signing-not-here = Einen solchen Schlüssel gibt es hier nicht. Einer, den die Einstellungsdatei nennt, wird dort weggenommen.
