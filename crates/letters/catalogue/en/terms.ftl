### Names of what the method knows.

stage-heard = heard
stage-acknowledged = acknowledged
stage-understood = understood
stage-offered = offered
stage-agreed = agreed
stage-done = done
stage-solved = solved

role-agent = agent
role-supervisor = supervisor
role-administrator = administrator

channel-mail = mail
channel-phone = phone
channel-page = the customer’s page
channel-letter = letter
channel-in-person = in person
channel-web = web form

reading-yes = a yes
reading-yes-but = a yes, with something still open
reading-no = not yet
reading-thanks = thanks, which is not a yes
reading-unclear = says neither yes nor no

automatic-sort-bounce = a report that our mail could not be delivered
automatic-sort-vacation = an absence note
automatic-sort-bulk = a newsletter or list
automatic-sort-own = our own mail come back
automatic-sort-other = an automatic mail

word-sort-first = first word
word-sort-update = update
word-sort-answer = answer
word-sort-new-date = a new date
word-sort-mid-follow-up = does all go as agreed?
word-sort-follow-up = is it solved?
word-sort-second-follow-up = is it solved? (asked again)
word-sort-hold-open = kept open for an answer
word-sort-look = look at a held message

made-by-policy = by the house policy
made-by-hand = by hand
made-by-plan = by the plan the customer agreed to

release-not-needed = no longer needed
release-waived = the customer does without it
release-ended = the case ended
release-merged = goes on in the other case

remedy-repair = repair
remedy-replacement = replacement
remedy-other-product = another product
remedy-redo = the service done again
remedy-refund = refund
remedy-price-correction = price put right
remedy-reimbursement = costs paid back
remedy-explanation = explanation
remedy-apology = apology
remedy-upgrade = upgrade
remedy-free-service = service free of charge
remedy-goodwill = something on top

meets-fully = is what was asked for
meets-partly = reaches it in part, or another way
meets-not = is something else

loss-money = money
loss-time = time and trouble
loss-goods = a thing that does not work or did not come
loss-trust = trust, or an occasion that does not return

outcome-upheld = the customer is right
outcome-partly = the customer is right in part
outcome-not-upheld = we see it differently; a solution is still owed

purpose-word = a word
purpose-understanding = what we understood
purpose-offer = solutions to choose from
purpose-plan = the plan
purpose-mid-follow-up = asks whether all goes as agreed
purpose-follow-up = asks whether it is solved
purpose-final-answer = final answer

note-sort-fact = fact
note-sort-quote = in the customer’s words
note-sort-question = question to ask

ending-not-complaint = not a complaint
ending-withdrawn = withdrawn by the customer
ending-deadlock = ended in deadlock
ending-erased = erased with its customer

why-later-word = the customer wrote again
why-other-word = somebody else wrote about it and was let in
why-not-yet = the customer says it is not solved yet
why-hand = by hand
why-not-delivered = our last words did not arrive

understanding-state-written = written, not sent
understanding-state-sent = sent, waiting for the customer
understanding-state-confirmed = the customer says it is right
understanding-state-corrected = the customer says something is missing
understanding-state-reopened = open again, to be written anew

between-message = a message came in
between-word = a colleague wrote to the customer
between-promise = a promise changed
between-choice = the customer answered
between-work = a colleague worked on it
between-state = the case was assigned or changed its state
between-something = something changed

status-unopened = not opened
status-open = open
status-confirmed = solved, says the customer
status-resting = resting, no answer
status-merged = goes on in another case

promise-state-open = open
promise-state-kept = kept
promise-state-released = no longer owed

wish-state-open = not answered yet
wish-state-granted = granted
wish-state-cannot-be-met = cannot be met
wish-state-chose-after-all = chose one of the solutions after all

costs-none = asked; there were none
costs-made-good = made good
costs-not-asked = not asked yet

actor-staff = one of us
actor-customer = the customer
actor-machine = the desk

event-case-opened = The complaint came in
event-message-received = The customer wrote
event-automatic-filed = An automatic mail was filed
event-message-held = A message was held: its sender is no participant
event-held-let-in = The held message was let in
event-held-left-out = The held message was left out
event-receipt-queued = The receipt went out
event-point-raised = A point was raised
event-loss-recorded = What it cost the customer was noted
event-note-written = A note was written
event-assigned = Somebody took care of it
event-team-set = A team took it on
event-understanding-written = We wrote down what we understood
event-understanding-sent = We repeated back what we understood
event-understanding-confirmed = The customer says we understood
event-understanding-corrected = The customer says something is missing
event-other-answered = We answered somebody else who wrote
event-word-given = We gave the customer a word
event-delivery-failed = Our message did not arrive
event-delivery-late = Our message is late: the mail server has not taken it yet
event-delivery-caught-up = Our message has gone out after all
event-finding-recorded = We noted what we found
event-options-offered = Solutions were offered
event-explanation-asked = The customer asks for an explanation
event-option-chosen = The customer chose
event-options-declined = None of these: the customer said what would make them happy
event-wish-goal-found = The goal behind the wish was found
event-wish-cannot-be-met = The wish cannot be met, and the reason was given
event-plus-added = Something was added on top
event-plan-laid = The plan was laid out
event-plan-agreed = The customer said yes to the plan
event-promise-made = A promise was made
event-promise-kept = A promise was kept
event-promise-in-doubt = We saw that a promise will not hold
event-promise-moved = A promise got a new date
event-promise-broken = A promise broke
event-promise-released = A promise is no longer owed
event-point-done = The team says it is done
event-proof-taken-back = A file of proof was taken back
event-solved-confirmed = The customer says it is solved
event-not-yet-said = The customer says: not yet
event-case-closed = Closed with the customer’s yes
event-case-rested = The case rests: no answer came
event-case-ended = The case ended another way
event-case-reopened = The case came back
event-case-merged = It goes on in another case
event-merge-undone = The merge was undone
event-case-taken-in = Another case goes on here
event-word-held-to = A promise holds to the date that the other case had told
event-case-let-go = The other case goes its own way again
event-case-let-go-and-ended = The other case goes its own way again, and this one has ended as before
event-stage-skipped = A stage was passed over, with a reason
event-feedback-given = The customer told us how satisfied they are
event-link-renewed = The customer’s page has a new address
event-link-revoked = The customer’s page was closed
event-person-erased = The customer was erased, with all their words

# What is promised, for the one who keeps it.
promise-first-word = First word to { $customer }
promise-update = Tell { $customer } how it stands
promise-answer = Answer { $customer }
promise-new-date = Tell { $customer } the new date
promise-mid-follow-up = Ask { $customer } whether all goes as agreed
promise-follow-up = Ask { $customer } whether it is really solved
promise-second-follow-up = Ask { $customer } once more whether it is solved
promise-hold-open = Keep it open for { $customer }’s answer
promise-look = Look at a message held for { $customer }’s case
promise-deed = Do what was agreed with { $customer }

# What is promised, for the customer.
promised-first-word = One of us writes to you
promised-update = We tell you how it stands
promised-answer = We answer you
promised-new-date = We tell you the new date
promised-mid-follow-up = We ask you whether all goes as agreed
promised-follow-up = We ask you whether it is solved
promised-second-follow-up = We ask you once more whether it is solved
promised-hold-open = We keep it open for your answer
promised-look = We look at a message that came in
promised-deed = We do what was agreed
