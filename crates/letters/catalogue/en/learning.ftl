# What complaints teach: causes, what will change, and whether it helped.
nav-learning = Learning
key-go-learning = Learning
event-cause-found = A cause was found
event-cause-taken-off = A cause was taken off
bound-causes = causes
learning-title = What complaints teach
learning-text = Why things went wrong, what will change, who sees to it by when, and whether it helped. A cause is there to learn from and blames nobody.
learning-open = Still to do
learning-today = To change, so that it does not come back
learning-causes = Causes
learning-none = No cause was filed yet. One is filed at the end of a case, or below.
cause-file = File a cause
cause-file-short = What went wrong, why, and what will change
cause-title = A cause
cause-what = What went wrong
cause-what-hint = In a line, and without names: “Lids are packed before the seal has dried”.
cause-whys = Why, and why that
cause-whys-hint = Ask up to five times. Each answer needs something that shows it: a record, a measure, somebody who saw it. What nothing shows is a guess.
cause-why = Why ({ $place })
cause-evidence = What shows it ({ $place })
cause-no-whys = Nobody has asked why yet.
cause-shown-by = Shown by:
cause-ask-why = Add it
cause-nameless = File it without my name. Nobody sees who filed it, only the day is kept, and no event of a case names you.
cause-key = File it
cause-filed-by = Filed by { $name },
cause-filed-nameless = Filed without a name
cause-cases = { $count ->
    [0] no case
    [one] one case
   *[other] { $count } cases
}
cause-cases-over = { $count } cases and more
cause-actions = { $count ->
    [0] nothing planned yet
    [one] { $done } of one action done
   *[other] { $done } of { $count } actions done
}
cause-its-cases = Its cases
cause-no-cases = No case was traced to it yet.
case-causes-title = What this case teaches
case-causes-text = What went wrong, why, what will change, and who sees to it by when. No justification: what can be learned.
case-causes-behind = Behind this case
case-causes-none = No cause was found yet.
case-causes-known = A cause that is known
case-causes-choose = Cause
case-causes-key = It is this one
case-causes-all = All that can be chosen
case-causes-count = { $count ->
    [0] What went wrong, and what will change?
    [one] One cause was found
   *[other] { $count } causes were found
}
action-legend = What will change
action-title = What will change
action-none = Nothing was planned yet.
action-new = Plan something
action-what = What is done
action-what-hint = Leave it empty where nobody knows yet.
action-owner-none = Not chosen yet
action-owner = Who sees to it
action-due = By when
action-key = Plan it
action-moved = { $count ->
    [one] moved once
   *[other] moved { $count } times
}
action-is-done = Done
action-checked = Checked:
action-how-checked = How was it checked that it is done?
action-done = It is done
action-move-title = Another date
action-move = Move it
effect-helped = It helped.
effect-worse = It did not help.
effect-unknown = It cannot be told yet whether it helped.
effect-early = It is too early to say.
effect-none = There is nothing to compare.
effect-counts = { $before ->
    [one] One case
   *[other] { $before } cases
} in the { $days ->
    [one] day
   *[other] { $days } days
} before it was done, { $after } in as many days since.
effect-exposed = Out of { $before } before and { $after } since.
effect-interval = That is { $now } % of what it was. Chance alone leaves { $low } % to { $high } % likely (95 %).
effect-interval-open = That is { $now } % of what it was. Chance alone leaves { $low } % and more likely (95 %).
effect-how = How this is worked out
effect-how-text = Cases of this cause by the day they were opened, in as many days before as after, in whole weeks from { $days } days on and { $most } at most. The two counts are taken as rare events, and their ratio has its exact interval (Clopper and Pearson 1934, Przyborowski and Wilenski 1940). It helped where the whole interval lies below 100 %. Days stand for what could go wrong, unless you say how much that was. A case that nobody has traced to its cause does not count: trace the new ones first.
measure-title = Not the same amount before and after?
measure-text = How much could have gone wrong in the { $days } days before and in as many since: orders, parcels, journeys. Both, or leave both empty.
measure-before = Before
measure-after = Since
audit-cause-filed = A cause was filed.
audit-cause-changed = { $who } added to a cause.
audit-action-planned = { $who } planned an action about a cause.
audit-action-done = { $who } did an action about a cause.
audit-action-moved = { $who } moved the date of an action about a cause.
did-desk-cause = The cause is filed.
did-desk-cause-why = It is added.
did-desk-cause-trace = The cause stands behind this case.
did-desk-cause-untrace = It stands behind this case no longer.
did-desk-action-planned = It is planned, and stands on Today of whoever sees to it.
did-desk-action-done = It is done. In a week it is told whether it helped.
did-desk-action-move = It has another date.
did-desk-action-measure = It is compared anew.
invalid-class-unknown = There is no such root cause in the list. Nothing was filed; what you wrote is kept. Choose from the list.
invalid-why-needs-evidence = Each why needs what shows it, and the other way round. Nothing was filed; what you wrote is kept. Add what is missing, or take the other out.
invalid-whys-too-many = Five whys are given already. Nothing was added; what you wrote is kept. File another cause where there is one.
invalid-actions-too-many = Twenty actions are planned already. Nothing was added; what you wrote is kept.
invalid-action-date-passed = That date has passed. Nothing was changed; what you wrote is kept. Choose one that lies ahead.
invalid-exposure-both = Say both, each more than nothing, or leave both empty. Nothing was changed.
