# Was Beschwerden lehren: Ursachen, was sich ändert, und ob es geholfen hat.
nav-learning = Lernen
key-go-learning = Lernen
event-cause-found = Eine Ursache wurde gefunden
event-cause-taken-off = Eine Ursache wurde abgenommen
bound-causes = Ursachen
learning-title = Was Beschwerden lehren
learning-text = Warum etwas misslang, was sich ändert, wer sich bis wann darum kümmert, und ob es geholfen hat. Eine Ursache ist zum Lernen da und gibt niemandem die Schuld.
learning-open = Noch zu tun
learning-today = Zu ändern, damit es nicht wiederkommt
learning-causes = Ursachen
learning-none = Es wurde noch keine Ursache festgehalten. Das geschieht am Ende eines Falls oder hier unten.
cause-file = Eine Ursache festhalten
cause-file-short = Was misslang, warum, und was sich ändert
cause-title = Eine Ursache
cause-what = Was misslang
cause-what-hint = In einer Zeile und ohne Namen: „Deckel werden verpackt, bevor die Dichtung trocken ist“.
cause-whys = Warum, und warum das
cause-whys-hint = Fragen Sie bis zu fünfmal. Jede Antwort braucht etwas, das sie zeigt: eine Aufzeichnung, eine Messung, jemanden, der es gesehen hat. Was nichts zeigt, ist eine Vermutung.
cause-why = Warum ({ $place })
cause-evidence = Was es zeigt ({ $place })
cause-no-whys = Noch hat niemand nach dem Warum gefragt.
cause-shown-by = Gezeigt durch:
cause-ask-why = Hinzufügen
cause-nameless = Ohne meinen Namen festhalten. Niemand sieht, von wem es kommt, nur der Tag wird behalten, und kein Ereignis eines Falls nennt Sie.
cause-key = Festhalten
cause-filed-by = Festgehalten von { $name },
cause-filed-nameless = Ohne Namen festgehalten
cause-cases = { $count ->
    [0] kein Fall
    [one] ein Fall
   *[other] { $count } Fälle
}
cause-cases-over = { $count } Fälle und mehr
cause-actions = { $count ->
    [0] noch nichts geplant
    [one] { $done } von einer Maßnahme erledigt
   *[other] { $done } von { $count } Maßnahmen erledigt
}
cause-its-cases = Ihre Fälle
cause-no-cases = Noch wurde kein Fall auf sie zurückgeführt.
case-causes-title = Was dieser Fall lehrt
case-causes-text = Was misslang, warum, was sich ändert, und wer sich bis wann darum kümmert. Keine Rechtfertigung, sondern was sich lernen lässt.
case-causes-behind = Hinter diesem Fall
case-causes-none = Noch wurde keine Ursache gefunden.
case-causes-known = Eine bekannte Ursache
case-causes-choose = Ursache
case-causes-key = Es ist diese
case-causes-all = Alle, die zur Wahl stehen
case-causes-count = { $count ->
    [0] Was misslang, und was ändert sich?
    [one] Eine Ursache wurde gefunden
   *[other] { $count } Ursachen wurden gefunden
}
action-legend = Was sich ändert
action-title = Was sich ändert
action-none = Noch ist nichts geplant.
action-new = Etwas planen
action-what = Was getan wird
action-what-hint = Leer lassen, wenn es noch niemand weiß.
action-owner-none = Noch nicht gewählt
action-owner = Wer sich darum kümmert
action-due = Bis wann
action-key = Planen
action-moved = { $count ->
    [one] einmal verschoben
   *[other] { $count }-mal verschoben
}
action-is-done = Erledigt
action-checked = Geprüft:
action-how-checked = Wie wurde geprüft, dass es erledigt ist?
action-done = Es ist erledigt
action-move-title = Ein anderes Datum
action-move = Verschieben
effect-helped = Es hat geholfen.
effect-worse = Es hat nicht geholfen.
effect-unknown = Ob es geholfen hat, lässt sich noch nicht sagen.
effect-early = Es ist zu früh, etwas zu sagen.
effect-none = Es gibt nichts zu vergleichen.
effect-counts = { $before ->
    [one] Ein Fall
   *[other] { $before } Fälle
} { $days ->
    [one] am Tag
   *[other] in den { $days } Tagen
} davor, { $after } in ebenso vielen Tagen seither.
effect-exposed = Von { $before } davor und { $after } seither.
effect-interval = Das sind { $now } % von vorher. Der Zufall allein lässt { $low } % bis { $high } % zu (95 %).
effect-interval-open = Das sind { $now } % von vorher. Der Zufall allein lässt { $low } % und mehr zu (95 %).
effect-how = Wie das errechnet wird
effect-how-text = Fälle dieser Ursache nach dem Tag, an dem sie eröffnet wurden, an ebenso vielen Tagen davor wie danach, ab { $days } Tagen in ganzen Wochen und höchstens { $most }. Die beiden Zahlen gelten als seltene Ereignisse, und ihr Verhältnis hat sein genaues Intervall (Clopper und Pearson 1934, Przyborowski und Wilenski 1940). Es hat geholfen, wo das ganze Intervall unter 100 % liegt. Tage stehen für das, was misslingen konnte, außer Sie sagen, wie viel das war. Ein Fall, den niemand auf seine Ursache zurückgeführt hat, zählt nicht: Führen Sie zuerst die neuen zurück.
measure-title = Davor und danach nicht gleich viel?
measure-text = Wie viel in den { $days } Tagen davor und in ebenso vielen seither misslingen konnte: Bestellungen, Pakete, Fahrten. Beides, oder beides leer lassen.
measure-before = Davor
measure-after = Seither
audit-cause-filed = Eine Ursache wurde festgehalten.
audit-cause-changed = { $who } hat eine Ursache ergänzt.
audit-action-planned = { $who } hat eine Maßnahme zu einer Ursache geplant.
audit-action-done = { $who } hat eine Maßnahme zu einer Ursache erledigt.
audit-action-moved = { $who } hat das Datum einer Maßnahme zu einer Ursache verschoben.
did-desk-cause = Die Ursache ist festgehalten.
did-desk-cause-why = Es ist hinzugefügt.
did-desk-cause-trace = Die Ursache steht hinter diesem Fall.
did-desk-cause-untrace = Sie steht nicht mehr hinter diesem Fall.
did-desk-action-planned = Es ist geplant und steht auf „Heute“ bei dem Menschen, der sich darum kümmert.
did-desk-action-done = Es ist erledigt. In einer Woche steht hier, ob es geholfen hat.
did-desk-action-move = Es hat ein anderes Datum.
did-desk-action-measure = Es wird neu verglichen.
invalid-class-unknown = Diese Grundursache steht nicht in der Liste. Nichts wurde festgehalten; was Sie geschrieben haben, ist noch da. Wählen Sie aus der Liste.
invalid-why-needs-evidence = Jedes Warum braucht etwas, das es zeigt, und umgekehrt. Nichts wurde festgehalten; was Sie geschrieben haben, ist noch da. Ergänzen Sie, was fehlt, oder nehmen Sie das andere heraus.
invalid-whys-too-many = Fünfmal wurde schon gefragt. Nichts wurde hinzugefügt; was Sie geschrieben haben, ist noch da. Halten Sie eine weitere Ursache fest, wenn es eine gibt.
invalid-actions-too-many = Zwanzig Maßnahmen sind schon geplant. Nichts wurde hinzugefügt; was Sie geschrieben haben, ist noch da.
invalid-action-date-passed = Dieses Datum ist vorbei. Nichts wurde geändert; was Sie geschrieben haben, ist noch da. Wählen Sie eines, das vor uns liegt.
invalid-exposure-both = Sagen Sie beides, jeweils mehr als nichts, oder lassen Sie beides leer. Nichts wurde geändert.
