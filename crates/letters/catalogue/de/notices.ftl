### Was jemandem gemeldet wird.

nav-notices = Hinweise
nav-notices-count = Hinweise, die Sie noch nicht gesehen haben
key-go-notices = Hinweise
notices-title = Hinweise
notices-text = Was von Ihnen erbeten wird, und was in Fällen geschah, um die Sie sich kümmern. Was Sie hier oder am Fall gesehen haben, wird Ihnen auf keinem anderen Weg gemeldet.
notices-none-title = Es gibt nichts zu melden
notices-none-text = Wenn Sie jemand um etwas bittet, ein Fall zu Ihnen kommt oder in einem Ihrer Fälle geschrieben wird, steht es hier.
notice-new = neu
notice-seen = gesehen
notice-breaking = Ein Versprechen von Ihnen bricht bald.
notice-help = Jemand aus der Runde bittet um Hilfe.
notice-approval = Jemand aus der Runde bittet um Ihr Ja.
notice-answered = Ihre Frage nach einem Ja ist beantwortet.
notice-given = Der Fall gehört jetzt Ihnen.
notice-handed = Ein Versprechen gehört jetzt Ihnen.
notice-beside = Sie stehen jetzt dem Menschen bei, der sich um den Fall kümmert.
notice-joined = Jemand aus der Runde steht Ihnen bei.
notice-whispered = Ein Wort unter uns.
notice-wrote = Von der Seite der Kundschaft gibt es etwas Neues.
notice-not-arrived = Eine Mail von uns kam nicht an.
notice-boiling = Der Fall ist ein Brennpunkt.
notice-feedback = Zu Ihren Worten wurde etwas gesagt.
notice-feedback-answered = Was Sie zu den Worten von jemandem sagten, ist beantwortet.
notice-thanks = Jemand aus der Runde dankt Ihnen.
