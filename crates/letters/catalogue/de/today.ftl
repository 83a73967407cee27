# Wie erregt die letzte Nachricht war, so wie der Coach sie liest.
heat-calm = ruhig
heat-uneasy = beunruhigt
heat-upset = aufgebracht
heat-angry = verärgert
heat-furious = außer sich
heat-rises = steigend
