### A no in a sentence that helps: what happened, what was kept, what to do.

-kept = What you wrote is kept.

refusal-no-such-case = There is no such case. Look for its number, or for the customer’s name, in all cases.
refusal-already-opened = This complaint was kept already, so nothing was added twice. Go on in the case that is there.
refusal-not-theirs = This is a step of somebody else: some belong to the customer, some to us, some to the clock. Nothing was changed. { -kept }
refusal-needs-role = This takes the role of { $role }. Nothing was changed. { -kept } Ask somebody who has that role to do it, or to give it to you.
refusal-changed-since = Since you opened this page: { $what }. Nothing was sent. { -kept } Read what came, change your text where it helps, and send it then.
refusal-not-open = This case is not open at the moment. Nothing was changed. { -kept } Bring the case back first, then go on.
refusal-still-open = This case is still open, so there is nothing to bring back. Go on where it stands.
refusal-merged = This matter goes on in case { $number }. { -kept } Go on there, or undo the merge.
refusal-not-merged = This case was not merged, so there is nothing to undo.
refusal-same-case = These are one and the same case. Choose the other case that is about the same matter.
refusal-no-point = There is no point { $point } in this case. { -kept } Choose one of the points that are listed.
refusal-no-option = Solution { $option } is not among those that stand for point { $point }. Nothing was chosen. Look at the latest offer and choose from it.
refusal-no-promise = There is no promise { $promise } in this case. Choose one of those that are listed.
refusal-promise-not-open = That promise is no longer open: it was kept or is no longer owed. Nothing was changed. { -kept }
refusal-is-a-word = That promise is a word to the customer, and a message keeps it. { -kept } Write to them, and it counts as kept when the message goes out.
refusal-no-wish = There is no wish { $wish } in this case. { -kept } Choose one of those that are listed.
refusal-not-held = That message is not waiting to be looked at: a colleague was faster, or it is part of the case already.
refusal-message-known = That message is in the case already, so nothing was added twice.
refusal-no-understanding = Nothing is written yet of what you understood. Write it down first: what happened, what it means to the customer, what they ask for.
refusal-old-edition = Edition { $stands } of what you understood stands by now. { -kept } Go on from that one.
refusal-lists-no-points = What you understood lists no point yet. { -kept } Choose the points it repeats back.
refusal-say-whether-today = A first word also says whether it can be solved today. Nothing was sent. { -kept } Choose “today” or “not today”, then send it.
refusal-understand-first = The customer has not said yet that we understood. Nothing was sent. { -kept } Repeat it back and ask whether it is right, or pass over that stage with a reason.
refusal-two-solutions = One solution alone leaves no choice. Nothing was sent. { -kept } Add another, or say why there is one only.
refusal-say-why-none = None of these solutions meets what the customer asked for. Nothing was sent. { -kept } Say why in a sentence they will read, or add one that does.
refusal-plus-after-solution = Something on top comes after a solution is chosen. Nothing was sent. { -kept } Offer a solution first; where nothing can be put right, an explanation and an apology.
refusal-answer-wish = The customer said what would make them happy, and that is not answered yet. Nothing was sent. { -kept } Say yes to it, or give a reason and another way.
refusal-ask-for-goal = Before this wish is called out of reach, ask what the customer wants to get done with it. { -kept } What would it make possible for them? Write the goal down, then another way may show.
refusal-another-way = A reason alone leaves the customer with nothing. Nothing was sent. { -kept } Add at least one other way to what they want.
refusal-nothing-offered = Nothing has been offered for point { $point } yet. { -kept } Offer solutions first.
refusal-nothing-chosen = The customer has not chosen for point { $point } yet. { -kept } Wait for their choice, or note it down when they tell you.
refusal-no-plan = There is no plan for point { $point } yet. Lay it out in dated steps, then ask for the customer’s yes.
refusal-plan-needs-steps = A plan has at least one step with a date. Nothing was sent. { -kept } Add what is done first, and by when.
refusal-agree-first = The customer has not said yes to a plan for point { $point }. { -kept } Ask for their yes, or give the reason why this starts before it.
refusal-say-how-checked = It is not said yet how this was checked. { -kept } Write in a line how you know that it is done and complete.
refusal-deeds-open = Something promised for point { $point } is still open. { -kept } Keep it first, or ask the customer whether they do without it.
refusal-already-done = Point { $point } is marked as done already. Nothing was changed.
refusal-ask-for-costs = It is not known yet whether the customer had costs because of this. { -kept } Ask them, then note what was made good, or that there were none.
refusal-date-has-passed = That date lies in the past, and a promise lies ahead. Nothing was changed. { -kept } Choose a date that will hold.
refusal-too-early-to-ask = There is nothing to ask yet: no point is done and no plan is agreed. { -kept } Ask once one of them is.
refusal-cannot-skip = The stage “{ $stage }” cannot be passed over, or is reached already. { -kept }
refusal-one-to-five = Satisfaction is a number from one to five. { -kept } Choose one of them, or leave it out.
refusal-too-many = A case holds at most { $max } { $what }, and that number is reached. Nothing was added. { -kept } Finish or leave out some, then add this one.
refusal-nothing-to-waive = Nothing promised is open, so there is nothing to do without.
refusal-final-answer = A case that ends in deadlock ends with a final answer to the customer. Nothing was changed. { -kept } Write the answer, with what we found and where else they can turn.
refusal-said-already = The customer has said so already, so nothing was added twice.

bound-options = solutions in one offer
bound-steps = steps in one plan
bound-points = points
bound-promises = open promises

# For the customer, on their page.
refusal-customer-other = This did not go through, and nothing was changed. What you wrote is still in the field. Look at how it stands now, or write to us in the field below.
refusal-customer-changed-since = Something new has come since you opened this page: { $what }. Nothing was changed. Please look once more, then answer.
refusal-customer-no-option = We have sent you a newer offer since. Nothing was chosen. Please look at the solutions below.
refusal-customer-nothing-offered = We have nothing before you to choose from at the moment. Write to us in the field below, and we answer you.
refusal-customer-no-plan = We are working on a new plan and send it to you. Nothing was agreed. Write to us in the field below if you would like to add something.
refusal-customer-old-edition = We have written down anew what we understood. Nothing was changed. Please look at it below.
refusal-customer-not-open = This is not open at the moment. Write to us in the field below, and it is open again.
refusal-customer-merged = We go on with this together with your other complaint, number { $number }. Write to us in the field below, and it reaches the right person.
refusal-customer-said-already = Thank you, we have that from you already. There is nothing left for you to do.
refusal-customer-one-to-five = Please choose a number from one to five, or leave it out. What you wrote is kept.
refusal-customer-deeds-open = Something we promised is still open. You see it below: tell us whether you would like it done, or do without it.
