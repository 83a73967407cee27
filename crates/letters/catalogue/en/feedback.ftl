### What is said of words that somebody wrote, and what went well (P43).

feedback-title = Feedback
feedback-text = What a supervisor marked in your words: what worked, and what to try. Only the two of you read it. Nothing is counted.
feedback-to-me = Said to you
feedback-by-me = Said by you
feedback-none = Nobody has said anything of your words yet.
feedback-waits = { $count ->
    [one] Something was said of your words: read it.
   *[other] { $count } things were said of your words: read them.
}
feedback-says = { $name } says of your words
feedback-said = You said to { $name }
feedback-worked = worked
feedback-try = to try
feedback-nothing = say nothing of it
feedback-answer = Your answer
feedback-answer-key = Answer
feedback-answer-of = { $name } answers
feedback-handbook-at = In the handbook: { $title }
feedback-give = Feedback on what we wrote
feedback-give-text = Mark lines with what worked, or with what to try and in which words. It goes to whoever wrote it and to nobody else; they can answer. Say it so that they could hear it from you across the table.
feedback-no-words = No colleague has written to this customer yet.
feedback-mark = Line { $line }
feedback-words = In words, to line { $line }
feedback-handbook = A page of the handbook to look at
feedback-no-page = none
feedback-key = Say it to { $name }
did-desk-feedback = It is said. Only the two of you read it.
did-desk-feedback-answered = Your answer is with them.
invalid-feedback-empty = No line is marked yet. Nothing was said; what you wrote is kept. Mark at least one.
invalid-feedback-try-what = A line marked as to try has no words. Nothing was said; what you wrote is kept. Say what to try.
invalid-feedback-answered = You have answered this already. Nothing was changed.

good-title = What went well
good-text = Solutions that customers confirmed, promises kept against the odds, and thanks, of the last 30 days. In the order of time; nobody is counted.
good-none = Nothing yet in these days.
good-somebody = Somebody who cared for it
good-confirmed = { $name }: the customer says that it is solved.
good-confirmed-again = { $name }: it had failed a second time, and the customer says that it is solved.
good-confirmed-broken = { $name }: a promise had broken, and the customer says that it is solved.
good-against-odds = { $name }: a promise that stood in doubt was kept on its day.
good-thanked = { $name } thanks { $to }:
thanks-title = Thank a colleague
thanks-to = Whom
thanks-case = For which case
thanks-case-hint = Its number, if it was for one.
thanks-words = For what
thanks-words-hint = All of us read it. Leave the customer’s name out.
thanks-key = Thank them
did-desk-thanks = Your thanks stand there for all of us.
invalid-thanks-whom = This person is not here to be thanked. Nothing was sent; what you wrote is kept. Choose a colleague.
