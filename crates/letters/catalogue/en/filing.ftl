# How cases are filed: tags, links, out of sight; and lists that are kept.
event-tagged = A tag was added
event-untagged = A tag was taken off
event-linked-with = Linked with another case
event-unlinked-from = No longer linked with another case
event-snoozed = Put out of sight for a while
event-snooze-ended = Back in sight
refusal-snoozes-too-long = A case is back in sight four hours before its first promise breaks, at the latest, and one with a broken promise stays in sight. Nothing was changed. Choose an earlier time, or give the customer a new date first.
bound-tags = tags of one case
bound-links = links of one case
filing-title = Tags, linked cases, out of sight
filing-tags-count = { $count ->
    [0] No tags
    [one] One tag
   *[other] { $count } tags
}
filing-linked-with = linked with { $cases }
filing-asleep-until = Out of sight until { $when }
filing-tags = Tags
filing-no-tags = It has no tags yet.
filing-take-off = Take off
filing-tag-label = Tag
filing-tag-hint = A word or two by which your house finds such cases: “winter boots”. No names of people.
filing-tag-key = Add the tag
filing-known = Tags of the house
filing-links = Linked cases
filing-links-text = Cases that have to do with each other and go their own ways. Both say so.
filing-link-label = Number of the other case
filing-link-hint = Such as 1050.
filing-link-key = Link them
filing-snooze = Out of sight for a while
filing-snooze-text = Today does not show it until then. It is back at once when the customer is heard, and four hours before its first promise breaks at the latest, whatever you choose.
filing-until = Until
filing-until-hint = At the latest { $when }.
filing-snooze-key = Put it out of sight
filing-wake = Back in sight now
filing-no-snooze = It cannot be put out of sight now: its first promise breaks too soon, is broken already, or the case is over.
did-desk-filing-tag = The tag is added.
did-desk-filing-untag = The tag is taken off.
did-desk-filing-link = The two cases are linked.
did-desk-filing-unlink = They are linked no more.
did-desk-filing-snooze = It is out of sight until then.
did-desk-filing-wake = It is back in sight.
did-desk-together = Done with all of them.
did-desk-together-nothing = Nothing was changed: tick at least one case, and say what is to be done.
did-desk-view = The list is kept. It stands above.
did-desk-view-dropped = The list is kept no longer. Its cases stay.
invalid-tag-too-long = A tag has 40 letters at most. Nothing was changed.
invalid-views-too-many = You keep 30 lists already. Drop one first.
invalid-view-too-long = This list asks for too much to be kept.
together-pick = Choose case { $number }
together-legend = With all that are ticked
together-take = I take them
together-give = Hand over
together-team = Give to the team
together-tags = Such as { $tags }.
together-title = Several cases at once
together-done = Done with { $done } of { $all } cases.
together-refused = Not done, and why
together-no-case = There is no such case any more.
views-label = Kept lists
views-all = All cases
views-shared = shared
views-keep-title = Keep this list
views-name = Name of the list
views-name-hint = As it will stand above: “Mine, offered”.
views-share = Share it with everybody
views-keep = Keep it
columns-title = What the list shows
column-path = Way
column-owner = Who cares for it
column-active = Last activity
column-opened = Opened
column-heat = Heat
column-tags = Tags
list-no-team = There is no such team; all are shown.
list-no-tag = There is no such tag; all are shown.
key-filing = Tags, linked cases, out of sight
search-how = How to search
search-how-all = Words in any order; all of them must be there.
search-how-phrase = Words side by side, exactly so.
search-how-begin = All words that begin so; three letters at least.
search-how-number = A case by its number.
search-found = { $count ->
    [0] No case found
    [one] One case found
   *[other] { $count } cases found
}
search-such-as-all = kettle leaks
search-such-as-phrase = not yet
search-such-as-begin = deliv
