### Die Sprachen, die die Beschwerdestelle spricht, und wo man wählt.

# Wie die sie nennen, die sie sprechen.
language-own-name = Deutsch

language-label = Sprache
language-key = Sprache behalten
language-of-browser = wie mein Browser es wünscht
language-of-house = wie das Haus spricht

# Die eigene Seite.
account-title = Meine Angaben
account-language-text = In welcher Sprache das Programm mit Ihnen spricht. Was andere geschrieben haben, bleibt, wie sie es geschrieben haben.
did-desk-language = Die Sprache ist gemerkt.

# Das Haus.
house-language = Sprache des Hauses
house-language-text = Wer selbst keine Sprache gewählt hat, und wessen Sprache wir nicht kennen, liest diese.

# Eine Kundin, ein Kunde.
customer-language = Sprache
customer-language-text = Die eigene Seite und jede Mail an die Person sprechen diese Sprache.
customer-language-unknown = nicht bekannt; die des Hauses, { $language }

# Am Fuß der Seite, die Kunden sehen.
customer-page-language = Diese Seite in einer anderen Sprache:
customer-said-language = Von jetzt an schreiben wir Ihnen auf Deutsch.

# Zahlen und Beträge.
decimal-mark = ,
money = { $amount } { $currency }

# Jemandes Worte im Zitat.
quoted = „{ $words }“
