### The customer's page. Plain and warm; no term of ours, no verdict.

customer-title = Your complaint { $number } · { $company }
customer-complaint = your complaint { $number }
customer-heading-named = { $name }, { $words }
customer-heading-open = we are looking after it
customer-heading-understood = have we understood you?
customer-heading-offer = here is how we can put this right
customer-heading-wish = we are looking for what would make you happy
customer-heading-plan = this is what we will do
customer-heading-done = is it solved?
customer-heading-owed = thank you for telling us; something is still to come
customer-heading-solved = thank you for telling us
customer-heading-resting = we would still like to hear from you
customer-heading-ended = this is where we stand
customer-heading-merged = we go on with this together with another complaint
customer-elsewhere = Where else you can turn
customer-carer = Who looks after you
customer-carer-is = { $name } is looking after you.
customer-carer-meanwhile = { $name } is looking after you until { $absent } is back on { $day }.
customer-carer-nobody = Somebody at { $company } is about to take this on.
customer-carer-house = At { $company } we still read what you write here.
customer-next-word = You will hear from us by
customer-next-word-end = , whatever happens.
customer-next-word-late = We owe you a word, and we are late with it. We are sorry.
customer-foot-owed = You told us that it is solved. It closes once what is still open is done, or once you do without it.
customer-foot-word = You told us that it is solved. It closes once you have our answer to what you asked before.
customer-step-passed = { $when } has passed. With your yes we set a new date and write to you about it.
customer-foot = This stays open until you say it is solved.
customer-by = By
customer-send = Send

customer-understood-ask = Is this right?
customer-understood = What we understood
customer-understood-confirmed = You told us that this is right.
customer-understood-corrected = You told us that something is missing. We are writing it down anew.
customer-understood-reopened = Your complaint is open again. This is how we understood it before; we write it down anew and ask you whether it is right.
customer-understood-happened = What happened
customer-understood-expected = What you had been promised, or expected
customer-understood-means = What it means to you
customer-understood-asks = What you ask for
customer-understood-goal = What you want to get done with it
customer-understood-next = What comes next
customer-right = Yes, that is right
customer-missing = Something is missing
customer-missing-hint = Tell us below, in your own words.
customer-missing-words = What is missing, or different

customer-choice-ask = Which would you like?
customer-choice-still = You may still choose one of these
customer-explain = Please explain
customer-explain-hint = Ask below whatever you want to know. We answer you first.
customer-none = None of these
customer-none-hint = Tell us below what would make you happy.
customer-choice-words = In your own words
customer-choice-key = This is what I would like
customer-plan-ask = Shall we go ahead?
customer-plan-yes = Yes, please
customer-plan-else = Should it be different? Write to us below.

customer-solved-ask = Is it solved?
customer-solved = It is solved
customer-solved-hint = We close it, and thank you.
customer-not-yet = Not yet
customer-not-yet-hint = We go on with it. It helps us that you say so.
customer-solved-words = Anything you want to add
customer-solved-early = Is it solved already?
customer-not-after-all = Is it not solved after all?
customer-deeds-open = We still owe you:
customer-waive = { $count ->
    [one] I do without this
   *[other] I do without all of these
}
said-does-without = I do without what is still open.
customer-path-owes-deed = solved, you say · something we promised is still to come
customer-path-owes-answer = solved, you say · our answer to you is still to come
customer-owed-title = You told us that it is solved
customer-owed-text = Thank you. This we promised you and have not done yet. We do it, and then we close this:
customer-owed-waive = { $count ->
    [one] If you do not need it any more, tell us so, and we close this now.
   *[other] If you need none of these any more, tell us so, and we close this now. Should you need one of them after all, write to us below.
}

customer-promised = What we promised you
customer-promise-broken = This should have been done by
customer-so-far = What has been done so far
customer-checked = Checked:
customer-kept-late = That was later than we had promised ({ $when }), and we are sorry for it.
customer-point-done = This is done
customer-point-done-before = This was done, before you told us that it is not solved
customer-costs = We paid back what it cost you: { $amount }
customer-plus = And on top:
customer-wishes = What you wished for
customer-found = What we found
customer-wished = You told us what would make you happy:
customer-wish-open = We are looking at what can be done, and will answer you.
customer-words = What was said
customer-words-count = { $count ->
    [one] one message
   *[other] { $count } messages
}
customer-write = Write to { $carer }
customer-write-label = Your message
customer-write-hint = It goes to the person who looks after you.
customer-write-key = Send the message

customer-feedback = How was it?
customer-feedback-text = You need not answer. If you do, we read it.
customer-satisfied = How satisfied are you?
customer-stars = { $stars ->
    [1] not at all
    [2] little
    [3] so-so
    [4] satisfied
   *[5] very
}
customer-better = What should we do better?
customer-quote = May we quote you?
customer-quote-yes = Yes, you may
customer-quote-hint = If you are happy with how it went, others may like to hear it too.
customer-quote-no = Please do not

customer-said-right = Thank you. Now { $carer } looks for ways to put it right.
customer-said-right-but = Thank you. From your words we see that something is missing or different still. { $carer } writes it down anew and asks you once more.
customer-said-missing = Thank you for putting us right. { $carer } writes it down anew and asks you once more.
customer-said-chosen = Thank you, that is noted. { $carer } goes on from here.
customer-said-chosen-but = Thank you. Because of what you added, nothing is chosen yet: your words have reached { $carer }, who answers you first.
customer-said-explain = { $carer } will explain it to you.
customer-said-wish = Thank you for telling us. { $carer } looks what can be done and answers you.
customer-said-yes = Thank you. We go ahead.
customer-said-written = Your message has reached { $carer }.
customer-said-solved = It is noted as solved. Any later word of yours opens it again.
customer-said-solved-owed = Thank you, that is noted. What we still owe you stands below.
customer-said-solved-but = Thank you. Because of what you added, it is not noted as solved yet: your words have reached { $carer }, who answers you.
customer-said-solved-added = Thank you. What you added has reached { $carer }, who answers you. You said before that it is solved; if it is not, tell us below.
customer-said-not-yet = Thank you for telling us. { $carer } goes on with it.
customer-said-feedback = Thank you. We read every word.

customer-closed-title = This link does not open a page any more
customer-closed-text = It may have been replaced by a new one, or a few signs of it got lost on the way. Answer any of our mails: with our answer you get the link that opens your page. Nothing you wrote to us is lost.
customer-erased-title = What you told us here was erased
customer-erased-text = All that was kept here about you was erased for good: your words, your name and your addresses. Nothing of it can be read any more, by you or by us. If you write to us again, we begin afresh.
customer-closed-reach = You can also write to { $company }:

customer-too-large-title = This is more than the page can take in at once
customer-too-large-back = Open the page anew
customer-too-large-text = Nothing was sent, and nothing was changed. Please go back in your browser: your words are still there. Shorten them, send them in two parts, or answer our latest mail to you instead.

customer-misfit = Something in the form does not fit. Nothing was changed; what you wrote is kept.
customer-misfit-choose = Please choose one of the answers. What you wrote is kept.
customer-misfit-empty = The field is still empty. Please write a few words.
customer-misfit-missing = Please tell us what is missing, in a few words.
customer-misfit-wish = Please tell us what would make you happy, in a few words.
customer-busy = This did not go through just now, and nothing was changed. What you wrote is kept: please send it once more.

customer-today-yes = It can be solved today.
customer-today-no = It cannot be solved today; { $carer } stays with it until it is.
customer-today-longer = It takes longer than a day; { $carer } stays with it until it is solved.
