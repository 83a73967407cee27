### Wer einen Fall bekommt, um den sich niemand kümmert (P14).

hand-out-title = Wer neue Fälle bekommt
hand-out-text = Der Fall geht an den Menschen, dem die Kundschaft vertraut: nach wem sie gefragt hat, oder wer ihren letzten gelöst hat, wenn diese Person da ist und Platz hat. Sonst an die Person mit dem meisten Platz. Schwere Fälle werden verteilt, und nach einem schweren kommt ein leichter.
hand-out-mode = Was das Pult mit einem Fall tut, um den sich niemand kümmert
hand-out-mode-by-hand = Nichts
hand-out-mode-by-hand-text = Alle nehmen, was kommt.
hand-out-mode-propose = Es schlägt vor
hand-out-mode-propose-text = Am Fall steht, wem die Kundschaft vertraut, und alle können ihn dieser Person geben. Von selbst geschieht nichts.
hand-out-mode-hand-out = Es gibt ihn jemandem
hand-out-mode-hand-out-text = Am Fall steht, wer ihn hat und warum. Wer sich schon kümmert, behält den Fall, und was jemand von uns weglegt, bleibt für den, der es nimmt.
hand-out-most = Offene Fälle je Person, höchstens
hand-out-most-hint = Mehr gibt das Pult niemandem. Von Hand dürfen alle mehr nehmen.
hand-out-people = Eine eigene Zahl
hand-out-people-text = Statt der oberen: für alle, die nur halbe Tage da sind oder leiten. Leer: wie für alle. 0: Das Pult gibt ihnen keinen.
hand-out-open = { $count ->
    [one] jetzt 1 offener Fall
   *[other] jetzt { $count } offene Fälle
}
hand-out-of = { $open } offen, höchstens { $most }
hand-out-admin = Die Verwaltung ändert es.
hand-out-asked = { $customer } hat nach { $name } gefragt; { $name } ist da und hat Platz.
hand-out-asked-you = { $customer } hat nach Ihnen gefragt.
hand-out-solved = { $name } hat den letzten Fall von { $customer } gelöst, ist da und hat Platz.
hand-out-solved-you = Sie haben den letzten Fall von { $customer } gelöst.
hand-out-no-room = Niemand, der da ist, hat noch Platz. Der Fall wartet auf jemanden, der ihn nimmt.
hand-out-key = An { $name } geben
hand-out-asked-label = { $customer } hat gefragt nach
hand-out-asked-nobody = niemandem mit Namen
because-asked-for = danach wurde gefragt
because-solved-last = hat den letzten Fall gelöst
because-spread = damit schwere Fälle verteilt sind
because-most-room = hatte am meisten Platz
event-asked-for = Es wurde notiert, nach wem die Kundschaft gefragt hat
did-case-hand-to = Der Fall ist bei dem Menschen, dem sie vertrauen.
did-case-say-asked-for = Es ist notiert, nach wem sie gefragt haben.
did-desk-hand-out = Gespeichert. Es gilt für Fälle, um die sich niemand kümmert.
invalid-hand-out-changed = Diese Person ist gegangen, hat keinen Platz mehr, oder jemand anderes hat den Fall inzwischen. Nichts wurde geändert.
invalid-most-too-many = Um so viele kann sich niemand kümmern. Nichts wurde gespeichert. Geben Sie eine Zahl bis 1000 an.
audit-handing-out-changed = { $who } hat geändert, wer neue Fälle bekommt.
