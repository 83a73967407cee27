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
figure-second-failures-meaning = Of all cases: those in which what was done did not hold, a broken promise led to a “not yet”, or the same trouble came back. It weighs more than the first failure did.
figure-first-word = Time to the first word
figure-first-word-meaning = From the moment a case came in until a person first gave its customer a word that reached them, by the clock and not in office hours: whoever waits counts the night too. What a machine sends is no word. Cases in which nobody has said anything yet are counted beside.
figure-silence = Longest silence
figure-silence-meaning = The longest time in which the customer of an open case heard nothing from a person: from the day it came in, or our last word, to our next word or the end of the case, by the clock. Where a silence still goes on, it counts as long as it is now. A word that was lost on its way was none.
figure-unheard = Still without a first word
figures-lengths = Half, and nine in ten, of the cases took as long as this or less, and in brackets where that lies when chance is taken into account (95 %, by ranks, Thompson 1936). Lengths are counted in minutes, from a day on in whole hours. Half is told of { $few } cases or more, nine in ten of { $tenths }. The cases are those in which it took as long or longer.
figures-of-cases = { $count ->
    [one] one case
   *[other] { $count } cases
}
figures-half = Half
figures-nine-in-ten = Nine in ten
figures-length-sure = ({ $low } to { $high })
figures-length-open = ({ $low } or more)
figures-length-unsure = (too few to tell how sure that is)
figures-days-hours = { $days ->
    [one] 1 day
   *[other] { $days } days
} { $hours } h
figures-least = those that took { $length } or longer
figures-unheard = { $count ->
    [one] One open case has had no word yet
   *[other] { $count } open cases have had no word yet
}
figures-chart = { $name }, week by week
figures-chart-text = In { $told } of { $weeks } weeks there were enough cases to tell. The lowest is { $least }, the highest { $most }, the last { $last }.
figures-chart-none = In none of the weeks were there enough cases to tell.
figures-chart-one = A dot for each week, with where it lies when chance is taken into account. Weeks of too few cases have none.
figures-chart-both = For each week a dot for half of the cases and a square for nine in ten, with where they lie when chance is taken into account. Weeks of too few cases have none.
figures-table = As a table
figures-week = Week from
figures-share = Share
learning-figures = How complaints went, in figures
