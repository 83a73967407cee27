### Was der Coach zu den Worten sagt, und das Handbuch seiner Regeln.

coach-look = Durchsehen
coach-look-again = Noch einmal durchsehen
coach-send = So senden
coach-held = Bevor es hinausgeht: { $customer } könnte etwas hören, das Sie nicht meinen. Noch wurde nichts gesendet, Ihre Worte sind noch da, und Sie entscheiden.
coach-looked = Der Coach hat Ihre Worte gelesen. Nichts wurde gesendet, und sie sind noch da.
coach-humble = Hier liest ein Programm mit, und manchmal irrt es. Sie kennen { $customer }; senden Sie es so, wo es danebenliegt.
coach-clean = Nichts gefunden, was { $customer } stören könnte.
coach-errors-title = Wie es ankommen kann
coach-advice-title = Auch einen Blick wert ({ $count })
coach-more = { $count ->
    [one] Ein weiterer Hinweis wird nicht gezeigt.
   *[other] { $count } weitere Hinweise werden nicht gezeigt.
  }
coach-better = Vielleicht lieber:
coach-why = Warum, und was stattdessen: { $rule }
coach-rules-link = Alles, worauf der Coach achtet
coach-moves-title = Was diese Rückmeldung tut
coach-moves-found = Gefunden
coach-moves-missing = In dieser Etappe meist dabei, und nicht gefunden
coach-moves-hint = Das wird allein aus Ihren Worten gelesen. Was nicht hierher gehört, lassen Sie weg.
coach-move-acknowledges = sagt, dass es gehört wurde
coach-move-empathises = nennt, was es für die andere Seite bedeutet
coach-move-apologises = entschuldigt sich ohne Wenn
coach-move-restates = gibt es in eigenen Worten wieder
coach-move-asks = stellt eine offene Frage
coach-move-offers = bietet eine Lösung an
coach-move-options = lässt eine Wahl
coach-move-next-step = sagt, wer was als Nächstes tut
coach-move-by-when = sagt, bis wann
coach-move-reachable = nennt einen Namen und wie er zu erreichen ist
coach-move-thanks = dankt für etwas Bestimmtes
coach-move-confirms = fragt, ob es stimmt oder gelöst ist
coach-move-wants-to-help = sagt, dass Sie helfen möchten
coach-move-opens-neutrally = sieht es gemeinsam an
coach-promises-title = Zusagen in Ihren Worten
coach-promises-hint = { $customer } wird darauf zählen.
coach-promise-at = { $when }
coach-promise-by = bis { $when }
coach-promise-holiday = An dem Tag ist hier Feiertag: { $name }.
coach-promise-closed = Dann ist niemand im Büro.
coach-promise-late = { $customer } schrieb, dass es bis { $when } gebraucht wird.

along-heard = { $count ->
    [one] Eines, das { $customer } hören könnte
   *[other] { $count } Stellen, die { $customer } hören könnte
  }
along-look = { $count ->
    [one] eine Stelle einen Blick wert
   *[other] { $count } Stellen einen Blick wert
  }
along-heard-and-look = { $heard }, und { $look }
along-panel = Was der Coach in Ihren Worten liest
along-next = geht zum nächsten Hinweis
along-fix = setzt bessere Worte ein
along-leave = lässt die Worte stehen
along-nothing = Hier ist kein Hinweis.
along-go = In Ihren Worten zeigen
along-use = Nehmen
along-used = Jetzt steht da
along-better = Vielleicht lieber:
along-why = Warum
along-elsewhere = öffnet sich neben dieser Seite
along-promises = Zusagen in Ihren Worten
along-track = Vormerken
along-tracked = Geht als Ihre nächste Rückmeldung mit
along-untracked = Nicht mehr vorgemerkt.
along-found = Was diese Rückmeldung tut
along-missing = In dieser Etappe meist dabei, und nicht gefunden
along-humble = Hier liest ein Programm mit, und manchmal irrt es. Sie entscheiden.

rules-title = Worauf der Coach achtet
rules-text = Das sind die Dinge, die leicht verletzen, mit dem Grund und dem, was man stattdessen sagt. Der Coach liest mit und kann sich irren; wer schreibt, entscheidet.
rules-errors = Wird gezeigt, bevor etwas hinausgeht
rules-advice = Einen Blick wert
rules-hints = Kleinigkeiten
rules-all = Alles, worauf der Coach achtet
rule-heard = Wie es ankommen kann
rule-why = Warum
rule-instead = Was man stattdessen sagt
rule-better = Andere Worte dafür
rule-noticed = Fällt auf
rule-left-alone = Bleibt unberührt
