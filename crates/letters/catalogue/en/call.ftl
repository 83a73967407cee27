### Talks with customers, on the phone and across the counter.

nav-call = On the phone
key-call = On the phone: begin a talk
key-call-next = On to the next step, or keep it as a case
key-call-end = End the talk
keys-group-call = In a talk

call-list-title = On the phone
call-list-text = A talk is a case in the making. What you type is kept as you type it, and nothing has to be filled in first.
call-list-open = Not part of a case yet
call-list-none = Every talk is part of a case
call-list-none-text = When somebody calls or stands at the counter, begin here, or press the key for it on any page.
call-begin-phone = Begin: on the phone
call-begin-person = Begin: in person
call-nameless = Somebody whose name is not noted yet
call-on-phone = On the phone
call-in-person = In person
call-over = over
call-minutes = { $minutes ->
    [one] For one minute
   *[other] For { $minutes } minutes
}
call-kept-text = What you type is kept as you type it.
call-kept-press = Whatever you press keeps what you typed.
call-kept = Kept.
call-kept-beside = Kept. Another window is open on this talk and the two differ. Both versions are kept: load this page again to see them together.
call-put-together = This talk was written in more than one window. Both versions are kept and stand here together; a line that differs stands at the end of its notes, or under “Still to ask”.
call-not-kept = Not kept yet: the line to the desk is down. It stands on this page, and it is tried again.
call-end = End the talk
call-go-on = Go on talking
call-help-title = Alt with Q, also while you write. A talk that is part of no case yet becomes one, so that whoever leads can see it.
call-drop = Throw this talk away
call-drop-text = With all that was typed. It cannot be brought back.
call-drop-text-case = With all that was typed. Case #{ $number } stays, with what was kept there. The talk cannot be brought back.
did-desk-call-dropped = The talk is thrown away.
call-gone-title = This talk is over
call-gone-kept = It is part of a case by now, or was thrown away. What was noted in a talk that was kept stands in its case.
call-gone-text = It is part of a case by now, or was thrown away in another window. Your words were not kept there; here they are, to be copied.
invalid-call-too-long = That is more than a talk can hold. What was kept before stays, and your words stand here: shorten them, or keep the talk as a case and go on there.
invalid-call-case-theirs = The case was opened for this customer when you asked for help, and stays theirs. The talk stands as it was, and your words stand here. If it is a case of somebody else: keep the talk, and let the case go on in one of theirs, on the page of the case.
invalid-too-many-calls = You have fifty talks that are not part of a case yet. Nothing was begun; finish one of them first, or throw one away.

call-steps = The way through the talk
call-step-gone = gone
call-step-breathe = A breath
call-step-open = Open
call-step-listen = Listen
call-step-ask = Ask
call-step-repeat = Repeat it back
call-step-acknowledge = Acknowledge
call-step-offer = Offer ways
call-step-agree = Agree
call-step-promise = Promise the next word
call-next = Next: { $step }

call-why-breathe = The anger is at the event, not at you. You are the person they can reach. Breathe out once before your first word.
call-why-open = Your name, and that you want to help: you both look at it from the same side of the table.
call-why-listen = Let them tell it all, also what you know already. No solution yet. Note it in their words.
call-why-ask = Ask, do not guess. One open question at a time, and nothing they have told you.
call-why-repeat = Say it back, and wait for the answer. A new fact leads back here.
call-why-acknowledge = Name what it was like for them, in their terms. Say sorry without “if” and without “but”.
call-why-offer = Two ways at least, with dates. Behind a demand stands a goal; look for it. No discount in place of a solution.
call-why-agree = They choose. Lay the plan out in facts, and get their yes before you act.
call-why-promise = Who does what by when, and when they hear from you, also if there is no news.

call-own-words = Made from your notes. Say it in your own words.
call-say-open = My name is { $name }. I would like to help you. What happened?
call-say-listen = I understand. Go on, I am taking notes.
call-say-ask = What matters most to you now?
call-say-ask-noted = May I ask you something, so that I have it right? { $asked }
call-say-acknowledge = I understand what this was like for you. I am sorry that it happened.
call-say-acknowledge-noted = I understand what this means for you. { $means } I am sorry that it happened.
call-say-offer = What would put it right for you?
call-say-offer-one = What I can do is this: { $way }. What else would help you?
call-say-offer-noted = There is more than one way. I can offer you this: { $ways }; or this: { $last }. Which would you like?
call-say-agree = So which way shall we go? I do nothing before you say yes.
call-say-agree-noted = Then this is what we do. { $plan } Is that what you want?
call-say-promise = I tell you when you hear from me again, and you get what we agreed in writing.
call-say-promise-noted = You hear from me by { $due }, also if there is no news. You get what we agreed in writing.
call-say-promise-reach = You hear from me by { $due }, also if there is no news. You reach me on { $phone }, and you get what we agreed in writing.
call-repeat-begin = Let me check that I have it right.
call-repeat-facts = This is what happened. { $noted }
call-repeat-meaning = This is what it means for you. { $noted }
call-repeat-wish = And this is what you want. { $noted }
call-repeat-end = Is that right?
call-repeat-nothing = Let me check that I have it right. What is it about, in your own words?
call-right = Yes, that is right
call-not-quite = Not quite
call-not-asked = Go on without their yes
call-deed-by = { $deed }, by { $due }

call-silence = Silence is no gap to be filled: let them think. Then ask what happened next, or what matters most.
call-louder = If the voice gets louder
call-louder-text = The anger is at what happened, not at you. Breathe, let them finish, and begin with “I understand”.
call-louder-noted = The anger is at this, not at you: { $means } Breathe, let them finish, and begin with “I understand”.

call-notes = Notes
call-notes-text = A line for each. Alt with ↓ or ↑ moves a line to the notes below or above.
call-notes-press = A line for each. “Move a line”, below, brings a line to other notes.
call-note-facts = What happened
call-note-meaning = What it means to them
call-note-wish = What they want
call-note-ask = Still to ask
call-move = Move a line

call-who = Who is it?
call-find = Find who it is
call-find-hint = A name, a number, an order, a mail address, a case: whatever they say of themselves.
call-find-key = Find
call-found-none = Nobody is known by that. Note who it is below; nothing has to be filled in.
call-somebody-else = It is somebody else
call-about = What is it about?
call-about-new = Something new
call-about-own = Case #{ $number }, opened for this talk
call-opened-theirs = Case #{ $number } was opened for them when you asked for help.
call-name = Name
call-phone = Number
call-email = Mail address
call-reference = Order or contract
call-channel = How do you talk?

call-way = Way { $place }
call-way-kind = What kind
call-way-kind-none = Not chosen yet
call-chosen = Which way did they choose?
call-chosen-none = None yet
call-whole = It is all that they asked for
call-why = Why there is one way only, or none that is all they asked for
call-why-hint = Only where it is so. They are told it too.
call-deed = What we do
call-due = By when
call-today = It can be solved today
call-next-about = What the next word is about
call-next-due = When they hear it

call-becomes = What becomes of it
call-becomes-new = A new case, and you care for it.
call-becomes-part = It goes on in case #{ $number }.
call-becomes-joined = Case #{ $number }, opened when you asked for help, goes on there with it.
call-becomes-of = It is a case of { $name } from then on.
call-subject = What it is about, in a line
call-subject-hint = Empty: the first line of what happened.
call-was-right = They said that what I repeated back is right
call-agreed = What was agreed
call-file = Keep it as a case, with the summary
call-summary = The mail that sums it up
call-summary-text = It lies ready in the case when you keep the talk. Nothing goes out before you send it there.
call-summary-no-address = There is no mail address to send this to. Note one under “Who is it?”, or on their page where they are known. Without one it lies in the case as your draft, for a letter or to be read out.
did-case-call = The talk is part of the case. The mail that sums it up lies ready below.
did-case-call-unreached = The talk is part of the case. There is no mail address to send the summary to, so nothing can go out by mail: it lies below as your draft. Add an address on the customer’s page, or say it to them and choose how you did.

# What is kept with the case.
call-subject-none = { $how }, { $day }
call-nothing-noted = { $how }, { $day }. No words were noted.
call-said = { $how }, in short:
call-said-listened = { $how }: I listened and noted what they said.
call-said-agreed = What we agreed: { $way }
call-said-deed = What we do: { $deed }
call-told = They told of themselves: { $told }
call-told-reference = order or contract { $reference }

# The mail that sums it up.
call-mail-greeting = Good day,
call-mail-greeting-named = Dear { $name },
call-mail-thanks-phone = Thank you for telling me on the phone what happened. I am sorry for the trouble you had with it. This is what I noted, so that you have it in writing.
call-mail-thanks-person = Thank you for telling me in person what happened. I am sorry for the trouble you had with it. This is what I noted, so that you have it in writing.
call-mail-facts = **What happened:** { $noted }
call-mail-meaning = **What it means for you:** { $noted }
call-mail-wish = **What you want:** { $noted }
call-mail-agreed = **What we agreed:** { $way }
call-mail-deed = **What I see to:** { $deed }
call-mail-deed-by = **What I see to:** { $deed }, by { $due }.
call-mail-next = You hear from me again by { $due }.
call-mail-end = Is something wrong here, or left out? Then answer this mail, or call me.
