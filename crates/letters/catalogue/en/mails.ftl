### What our mails say of themselves. What a person writes stands above it.

## Every mail

mail-greeting = Hello { $customer },
mail-greeting-plain = Hello,
mail-subject-plain = Your message to { $house }
mail-reach = You reach me by answering this mail.
mail-reach-also = You reach me by answering this mail, or here: { $reach }
mail-solved-today = It can be solved today.
mail-not-today = It cannot be solved today; I stay with it until it is.
mail-next-word = You hear from me next by { $when }.
mail-page = Your page, with all of it so far and a field to write to me:
mail-reply-counts = Simply answering this mail counts just as well.
mail-by-machine = This mail was written by a machine.

## Receipt

mail-receipt-subject = We have your message
mail-receipt-have = Thank you for telling us. Your message has arrived and is kept.
mail-receipt-have-about = Thank you for telling us. Your message about “{ $subject }” has arrived and is kept.
mail-receipt-who = { $name } reads it and writes to you by { $when }.
mail-receipt-someone = A person reads it and writes to you by { $when }.
mail-receipt-add = If you would like to add something in the meantime, answer this mail or write on your page. It reaches the same person.
mail-receipt-page = Your page, where you see what happens next:
mail-by-machine-receipt = This note was written by a machine, so that you know at once that we have your message. What comes next is from a person.

## Understanding

mail-understanding-opening = Before I suggest anything, I would like to be sure that I have understood you. This is what I have taken from your words.
mail-understanding-happened = What happened
mail-understanding-expected = What had been promised, or what you expected
mail-understanding-means = What it means to you
mail-understanding-asks = What you ask for
mail-understanding-goal = What you would like to reach with it
mail-understanding-next = What comes next
mail-understanding-points = These are the points I will answer, one by one:
mail-understanding-ask = Is this right? Is something missing, or different from how I put it?
mail-understanding-right = Yes, this is right:
mail-understanding-missing = Something is missing or different:

## Offer

mail-offer-opening = This is what I found, and what we can do for you. You choose.
mail-offer-found = What we found
mail-offer-unmet = You wished for “{ $wish }”. Why we look for another way:
mail-offer-can = This is what we can do:
does-for-wish-fully = This is what you asked for.
does-for-wish-partly = This gets you part of what you asked for, or reaches it another way.
does-for-wish-not = This is something other than what you asked for.
offer-why-none-met = Why what you asked for is not among them
offer-beside = And beside it, whichever you choose
mail-offer-why-one = Why there is one way only
mail-offer-choose = I choose { $option }, { $kind }:
mail-offer-none = None of these. This would make me happy instead:
mail-offer-explain = Please explain this to me first:
mail-offer-ask = Which one would you like? A link opens your page with your choice set; it counts once you press the button there. Simply answering this mail counts just as well.

## Plan

mail-plan-opening = This is what we would do for you, step by step. It starts with your yes.
mail-step = { $what }: by { $when }
mail-step-who = { $what }: { $who }, by { $when }
mail-plan-yes = Yes, please do it this way:
mail-plan-ask = Do you agree? The link opens your page with your yes set; it counts once you press the button there. If you would like a step changed, tell me by answering this mail, or write it on your page.

## Asking on the way

mail-mid-opening = You said yes to our plan some days ago, and I would like to know how it is going for you.
mail-mid-open = This is still to come:
mail-mid-ask = Does all go as agreed? If something is different from what we planned, answer this mail or write on your page, and I take it up.

## Follow-up

mail-follow-up-opening = What we agreed on has been done. Thank you for telling us what was wrong and for staying with us while we put it right.
mail-second-opening = Some days ago I asked you how it turned out and have not had an answer. I would like to know, so I ask once more.
mail-follow-up-done = This is what was done:
mail-done = { $what } ({ $when })
mail-done-point = All of it is done
mail-done-proof = { $count ->
    [one] The proof is on your page: { $files }
   *[other] The proofs are on your page: { $files }
}
mail-follow-up-question = Is it really solved for you?
mail-follow-up-yes = Yes, it is solved:
mail-follow-up-not-yet = Not yet:
mail-follow-up-welcome = “Not yet” is a good answer too: I then take it up again. A link opens your page with your answer set; it counts once you press the button there. Simply answering this mail counts just as well.
mail-follow-up-else = If I do not hear from you, I ask once more by { $when }.
mail-second-else = I keep it open for your answer until { $when }. After that it rests, and any word from you, however late, brings it back to me.

## Final answer

mail-final-opening = We have gone through everything you told us. This is where we stand.
mail-final-found = What we found, and why
mail-final-still = This remains open to you:
mail-final-is-final = This is our final answer on this complaint. I know that it is not the one you hoped for.
mail-final-elsewhere = You can have it looked at by somebody independent of us:
mail-final-come-back = If something new comes up, answer this mail, and it is with me again.

## Those of us who work here

mail-link-once = The link works once, until { $when }.
mail-invitation-subject = Your place at the complaint desk of { $house }
mail-invitation-invited = { $inviter } invites you to the complaint desk of { $house }. Your role there: { $role }.
mail-invitation-link = Choose your password and begin:
mail-invitation-stranger = If you do not know what this is about, leave the link alone, and nothing happens.
mail-reset-subject = A new password for the complaint desk of { $house }
mail-reset-asked = Somebody, most likely you, asked for a new password for the complaint desk of { $house }.
mail-reset-link = Choose a new password:
mail-reset-stranger = If it was not you, leave the link alone. Your password stays as it is.
