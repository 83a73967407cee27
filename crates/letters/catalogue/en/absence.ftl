### Who is away, who stands in and who has left (P14).

because-absence = for whoever kept it is not there then
because-left = for whoever had it has left
event-promise-handed-over = Somebody else keeps this

away-title = When I am not there
away-add = Another time away
away-text = What falls due in this time goes at once to who stands in, and whoever you look after keeps you as their contact. Without a stand-in it goes to the team.
away-from = From
away-until = There again
away-stand-in = Who stands in
away-team = nobody by name: the team
away-words = Away from { $from } until { $until }; instead: { $who }
away-left = Has left, { $from }; instead: { $who }
away-end = There after all
leave-title = { $name } leaves
leave-text = They can sign in no more. All their open complaints and promises go to this colleague, or to the team, at once.
leave-to = Who goes on
leave-key = They leave; hand over now
did-desk-away = Noted. What falls due in that time has moved.
did-desk-away-ended = Noted. What was handed over stays where it is.
did-desk-left-us = Noted. All that was theirs has moved.
invalid-absence-order = The time away ends after it begins, and not in the past. Nothing was changed. Look at the two dates.
invalid-absences-too-many = More times away than can be kept. Nothing was changed. Take back some that are not needed.
invalid-stand-in-unknown = This colleague is not here, or is the one who is away. Nothing was changed. Choose somebody else, or the team.
audit-absence-changed = { $who } changed when { $about } is not there.
