### One line on a page: what was done, or that a list was asked for something nobody knows.

# A line after a press, at a case. The name after "did-case-" stands in the address.
did-case-opened = The complaint is written down, and its first promise stands.
did-case-write = What { $customer } said is in the conversation.
did-case-note = The note is written down.
did-case-raise-point = The point is added.
did-case-record-loss = What it cost them is written down.
did-case-assign = It is noted who looks after this case from now on.
did-case-taken = You look after this case now. Its promises to { $customer } are yours to keep.
did-case-set-team = The team is set.
did-case-let-in = The message is let in.
did-case-leave-out = The message is left out.
did-case-write-understanding = It is written down. Next, ask { $customer } whether it is right.
did-case-send-understanding = { $customer } was asked whether it is right.
did-case-send-understanding-mail = It is on its way to { $customer }, who is asked whether it is right.
did-case-confirm-understanding = It is noted that it is right.
did-case-correct-understanding = What is missing is written down.
did-case-skip-stage = The stage is passed over, with your reason.
did-case-reopen = The case is open again.
did-case-renew-link = There is a new address; the old one opens nothing any more.
did-case-revoke-link = The page is closed.
did-case-give-word = Your word to { $customer } is written down.
did-case-give-word-mail = Your word is on its way to { $customer }.
did-case-promise-deed = The promise stands.
did-case-promise-word = The promise stands.
did-case-keep-deed = It is kept, and { $customer } can see how it was checked.
did-case-doubt-promise = A word with the new date is due to { $customer } today.
did-case-move-promise = The new date stands, with { $customer }’s agreement.
did-case-waive-deeds = It is noted that { $customer } does without what is open.
did-case-record-finding = What we found is written down.
did-case-offer = The solutions are before { $customer }.
did-case-offer-mail = The solutions are on their way to { $customer }, who chooses.
did-case-ask-explanation = It is noted; an explanation is due.
did-case-choose = The choice is noted.
did-case-decline = The wish is noted.
did-case-find-goal = The goal is noted.
did-case-cannot-be-met = It is noted. Now another way belongs with it; { $customer } reads the reason together with that.
did-case-add-plus = It is added on top.
did-case-lay-plan = The plan is before { $customer }.
did-case-lay-plan-mail = The plan is on its way to { $customer }. Nothing starts before the yes.
did-case-agree-plan = The yes is noted; its steps are promises now.
did-case-declare-done = It is noted as done. Next, ask { $customer } whether it is solved.
did-case-follow-up = It is noted that { $customer } was asked.
did-case-follow-up-mail = The question is on its way to { $customer }.
did-case-confirm-solved = It is noted: { $customer } says it is solved.
did-case-confirm-solved-but = From their words something is missing still: it is not noted as solved, and an answer to { $customer } is due.
did-case-confirm-solved-added = { $customer } said before that it is solved, and that stands. From what they add something is missing still: the case stays open until they have an answer.
did-case-say-not-yet = It is noted: not yet. The case goes on.
did-case-end = The case is ended.
did-case-end-mail = The case is ended, and the last word is on its way to { $customer }.
did-case-draft = Your draft is kept. Nobody but you sees it.
did-case-merge = The two cases are one now.
did-case-undo-merge = The case goes its own way again.
did-case-aside-opened = A new case was made of the mail, and its first promise stands.
did-case-aside-faster = A colleague was faster: that mail is part of this case already. Nothing was changed by your press.
did-case-aside-left-out = A colleague was faster and left that mail out of this case. Nothing was changed by your press; its words still stand below, marked as left out.
did-case-let-into = The mail is part of this case now.

# The same on other pages.
did-desk-left = It stays aside.
did-desk-faster = A colleague was faster. This is what is left.
did-desk-person = The change is kept.
did-desk-team = The team is added.
did-desk-house = The change is kept. It counts from now on.
did-desk-set-up = The desk is yours. Sign in and invite the others.
did-desk-password = Your password is set. Sign in with it.
did-desk-signed-out = You are signed out.
did-desk-joined = The two records are one now.
did-desk-parted = The record stands by itself again.
did-desk-person-erased = The person was erased, with all their words. Their cases stay as facts.

# Lists that were asked for something nobody knows.
list-no-status = There is no such state; all are shown.
list-no-stage = There is no such stage; all are shown.
list-no-owner = There is no such person here; everyone’s cases are shown.
list-no-whose = There is no such list; everyone’s promises are shown.
