### Wer nicht da ist, wer vertritt und wer gegangen ist (P14).

because-absence = denn wer es hatte, ist dann nicht da
because-left = denn wer es hatte, ist nicht mehr bei uns
event-promise-handed-over = Das hält jetzt jemand anderes

away-title = Wann ich nicht da bin
away-add = Weitere Abwesenheit
away-text = Was in dieser Zeit fällig wird, geht sofort an die Vertretung; wen Sie betreuen, der behält Sie als Kontakt. Ohne Vertretung geht es an das Team.
away-from = Ab
away-until = Wieder da
away-stand-in = Wer vertritt
away-team = niemand mit Namen: das Team
away-words = Nicht da von { $from } bis { $until }; stattdessen: { $who }
away-left = Nicht mehr bei uns, { $from }; stattdessen: { $who }
away-end = Doch da
leave-title = { $name } geht
leave-text = Anmelden ist dann nicht mehr möglich. Alle offenen Beschwerden und Versprechen gehen sofort an diese Person oder an das Team.
leave-to = Wer weitermacht
leave-key = Geht; jetzt übergeben
did-desk-away = Notiert. Was in dieser Zeit fällig wird, ist übergeben.
did-desk-away-ended = Notiert. Was übergeben wurde, bleibt, wo es ist.
did-desk-left-us = Notiert. Alles ist übergeben.
invalid-absence-order = Eine Abwesenheit endet, nachdem sie beginnt, und nicht in der Vergangenheit. Nichts wurde geändert. Sehen Sie sich die beiden Zeiten an.
invalid-absences-too-many = Mehr Abwesenheiten, als gespeichert werden können. Nichts wurde geändert. Nehmen Sie einige zurück, die nicht gebraucht werden.
invalid-stand-in-unknown = Diese Person ist nicht hier oder selbst nicht da. Nichts wurde geändert. Wählen Sie jemand anderen oder das Team.
audit-absence-changed = { $who } hat geändert, wann { $about } nicht da ist.
