### Jeder Baustein des Desks, in jedem Zustand.

design-title = Wie es aussieht
design-text = Alle Teile, aus denen Seiten bestehen, in jedem Zustand. Was hier steht, ist erfunden.
design-colours = Farben
design-words = Worte
design-keys = Tasten
design-fields = Felder, frisch und zurückgekommen
design-marks = Kleine Zeichen
design-path = Der Weg zur Lösung
design-rows = Zeilen
design-notices = Was der Desk sagt
design-said = Was gesagt und versprochen wurde
design-folds = Aufklappbares
design-empty = Noch nichts da
design-table = Tabellen und Listen
design-sample = Die Heizung steht im falschen Stock, und niemand ist gekommen.
design-beside = daneben
design-link = Ein anderer Weg
design-found = gefunden
design-key = Hier drücken
design-field = Ein Feld
design-hint = Was beim Ausfüllen hilft.
design-refused = Diesen Tag gibt es nicht. Nichts wurde geändert; was Sie geschrieben haben, ist noch da.
