### Who gets a case that nobody cares for (P14).

hand-out-title = Who gets new cases
hand-out-text = The case goes to the person the customer trusts: whom they asked for, or who solved their last one, where they are at work and have room. Else to whoever has the most room. Hard cases are spread, and after a hard one the next is an easy one.
hand-out-mode = What the desk does with a case that nobody cares for
hand-out-mode-by-hand = Nothing
hand-out-mode-by-hand-text = Everybody takes what comes.
hand-out-mode-propose = It proposes
hand-out-mode-propose-text = The case says whom the customer trusts, and anybody can give it to them. Nothing happens by itself.
hand-out-mode-hand-out = It gives it to somebody
hand-out-mode-hand-out-text = The case says who has it and why. Whoever cares for a case already keeps it, and what one of us puts down is left to whoever takes it.
hand-out-most = Open cases for each, at most
hand-out-most-hint = The desk gives nobody more. Everybody may take more by hand.
hand-out-people = A number of their own
hand-out-people-text = In place of the one above: for who is here half of the week, or leads. Empty: as for all. 0: the desk gives them none.
hand-out-open = { $count ->
    [one] 1 open case now
   *[other] { $count } open cases now
}
hand-out-of = { $open } open, { $most } at most
hand-out-admin = Administrators change it.
hand-out-asked = { $customer } asked for { $name }, who is at work and has room.
hand-out-asked-you = { $customer } asked for you.
hand-out-solved = { $name } solved the last case of { $customer }, is at work and has room.
hand-out-solved-you = You solved the last case of { $customer }.
hand-out-no-room = Nobody who is at work has room for one more, so it waits for whoever takes it.
hand-out-key = Give it to { $name }
hand-out-asked-label = { $customer } asked for
hand-out-asked-nobody = nobody by name
because-asked-for = whom they asked for
because-solved-last = who solved their last case
because-spread = so that hard cases are spread
because-most-room = who had the most room
event-asked-for = Whom the customer asked for was noted
did-case-hand-to = It is with the person they trust.
did-case-say-asked-for = It is noted whom they asked for.
did-desk-hand-out = Saved. It counts for cases that nobody cares for.
invalid-hand-out-changed = This person has gone, has no room any more, or somebody else has the case by now. Nothing was changed.
invalid-most-too-many = Nobody can care for so many. Nothing was saved. Give a number up to 1000.
audit-handing-out-changed = { $who } changed who gets new cases.
