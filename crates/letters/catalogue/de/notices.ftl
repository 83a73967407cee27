### Was jemandem gemeldet wird.

nav-notices = Hinweise
nav-notices-count = Hinweise, die Sie noch nicht gesehen haben
key-go-notices = Hinweise
notices-title = Hinweise
notices-text = Was von Ihnen erbeten wird, und was in Fällen geschah, um die Sie sich kümmern. Was Sie hier oder am Fall gesehen haben, kommt nicht auch noch als Mail.
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

notices-by-mail = Per Mail gemeldet
notices-by-mail-text = Was Sie hier nicht gesehen haben, kann auch an { $email } gehen. Die Mail nennt Fälle mit Nummer und die Art dessen, was geschah, und wiederholt kein Wort von irgendjemandem. Solange Sie abwesend sind, wird nichts gesendet.
notices-urgent = Sofort, was nicht warten kann: ein Versprechen, das bald bricht, Hilfe oder ein Ja, um das Sie gebeten werden
notices-times = Alles, in einer Mail, zu diesen Zeiten
notices-times-hint = Etwa 9:00, 13:00; höchstens sechs am Tag. Leer: keine solche Mail.
notices-quiet-from = Ruhe ab
notices-quiet-to = Ruhe bis
notices-quiet-hint = Dann wird nichts gesendet. Leer: außerhalb der Zeiten des Hauses.
notices-zone = Ihre Zeitzone
notices-zone-hint = Etwa Europe/Berlin. Leer: die des Hauses.
did-desk-notices = Gespeichert. Ab jetzt wird Ihnen per Mail gemeldet, wie Sie es gewählt haben.
misfit-time-of-day = Das ist keine Uhrzeit. Nichts wurde geändert; was Sie schrieben, bleibt. Schreiben Sie Zeiten wie 9:00, 13:00.
misfit-quiet = Ein Ende der Ruhezeit fehlt. Nichts wurde geändert; was Sie schrieben, bleibt. Geben Sie beide an oder keines.
invalid-notices-times-many = Das sind mehr als sechs Zeiten. Nichts wurde geändert; was Sie schrieben, bleibt. Wählen Sie höchstens sechs.
invalid-notices-time = Das ist keine Uhrzeit. Nichts wurde geändert; was Sie schrieben, bleibt. Schreiben Sie Zeiten wie 9:00, 13:00.
invalid-zone-unknown = Eine Zeitzone mit diesem Namen gibt es nicht. Nichts wurde geändert; was Sie schrieben, bleibt. Schreiben Sie sie wie Europe/Berlin.
mail-notices-digest-subject = { $count ->
    [one] Eins, das Sie noch nicht gesehen haben ({ $house })
   *[other] { $count }-mal etwas, das Sie noch nicht gesehen haben ({ $house })
}
mail-notices-urgent-subject = Das kann nicht warten ({ $house })
mail-notices-digest = Das geschah, und Sie haben es noch nicht gesehen:
mail-notices-urgent = Das kann nicht warten, und Sie haben es noch nicht gesehen:
mail-notices-why = Sie bekommen dies, weil Sie es so gewählt haben. Was Sie vorher selbst sehen, wird nicht gesendet.
mail-notices-change = Ändern, wann Sie eine Mail bekommen:
