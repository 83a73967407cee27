### Wie weit jemand allein entscheidet, und was aus dem wird, was darüber liegt (P44).

limits-title = Wie weit wir allein entscheiden
limits-text = Eine Grenze für jede Art von Lösung. Innerhalb fragt niemand nach; darüber sagt zuerst jemand Ja, der es darf, und die Kundschaft erfährt, wann sie von uns hört. Für Administratoren gibt es keine Grenze, damit immer jemand Ja sagen kann.
limits-none = Keine Grenze: Sie entscheiden allein.
limits-alone = in jeder Höhe
limits-never = nie allein
limits-up-to = bis { $amount }
limits-change = Ändern
limits-hint = Bis zu diesem Betrag, etwa 150. 0: nie allein. Leer: keine Grenze.
limits-person-hint = Bis zu diesem Betrag, etwa 150. 0: nie allein. +: ohne Grenze. Leer: wie alle in ihrer Rolle.
limits-people = Grenzen für eine Person
limits-people-text = Sie gelten anstelle derer der Rolle.
limits-whose = Für wen
limits-open = Grenzen setzen
limits-editions = Was gesetzt wurde, und von wem
limits-edition = Ausgabe { $edition }, von { $who }
limits-admin = Administratoren ändern sie.
did-desk-limits = Gespeichert. Es gilt für alles, was von jetzt an angeboten wird.
invalid-limits-changed = Jemand hat die Grenzen geändert, seit Sie diese Seite geöffnet haben. Nichts wurde gespeichert. Sehen Sie sie noch einmal an.
invalid-limits-administrator = Für Administratoren gibt es keine Grenze, damit immer jemand Ja sagen kann. Nichts wurde gespeichert.
invalid-limits-too-many = Mehr Menschen mit eigenen Grenzen, als gespeichert werden können. Nichts wurde gespeichert. Setzen Sie stattdessen die Grenze der Rolle.
invalid-approver-may-not = Diese Person darf dazu nicht Ja sagen. Nichts wurde gesendet. Wählen Sie eine andere.
audit-limits-changed = { $who } hat geändert, wie weit wir allein entscheiden.

refusal-say-worth = Für diese Lösung gibt es eine Grenze ({ $remedy }); sagen Sie also, was sie kostet. Nichts wurde gesendet. Was Sie geschrieben haben, bleibt erhalten.
refusal-above-limit = Das liegt über dem, was Sie allein entscheiden ({ $remedy }: bis { $limit }). Nichts wurde gesendet. Was Sie geschrieben haben, bleibt erhalten. Fragen Sie jemanden, der Ja sagen darf, oder bieten Sie einen anderen Weg an.
refusal-yours-to-give = Das dürfen Sie anbieten, ohne zu fragen. Nichts wurde gesendet. Was Sie geschrieben haben, bleibt erhalten.
refusal-no-approval = Danach wurde in diesem Fall niemand gefragt. Nichts wurde geändert.
refusal-approval-answered = Das ist schon beantwortet, oder es wird nicht mehr gebraucht. Nichts wurde geändert.
refusal-asked-it-yourself = Sie haben selbst danach gefragt; ein anderes Paar Augen sagt Ja oder Nein. Nichts wurde geändert.
bound-approvals = Fragen an Kolleginnen und Kollegen

word-sort-approve = Ja oder Nein zu einer Frage im Team
promise-approve = Die Frage im Team zu { $customer } beantworten
promised-approve = Wir prüfen unsere Antwort im Team, bevor Sie sie bekommen
event-approval-asked = Im Team wurde gefragt, ob das angeboten werden darf
event-approval-given = Jemand aus dem Team sagte Ja
event-approval-declined = Jemand aus dem Team sagte Nein und nannte einen anderen Weg
event-approval-dropped = Die Frage im Team wird nicht mehr gebraucht
house-approval-minutes = Ja oder Nein zu einer Frage im Team

offer-worth = Was es uns kostet
offer-worth-hint = Etwa 49,90. { -only-us }
-only-us = Das liest die Kundschaft nicht.

approval-title = Im Team fragen
approval-text = Der ganze Fall geht mit der Frage mit. { $customer } erfährt jetzt, wann die Antwort kommt, und die Antwort aus dem Team ist davor versprochen.
approval-nobody = Niemand hier darf dazu Ja sagen, also kann niemand gefragt werden. Die Grenzen setzt die Administration.
approval-of = Wer gefragt wird
approval-why = Was dafür spricht
approval-why-hint = Eine Zeile, wenn sie hilft.
approval-body = Was { $customer } erfährt
approval-body-words = Ich habe eine Idee, wie wir das in Ordnung bringen, und möchte sie im Team abstimmen, bevor ich sie Ihnen anbiete. Was daraus wurde, sage ich Ihnen bis zu dem Termin unten.
approval-next-hint = Wann { $customer } von Ihnen hört. Leer: am Arbeitstag, nachdem die Antwort fällig ist.
approval-ask-key = Fragen und Bescheid geben
approval-asked-title = Im Team wird gefragt
approval-asked = { $who } fragt { $of }, ob das angeboten werden darf.
approval-note = Ein Wort dazu
approval-yes-key = Ja, anbieten
approval-no = Ein anderer Weg
approval-no-key = So sagen
approval-reason = Warum nicht so
approval-reason-hint = Der Grund selbst, damit er weitergesagt werden kann.
approval-instead = Was stattdessen angeboten werden kann
approval-instead-hint = Ein Nein allein hilft niemandem: Nennen Sie einen anderen Weg zu dem, was gewünscht wird.
approval-given = { $who } sagt Ja. Es steht unten im Formular.
approval-declined = { $who } sagt dazu Nein und nennt einen anderen Weg.

now-await-approval = Im Team wird entschieden, ob das angeboten werden darf
now-await-approval-why = { $customer } weiß, wann die Antwort kommt. Bis dahin ist hier nichts zu tun; was innerhalb Ihrer eigenen Grenze liegt, können Sie weiter anbieten.

did-case-ask-approval = Die Frage ist gestellt, und es ist festgehalten, was { $customer } gesagt wurde.
did-case-ask-approval-mail = Die Frage ist gestellt, und { $customer } erfährt, wann die Antwort kommt.
did-case-approve = Ihr Ja ist festgehalten. Wer gefragt hat, bietet es jetzt an.
did-case-decline-approval = Es ist festgehalten, mit dem anderen Weg.
