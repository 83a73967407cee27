### How far people decide alone, and what becomes of what lies beyond (P44).

limits-title = How far people decide alone
limits-text = A limit for each kind of solution. Within it nobody is asked; beyond it a colleague who may says yes first, and the customer is told when they will hear. Administrators have no limit, so that somebody can always say yes.
limits-none = No limit: they decide alone.
limits-alone = whatever it comes to
limits-never = never alone
limits-up-to = up to { $amount }
limits-change = Change
limits-hint = Up to this amount, such as 150. 0: never alone. Empty: no limit.
limits-person-hint = Up to this amount, such as 150. 0: never alone. +: without a limit. Empty: as everybody in their role.
limits-people = Limits of one person
limits-people-text = They stand in place of those of the role.
limits-whose = Whose
limits-open = Set their limits
limits-editions = What was set, and by whom
limits-edition = Edition { $edition }, by { $who }
limits-admin = Administrators change them.
did-desk-limits = Saved. It counts for what is offered from now on.
invalid-limits-changed = Somebody changed the limits since you opened this page. Nothing was saved. Look at them once more.
invalid-limits-administrator = Administrators have no limit, so that somebody can always say yes. Nothing was saved.
invalid-limits-too-many = More people with limits of their own than can be kept. Nothing was saved. Set the limit of the role instead.
invalid-approver-may-not = This colleague may not say yes to that much. Nothing was sent. Choose another one.
audit-limits-changed = { $who } changed how far people decide alone.

refusal-say-worth = { $remedy } has a limit here, so say what it comes to. Nothing was sent. What you wrote is kept.
refusal-above-limit = This lies beyond what you decide alone: for { $remedy } that is up to { $limit }. Nothing was sent. What you wrote is kept. Ask a colleague who may say yes, or offer another way.
refusal-yours-to-give = You may offer this without asking. Nothing was sent. What you wrote is kept.
refusal-no-approval = Nobody was asked for that on this case. Nothing was changed.
refusal-approval-answered = A colleague has answered that already, or it is not needed any more. Nothing was changed.
refusal-asked-it-yourself = You asked for this yourself; another pair of eyes says yes or no. Nothing was changed.
bound-approvals = questions to colleagues

word-sort-approve = say yes or no to a colleague
promise-approve = Answer the colleague who asks about { $customer }
promised-approve = A colleague looks at our answer before you get it
event-approval-asked = A colleague was asked whether this may be offered
event-approval-given = A colleague said yes
event-approval-declined = A colleague said no, with another way
event-approval-dropped = The question to a colleague is not needed any more
house-approval-minutes = Say yes or no to a colleague

offer-worth = What it comes to for us
offer-worth-hint = Such as 49.90. { -only-us }
-only-us = The customer does not read it.

approval-title = Ask a colleague
approval-text = The whole case goes with the question. { $customer } is told now when they will hear, and the colleague’s answer is promised before that.
approval-nobody = Nobody here may say yes to that much, so nobody can be asked. An administrator sets the limits.
approval-of = Who is asked
approval-why = What speaks for it
approval-why-hint = One line, if it helps.
approval-body = What { $customer } is told
approval-body-words = I have an idea how to put this right, and would like a colleague to agree to it before I offer it to you. I will tell you what came of it by the date below.
approval-next-hint = When { $customer } hears from you. Empty: on the working day after the answer is due.
approval-ask-key = Ask, and tell them
approval-asked-title = A colleague is asked
approval-asked = { $who } asks { $of } whether this may be offered.
approval-note = A word to your colleague
approval-yes-key = Yes, offer it
approval-no = Another way
approval-no-key = Say so
approval-reason = Why not this
approval-reason-hint = The reason itself, so that your colleague can tell it.
approval-instead = What can be offered instead
approval-instead-hint = A no alone helps nobody: name another way to what the customer wants.
approval-given = { $who } says yes. It stands in the form below.
approval-declined = { $who } says no to this, and names another way.

now-await-approval = A colleague says whether this may be offered
now-await-approval-why = { $customer } knows when they will hear. Until then nothing more is needed here; what is within your own limit can still be offered.

did-case-ask-approval = Your colleague is asked, and it is noted what { $customer } was told.
did-case-ask-approval-mail = Your colleague is asked, and { $customer } is told when they will hear.
did-case-approve = Your yes is noted. Whoever asked offers it now.
did-case-decline-approval = It is noted, with the other way.
