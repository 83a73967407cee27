### The demo's own pages: what to look at, the customers' mailbox, one day later.

demo-bar = This is the demo: everybody in it is invented.
demo-only = demo only
demo-nav = Demo
demo-look = What to look at
demo-mailbox = The customers’ mailbox
demo-write = Write a complaint
demo-desk = The desk
demo-later = One day later
demo-trouble = That did not go
demo-trouble-home = To the demo’s first page
demo-mail-gone = That mail is not in the mailbox.

demo-title = A desk for complaints
demo-line-1 = Every complaint becomes a case, and every open case carries a promise: what comes next, and by when.
demo-line-2 = Today lists those promises. The one that would break first stands on top.
demo-line-3 = We repeat back what we understood, and the customer says whether that is right.
demo-line-4 = The customer chooses from solutions, agrees to a plan with dates, and sees each step done, with proof.
demo-line-5 = It is finished when the customer says so. “Not yet” brings it back to the same person.
demo-sign-in = Sign in
demo-password = The password of everybody in the house is the same:
demo-who = Take Mara to work on cases, Ines to step in, Ruth to set times and invite people.
demo-person = { $name }, { $role }
demo-to-desk = To the desk

demo-walks = Four walks
demo-walk-case = Case { $number }
demo-walk-mailbox = The customer’s mailbox
demo-angry = An angry mail
demo-angry-1 = Open the case. The first thing on it is what to do now, and why.
demo-angry-2 = Read the whole mail before you write. Note two points in his words.
demo-angry-3 = Take the case and give the first word: name what it was like for him, and say whether it can be solved today.
demo-angry-4 = Write what you understood and send it.
demo-angry-5 = Go to his mailbox, open the link and correct one line. Come back: the case waits for your second edition.
demo-mistaken = A mistaken customer
demo-mistaken-1 = He was not charged twice. Open the case and see what was found.
demo-mistaken-2 = Nothing here turns him away: he is owed a way forward all the same.
demo-mistaken-3 = Offer an explanation and at least one thing that keeps it from happening again, a note before each payment say.
demo-mistaken-4 = Read the offer in his mailbox as he would, and choose one of them.
demo-mistaken-5 = Make a plan of what he chose, keep it, and ask him whether it is solved.
demo-wish = A wish that cannot be met
demo-wish-1 = She declined both solutions and said what would make her happy. Open the case.
demo-wish-2 = Try to mark the wish as one that cannot be met: the desk first asks for the goal behind it. The note of the call tells it.
demo-wish-3 = Write the goal down, then the reason why the wish itself cannot be met.
demo-wish-4 = Offer another way to the goal. The desk will not let the reason go out alone.
demo-wish-5 = Choose it for her from her mailbox, and watch the steps turn into promises.
demo-not-yet = A “not yet”
demo-not-yet-1 = He was asked whether it is solved, and said no by plain mail. Open the case and look at the history.
demo-not-yet-2 = The same person has it again, and the path began anew: nothing was closed behind his back.
demo-not-yet-3 = Keep the last deed with how it was checked, and say that it is done.
demo-not-yet-4 = Press “One day later” until the follow-up falls due, and send it.
demo-not-yet-5 = Answer from his mailbox with a plain “Yes, it is solved”, then with “Yes, but it still gets cold”, and see the difference.

demo-mailbox-one = A customer’s mailbox
demo-mailbox-text = Everything the desk has sent. Open somebody’s mail, follow its links, answer it.
demo-mailbox-empty = Nothing was sent yet. Write a complaint, and its receipt stands here at once.
demo-mailbox-count = { $count ->
    [one] 1 mail
   *[other] { $count } mails
}
# When the latest came: short, so that an address stands on one line with it.
demo-mailbox-latest = { $when }
demo-mailbox-none = No mail yet
demo-mailbox-new = Write a new complaint
demo-mail = A mail
demo-mail-from = From { $from } to
demo-answer = Answer as { $name }
demo-answer-key = Send the answer
demo-write-text = It reaches the desk as a mail does. The address stays in this demo: nothing is ever sent out.
demo-write-name = Your name
demo-write-email = Your address
demo-write-subject = What it is about
demo-write-story = What happened
demo-write-key = Send
