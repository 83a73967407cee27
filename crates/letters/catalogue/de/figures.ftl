# Zahlen dazu, wie Beschwerden verliefen.
figures-title = Wie Beschwerden verliefen
figures-text = Von den Fällen, die seit { $from } eingingen. Gezählt werden Fälle und Versprechen, nie Menschen.
figures-period = Zeitraum
figures-weeks = { $count } Wochen
figures-cases = { $count ->
    [one] Ein Fall ging ein
   *[other] { $count } Fälle gingen ein
}; in denselben Wochen ein Jahr davor { $before }.
figures-now = Jetzt
figures-before = Ein Jahr davor
figures-behind = Die Fälle
figures-meaning = Was das bedeutet
figures-interval = Der Anteil, und in Klammern, wo er liegt, wenn der Zufall mitbedacht ist (95 %, Wilson 1927). Von weniger als { $few } wird nichts gesagt. Dieselben Wochen ein Jahr davor liegen 52 Wochen zurück, so dass beide dieselben Wochentage haben; was damals besonders war, kann heute normal sein.
figures-of = ({ $low } bis { $high } %), { $some } von { $all }
figures-few = Weniger als { $few }: zu wenige, um etwas zu sagen.
figures-none = Es gibt keinen solchen Fall.
figures-broken = Die Fälle, in denen ein Versprechen gebrochen wurde.
figure-confirmed = Gelöst, sagt die Kundschaft
figure-confirmed-meaning = Von den Fällen, in denen jeder Punkt beantwortet wurde: die, bei denen gesagt wurde, dass es gelöst ist. Schweigen ist kein Ja; es steht darunter für sich.
figure-silent = Beantwortet, seither Schweigen
figure-silent-meaning = Von den Fällen, in denen jeder Punkt beantwortet wurde: die, die ruhen, weil zweimal gefragt wurde und keine Antwort kam. Manche sind gelöst, manche haben aufgegeben, und niemand weiß, welche.
figure-otherwise = Anders zu Ende
figure-otherwise-meaning = Von den Fällen, in denen jeder Punkt beantwortet wurde: die, die zurückgenommen wurden, ohne Einigung endeten oder gelöscht wurden.
figure-open = Beantwortet und noch offen
figure-open-meaning = Von den Fällen, in denen jeder Punkt beantwortet wurde: die, die noch offen sind. Je neuer der Zeitraum, desto mehr.
figure-kept = Gehaltene Versprechen
figure-kept-meaning = Von den Versprechen in diesen Fällen, die rechtzeitig gehalten oder gebrochen wurden: die gehaltenen. Was ohne ein Ja verschoben wurde, zählt als gebrochen.
figure-reopened = Kam zurück
figure-reopened-meaning = Von den Fällen, die mindestens einmal zu Ende waren oder in denen alles getan war: die, die seither zurückkamen, aus welchem Grund auch immer.
figure-second-failures = Ein zweites Mal misslungen
figure-second-failures-meaning = Von allen Fällen: die, in denen das Getane nicht hielt, ein gebrochenes Versprechen zu einem „noch nicht“ führte oder derselbe Ärger wiederkam. Es wiegt schwerer als der erste Fehler.
figure-first-word = Zeit bis zum ersten Wort
figure-first-word-meaning = Vom Eingang eines Falls, bis ein Mensch der Kundschaft das erste Wort gab, das sie erreichte, nach der Uhr und nicht in Bürozeiten: Wer wartet, zählt auch die Nacht. Was eine Maschine schickt, ist kein Wort. Fälle, in denen noch niemand etwas gesagt hat, stehen daneben.
figure-silence = Längstes Schweigen
figure-silence-meaning = Die längste Zeit, in der die Kundschaft eines offenen Falls von keinem Menschen etwas hörte: vom Eingang oder unserem letzten Wort bis zum nächsten oder zum Ende des Falls, nach der Uhr. Wo ein Schweigen noch andauert, zählt es so lang, wie es jetzt ist. Ein Wort, das unterwegs verloren ging, war keines.
figure-unheard = Noch ohne erstes Wort
figures-lengths = Bei der Hälfte und bei neun von zehn Fällen dauerte es so lang oder kürzer, und in Klammern, wo das liegt, wenn der Zufall mitbedacht ist (95 %, nach Rängen, Thompson 1936). Gezählt wird in Minuten, ab einem Tag in ganzen Stunden. Die Hälfte wird ab { $few } Fällen genannt, neun von zehn ab { $tenths }. Die Fälle sind die, bei denen es so lang oder länger dauerte.
figures-of-cases = { $count ->
    [one] ein Fall
   *[other] { $count } Fälle
}
figures-half = Die Hälfte
figures-nine-in-ten = Neun von zehn
figures-length-sure = ({ $low } bis { $high })
figures-length-open = ({ $low } oder mehr)
figures-length-unsure = (zu wenige, um zu sagen, wie sicher das ist)
figures-days-hours = { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
} { $hours } Std.
figures-least = die, bei denen es { $length } oder länger dauerte
figures-unheard = { $count ->
    [one] Ein offener Fall hat noch kein Wort bekommen
   *[other] { $count } offene Fälle haben noch kein Wort bekommen
}
figures-chart = { $name }, Woche für Woche
figures-chart-text = In { $told } von { $weeks } Wochen gab es genug Fälle, um etwas zu sagen. Der niedrigste Wert ist { $least }, der höchste { $most }, der letzte { $last }.
figures-chart-none = In keiner der Wochen gab es genug Fälle, um etwas zu sagen.
figures-chart-one = Ein Punkt für jede Woche, mit dem Bereich, in dem er liegt, wenn der Zufall mitbedacht ist. Wochen mit zu wenigen Fällen haben keinen.
figures-chart-both = Für jede Woche ein Punkt für die Hälfte der Fälle und ein Quadrat für neun von zehn, mit dem Bereich, in dem sie liegen, wenn der Zufall mitbedacht ist. Wochen mit zu wenigen Fällen haben keine.
figures-table = Als Tabelle
figures-week = Woche ab
figures-share = Anteil
learning-figures = Wie Beschwerden verliefen, in Zahlen
