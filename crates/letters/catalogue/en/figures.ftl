# Figures of how complaints went.
figures-title = How complaints went
figures-text = Of the cases that came in since { $from }. Cases and promises are counted, never people.
figures-period = Period
figures-weeks = { $count } weeks
figures-cases = { $count ->
    [one] One case came in
   *[other] { $count } cases came in
}; in the same weeks a year before, { $before }.
figures-now = Now
figures-before = A year before
figures-behind = The cases
figures-meaning = What this means
figures-interval = The share, and in brackets where it lies when chance is taken into account (95 %, Wilson 1927). Of fewer than { $few } nothing is told. The same weeks a year before are 52 weeks back, so that each has the same days of the week; what was special then may be normal now.
figures-of = ({ $low } to { $high } %), { $some } of { $all }
figures-few = Fewer than { $few }: too few to tell.
figures-none = There is no such case.
figures-broken = The cases in which a promise broke.
figure-confirmed = Solved, says the customer
figure-confirmed-meaning = Of the cases in which every point was answered: those whose customer said that it is solved. Silence is no yes; it stands below by itself.
figure-silent = Answered, and silence since
figure-silent-meaning = Of the cases in which every point was answered: those that rest because their customer was asked twice and said nothing. Some are solved, some gave up, and nobody knows which.
figure-otherwise = Ended another way
figure-otherwise-meaning = Of the cases in which every point was answered: those that were withdrawn, ended in deadlock, or were erased.
figure-open = Answered, and still open
figure-open-meaning = Of the cases in which every point was answered: those that are still open. The newer a period, the more of them.
figure-kept = Promises kept
figure-kept-meaning = Of the promises in these cases that were kept in time or broken: those that were kept. A word that was moved without the customer’s yes counts as broken.
figure-reopened = Came back
figure-reopened-meaning = Of the cases that came to an end, or in which all was done, at least once: those that came back since, for whatever reason.
figure-second-failures = Failed a second time
figure-second-failures-meaning = Of all cases: those in which what was done did not hold, or a broken promise led to a “not yet”. It weighs more than the first failure did.
learning-figures = How complaints went, in figures
