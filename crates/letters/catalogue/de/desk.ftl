# Was da steht, wo Worte gelöscht wurden.
erased-on = Gelöscht am { $date }.
customer-erased = jemand, dessen Daten gelöscht sind
erased-again = Schon früher gelöscht, und noch einmal gelöscht in einer Kopie, die zurückgespielt wurde.
# Wer ohne lesbaren Absender schrieb.
customer-nameless = jemand, dessen Namen wir noch nicht kennen
