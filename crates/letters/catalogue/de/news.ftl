# Was neu ist: was mehr Kunden ansprechen als in einer üblichen Woche.
news-title = Was neu ist
news-text = Was mehr Kunden ansprechen als in einer üblichen Woche, damit ein Problem auffällt, bevor viele geschrieben haben. Gezählt werden Kunden, nie wie oft einer schreibt.
news-words = „{ $words }“
news-told = { $count ->
    [one] Ein Kunde seit { $since }.
   *[other] { $count } Kunden seit { $since }.
}
news-usual-none = An denselben Tagen einer üblichen Woche ist es weniger als einer.
news-usual = { $usual ->
    [one] An denselben Tagen einer üblichen Woche ist es einer.
   *[other] An denselben Tagen einer üblichen Woche sind es { $usual }.
}
news-beside = Dazu: { $words }
news-cases = { $count ->
    [one] Der Fall
   *[other] Die { $count } Fälle
}
news-quiet = Es ist nichts neu: Nichts kommt öfter vor als üblich, soweit sich Zufall von Neuem trennen lässt.
news-young = { $weeks ->
    [0] Es gibt noch keine frühere Woche mit Beschwerden zum Vergleich.
    [one] Es gibt eine frühere Woche mit Beschwerden zum Vergleich.
   *[other] Es gibt { $weeks } frühere Wochen mit Beschwerden zum Vergleich.
} Ab { $least } steht hier, was neu ist.
news-not-yet = Es wurde noch nicht nachgesehen. Das geschieht einige Sekunden nach dem Start und dann jede Viertelstunde.
news-looked = { $weeks ->
    [one] Nachgesehen { $at }, neben einer Woche davor.
   *[other] Nachgesehen { $at }, neben { $weeks } Wochen davor.
}
news-meaning = Der letzte Tag, die letzten drei und die letzten sieben stehen denselben Tagen von bis zu { $weeks } Wochen davor gegenüber, bezogen auf so viele Beschwerden wie jetzt: Ein Tag mit viel Post ist nichts Neues, und ein Montag steht neben Montagen. Gezeigt wird, was mindestens { $least } Kunden ansprechen, doppelt so viele wie üblich, und was Zufall allein so selten brächte, dass in zwanzigmal zehn ruhigen Wochen ein falscher Fund zu erwarten ist. Namen von Menschen, Zahlen und Adressen werden nicht gezählt.
news-cause = Mehr Kunden als üblich sprechen { $words } an
