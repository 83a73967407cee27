# How cases are filed: tags, links, out of sight; and lists that are kept.
event-tagged = Ein Schlagwort kam dazu
event-untagged = Ein Schlagwort fiel weg
event-linked-with = Mit einem anderen Fall verknüpft
event-unlinked-from = Nicht mehr mit einem anderen Fall verknüpft
event-snoozed = Für eine Weile zurückgestellt
event-snooze-ended = Wieder im Blick
refusal-snoozes-too-long = Ein Fall ist spätestens vier Stunden bevor seine erste Zusage bricht wieder im Blick, und einer mit gebrochener Zusage bleibt es. Nichts wurde geändert. Wählen Sie eine frühere Zeit, oder nennen Sie zuerst einen neuen Termin.
bound-tags = Schlagwörter eines Falls
bound-links = Verknüpfungen eines Falls
filing-title = Schlagwörter, verknüpfte Fälle, zurückgestellt
filing-tags-count = { $count ->
    [0] Keine Schlagwörter
    [one] Ein Schlagwort
   *[other] { $count } Schlagwörter
}
filing-linked-with = verknüpft mit { $cases }
filing-asleep-until = Zurückgestellt bis { $when }
filing-tags = Schlagwörter
filing-no-tags = Noch keine Schlagwörter.
filing-take-off = Wegnehmen
filing-tag-label = Schlagwort
filing-tag-hint = Ein, zwei Wörter, unter denen Ihr Haus solche Fälle findet: „Winterstiefel“. Keine Namen von Menschen.
filing-tag-key = Schlagwort hinzufügen
filing-known = Schlagwörter des Hauses
filing-links = Verknüpfte Fälle
filing-links-text = Fälle, die miteinander zu tun haben und ihre eigenen Wege gehen. Beide sagen es.
filing-link-label = Nummer des anderen Falls
filing-link-hint = Zum Beispiel 1050.
filing-link-key = Verknüpfen
filing-snooze = Für eine Weile zurückstellen
filing-snooze-text = „Heute“ zeigt den Fall bis dahin nicht. Er ist sofort wieder da, wenn eine Nachricht kommt, und spätestens vier Stunden bevor seine erste Zusage bricht, was immer Sie wählen.
filing-until = Bis
filing-until-hint = Spätestens { $when }.
filing-snooze-key = Zurückstellen
filing-wake = Jetzt wieder zeigen
filing-no-snooze = Der Fall kann jetzt nicht zurückgestellt werden: Seine erste Zusage bricht zu bald, ist schon gebrochen, oder der Fall ist zu Ende.
did-desk-filing-tag = Das Schlagwort ist hinzugefügt.
did-desk-filing-untag = Das Schlagwort ist weggenommen.
did-desk-filing-link = Die beiden Fälle sind verknüpft.
did-desk-filing-unlink = Sie sind nicht mehr verknüpft.
did-desk-filing-snooze = Der Fall ist bis dahin zurückgestellt.
did-desk-filing-wake = Der Fall ist wieder im Blick.
did-desk-together = Bei allen erledigt.
did-desk-together-nothing = Nichts wurde geändert: Kreuzen Sie mindestens einen Fall an, und sagen Sie, was geschehen soll.
did-desk-view = Die Liste ist gemerkt. Sie steht oben.
did-desk-view-dropped = Die Liste wird nicht mehr gemerkt. Ihre Fälle bleiben.
invalid-tag-too-long = Ein Schlagwort hat höchstens 40 Zeichen. Nichts wurde geändert.
invalid-views-too-many = Sie haben schon 30 Listen gemerkt. Verwerfen Sie zuerst eine.
invalid-view-too-long = Diese Liste fragt zu viel, um gemerkt zu werden.
together-pick = Fall { $number } ankreuzen
together-legend = Mit allen angekreuzten
together-take = Ich übernehme sie
together-give = Übergeben
together-team = Dem Team geben
together-tags = Zum Beispiel { $tags }.
together-title = Mehrere Fälle auf einmal
together-done = Bei { $done } von { $all } Fällen erledigt.
together-refused = Nicht erledigt, und warum
together-no-case = Diesen Fall gibt es nicht mehr.
views-label = Gemerkte Listen
views-all = Alle Fälle
views-shared = geteilt
views-keep-title = Diese Liste merken
views-name = Name der Liste
views-name-hint = So steht er oben: „Meine, angeboten“.
views-share = Mit allen teilen
views-keep = Merken
columns-title = Was die Liste zeigt
column-path = Weg
column-owner = Wer sich kümmert
column-active = Zuletzt aktiv
column-opened = Eröffnet
column-heat = Erregung
column-tags = Schlagwörter
list-no-team = Dieses Team gibt es nicht; alle werden gezeigt.
list-no-tag = Dieses Schlagwort gibt es nicht; alle werden gezeigt.
key-filing = Schlagwörter, verknüpfte Fälle, zurückstellen
search-how = Wie man sucht
search-how-all = Wörter in beliebiger Folge; alle müssen vorkommen.
search-how-phrase = Wörter nebeneinander, genau so.
search-how-begin = Alle Wörter, die so beginnen; mindestens drei Buchstaben.
search-how-number = Ein Fall nach seiner Nummer.
search-found = { $count ->
    [0] Kein Fall gefunden
    [one] Ein Fall gefunden
   *[other] { $count } Fälle gefunden
}
search-such-as-all = Kessel tropft
search-such-as-phrase = noch nicht
search-such-as-begin = liefer
