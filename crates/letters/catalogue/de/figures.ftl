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
figure-second-failures-meaning = Von allen Fällen: die, in denen das Getane nicht hielt oder ein gebrochenes Versprechen zu einem „noch nicht“ führte. Es wiegt schwerer als der erste Fehler.
learning-figures = Wie Beschwerden verliefen, in Zahlen
