### What the coach says of an agent's words, and the manual of its rules.

coach-look = Look it over
coach-look-again = Look once more
coach-send = Send as it is
coach-held = Before it goes out: { $customer } may hear something you do not mean. Nothing was sent yet, your words are kept, and you decide.
coach-looked = The coach has read your words. Nothing was sent, and they are kept.
coach-humble = A program reads along, and it is wrong now and then. You know { $customer }; send it as it is where it misses the point.
coach-clean = Nothing was found that { $customer } may take amiss.
coach-errors-title = How it may be heard
coach-advice-title = Worth a look as well ({ $count })
coach-more = { $count ->
    [one] One more remark is not shown.
   *[other] { $count } more remarks are not shown.
  }
coach-better = Perhaps rather:
coach-why = Why, and what to say instead: { $rule }
coach-rules-link = All that the coach looks for
coach-moves-title = What this word does
coach-moves-found = Found
coach-moves-missing = Usually there at this step, and not found
coach-moves-hint = It is read from your words alone. What does not belong here, leave out.
coach-move-acknowledges = says that it was heard
coach-move-empathises = names what it means for them
coach-move-apologises = apologises without ifs
coach-move-restates = says it back in your words
coach-move-asks = asks an open question
coach-move-offers = offers a solution
coach-move-options = gives a choice
coach-move-next-step = says who does what next
coach-move-by-when = says by when
coach-move-reachable = gives a name and a way to reach it
coach-move-thanks = thanks for something named
coach-move-confirms = asks whether it is right or solved
coach-move-wants-to-help = says that you want to help
coach-move-opens-neutrally = looks at it together
coach-promises-title = Promises in your words
coach-promises-hint = { $customer } will count on these.
coach-promise-at = { $when }
coach-promise-by = by { $when }
coach-promise-holiday = That day is a holiday here: { $name }.
coach-promise-closed = Nobody is in the office then.
coach-promise-late = { $customer } wrote that they need it by { $when }.

along-heard = { $count ->
    [one] One thing { $customer } may hear
   *[other] { $count } things { $customer } may hear
  }
along-look = { $count ->
    [one] one thing worth a look
   *[other] { $count } things worth a look
  }
along-heard-and-look = { $heard }, and { $look }
along-panel = What the coach reads in your words
along-next = goes to the next remark
along-fix = puts better words in
along-leave = leaves the words
along-nothing = No remark here.
along-go = Show in your words
along-use = Use
along-used = Now it says
along-better = Perhaps rather:
along-why = Why
along-elsewhere = opens beside this page
along-promises = Promises in your words
along-track = Track it
along-tracked = It goes along as your next word
along-untracked = Not tracked any more.
along-found = What this word does
along-missing = Usually there at this step, and not found
along-humble = A program reads along, and it is wrong now and then. You decide.

rules-title = What the coach looks for
rules-text = These are the things that customers take amiss, with the reason and what to say instead. The coach reads along and may be wrong; whoever writes decides.
rules-errors = Told before a word goes out
rules-advice = Worth a look
rules-hints = Small things
rules-all = All that the coach looks for
rule-heard = How it may be heard
rule-why = Why
rule-instead = What to say instead
rule-better = Other words for it
rule-noticed = Noticed
rule-left-alone = Left alone
