### The pages of the desk, for us.

brand = Amends
title-in-desk = { $page } · Amends
skip = Go to the content
nav-label = Main
nav-menu = Menu
nav-today = Today
nav-today-count-over = { $count } and more due by the end of the working day
nav-today-count = { $count } due by the end of the working day, { $late } of them late
nav-cases = Cases
nav-new = New complaint
nav-aside = Set aside
nav-people = People
nav-house = The house
me = { $name }, { $role }
sign-out = Sign out
save = Save
more = Show more
optional = if you like
demo-region = Demo
nobody-yet = nobody yet
last-active = last active
text-gone = This text was erased.
path-words = { $step } of 7 · { $stage }
# After the customer's yes, while the case is still open.
path-owes = solved, says the customer · something is still owed
path-owes-deed = solved, says the customer · a deed is still open
path-owes-answer = solved, says the customer · an answer is still due
file-size = { $kb } KB

# Where a page cannot be shown.
problem-home = To Today
problem-back = Back to the page
problem-cases = To all cases
problem-number = Tell your administrator this number: { $number }
problem-not-found-title = There is nothing here
problem-not-found-theirs = The address may be mistyped, or what stood here has moved. Nothing was changed.
problem-not-found-text = The address may be mistyped, or what stood here has moved. Nothing was changed. Look for it in all cases, or go on from Today.
problem-only-takes-title = Nothing is shown at this address
problem-only-takes-text = It only takes what a page sends to it. You came here by loading it again, or by an address that was kept. Nothing was sent a second time and nothing was changed. The page it belongs to shows how things stand.
problem-not-allowed-title = This takes another role
problem-not-allowed-text = Your role does not open this page. Nothing was changed. Ask a supervisor or an administrator to do it, or to give you the role.
problem-too-often-title = Please wait a minute
problem-too-often-text = There were many tries from your address in a short time, so this door is closed for a minute. Nothing is lost. Try again then.
problem-address-title = This list cannot go on from here
problem-address-text = The address names a place in a list that we do not know; perhaps some of it got lost on the way. Nothing was changed. Open the list from its beginning.
problem-unreadable-title = This form could not be read
problem-unreadable-text = It was cut off on its way, or it has more fields than our pages have. Nothing was changed. Go back in your browser: your words are still in the fields. Send them once more.
problem-too-large-title = This form is too large
problem-too-large-text = It holds more than the desk takes in at once, so nothing was changed and nothing was sent. Go back in your browser: your words are still in the fields. Shorten them, or send them in two parts.
too-large-by = It came to { $came } KB; this page takes in { $most } KB at most.
too-large-over = This page takes in { $most } KB at most.
too-large-draft = A draft you kept before is still there.
too-large-case = To case { $number }, as it stands
problem-busy-title = Many are at work right now
problem-busy-text = Nothing was changed. Go back and send it once more: your words are still in the fields.
problem-failed-title = Something broke on our side
problem-failed-text = What had been kept is still kept, and nothing was half done. Go back and try once more; if it happens again, tell your administrator.
problem-elsewhere-title = This came from another site
problem-elsewhere-text = A page that is not ours tried to change something here in your name, so nothing was changed. If it was you: open the desk itself and do it there. Behind a proxy, the address of the desk must be the one in its configuration.
busy-kept = Others were faster several times in a row. Nothing was changed, and what you wrote is kept: send it once more.
failed-kept = Something broke on our side, and nothing was changed. What you wrote stands here: copy it to be sure, and send it once more in a moment. If it happens again, tell your administrator.
signed-out-title = You were signed out
signed-out-text = Nothing was changed. Here are your words: copy them, sign in, and put them back in.
kept-label = What you wrote
kept-go = Go to the form with your words

# Fields that do not fit.
misfit-empty = This field is still empty. Nothing was changed; what you wrote is kept. Fill it in and send it again.
misfit-too-long = This text is longer than a field can hold. Nothing was changed; what you wrote is kept. Shorten it, or send it in two parts.
misfit-choose = One choice is missing or does not fit. Nothing was changed; what you wrote is kept. Choose one of those shown.
misfit-channel = It is not chosen how this word goes to them: by mail, on the phone, by letter or in person. Nothing was sent, and what you wrote is kept. Without a mail address no mail can be chosen: add one on their page, or say it to them another way and choose that.
misfit-remedy = Which kind of solution this is was not chosen. Nothing went out; what you wrote is kept. Choose its kind and send it again.
misfit-meets = How this solution fits what they asked for was not chosen. Nothing went out; what you wrote is kept. Choose whether it is what was asked for, reaches it in part or another way, or is something else.
misfit-date = This date could not be read. Nothing was changed; what you wrote is kept. Write it like 2026-11-27T15:00.
misfit-date-empty = A date is missing. Nothing was changed; what you wrote is kept. A promise says by when.
misfit-amount = This amount could not be read. Nothing was changed; what you wrote is kept. Write it like 39 or 39.50, without signs.
misfit-currency = This currency could not be read. Write its three letters, such as EUR.
misfit-number = This takes a whole number.
misfit-bounds = This number is too small or too large: minutes from 1 to 44640, days from 1 to 31.
misfit-zone = There is no time zone of this name. Write it like Europe/Berlin.
misfit-hours = These hours could not be read. Write them like 09:00-12:30, 13:00-17:00; an empty day is closed.
misfit-never-open = On every day the house is closed, so no promise could be counted in office hours. Nothing was changed; write the hours of at least one day.
misfit-holidays = A holiday could not be read. One a line, the date first: 2026-12-25 Christmas Day.
misfit-case-number = There is no case with this number. Nothing was changed. Look it up in all cases.
invalid-address-ours = This is one of our own addresses. Nothing was changed.
invalid-too-many-addresses = This customer has as many addresses as the desk keeps. Remove one that is not theirs.
invalid-not-another = This was not written by somebody else who can be answered by mail. Nothing was sent; your text is kept.
invalid-holds-their-page = These words lead to the customer’s own page, which is nobody else’s to open. Nothing was sent; your text is kept. Take the address out.
invalid-amount-invalid = This amount does not fit. Write it like 39.50, with a currency of three letters.
invalid-body-empty = The text is still empty. Nothing was sent. Write what you want to say.
invalid-body-too-long = This text is too long. Nothing was sent; it is kept. Shorten it, or send it in two parts.
invalid-case-unknown = There is no case with this number. Nothing was changed.
invalid-yes-not-said = What they wrote last does not say so, or they have had an answer since. Nothing was changed. Read what came.
invalid-yes-limited = Something in these words may be missing still, so nothing is noted yet; what you wrote is kept. Did the customer say that it is solved, without more? Then say so below and send it again. If something is missing, note “not yet” below: then the case goes on.
invalid-customer-no-mail = We have no mail address of this customer. Nothing was sent; your text is kept. Choose another way: by phone, by letter or in person.
invalid-customer-mail-old = Their address is marked as old, and nothing is sent to it. Nothing was sent; your text is kept. Choose another way, or take the mark off on the page of the customer.
invalid-customers-joined = These two records are joined already. Nothing was changed.
invalid-customers-not-joined = These two records are not joined, so there is nothing to part.
invalid-date-out-of-range = This date lies too far away. Choose one that can be kept.
invalid-elsewhere-too-many = These are more than ten lines. Nothing was changed; keep the ones that help most.
invalid-email-invalid = This is no mail address we could write to. Look for a missing letter or sign.
invalid-email-taken = Somebody with this address is here already. Look in the list of people.
invalid-last-administrator = Somebody must be able to look after the desk. Make another person administrator first.
invalid-line-empty = A line is still empty. Nothing was changed; what you wrote is kept.
invalid-line-too-long = A line is too long. Nothing was changed; what you wrote is kept. Shorten it.
invalid-name-empty = A name is missing.
invalid-name-too-long = This name is too long. Shorten it.
invalid-owner-unknown = This person does not work here any more. Choose another one.
invalid-reason-names-them = Nothing was erased: the reason names the person, and it stays when they are gone. Say it without their name, numbers and addresses.
invalid-page-unknown = This place in the list is not there any more. Start again from the top.
invalid-password-too-long = This password is too long.
invalid-password-too-short = This password is too short. Take at least 12 characters; a few words in a row are easy to keep in mind.
invalid-phone-too-long = This telephone number is too long.
invalid-phone-not-one = This is no telephone number: it has three digits at least, and beside them only spaces and + ( ) - / . Nothing was changed, and what you typed stands here. Put names and times into a note.
invalid-policy-out-of-bounds = This number is too small or too large: minutes from 1 to 44640, days from 1 to 31.
invalid-sign-in-wait = There were too many tries for this address. Wait a quarter of an hour, then try again, or ask an administrator for a reset link.
invalid-team-taken = There is a team of this name already.
invalid-token-taken = There is a token of this name already.
invalid-too-many-tokens = There are as many tokens as the desk keeps. Withdraw one that is not used.
invalid-team-unknown = This team is not there any more. Choose another one.
invalid-text-empty = A text is still empty. Nothing was changed; what you wrote is kept.
invalid-text-too-long = This text is too long. Nothing was changed; it is kept. Shorten it.

# The doors.
setup-title = Set up your desk
setup-text = You are the first one here. You become the administrator, and can then invite the others.
setup-token = One-time token
setup-token-hint = It stands in the log of the program that you just started.
setup-wrong-token = This token does not fit. Nothing was changed. Take the latest one from the log.
setup-key = Set up the desk
sign-in-title = Sign in
sign-in-empty = Nobody has set this desk up yet. The address to do so stands in the log of the program.
sign-in-wrong = Address and password do not fit together. Check both and try again.
sign-in-key = Sign in
sign-in-forgotten = Password forgotten? An administrator can send you a link.
link-spent-title = This link has been used, or is too old
link-spent-text = Ask an administrator for a new one. If you have set your password already, sign in with it.
link-reset-title = A new password for { $name }
link-invited-title = Welcome, { $name }
link-text = Choose a password. You sign in with { $email }.
link-key = Set the password
field-your-name = Your name
field-your-name-hint = As customers read it.
field-name = Name
field-email = Mail address
field-phone = Telephone
field-phone-hint = As customers read it, so that they reach the same person again.
field-password = Password
field-new-password = Password
field-new-password-hint = At least 12 characters. A few words in a row are easy to keep in mind.
field-role = Role
field-team = Team
field-amount = Amount
field-amount-hint = Such as 39.50
field-currency = Currency

# Today.
today-title = Today
today-heading = { $count ->
    [one] One person is waiting to hear from you
    [2] Two people are waiting to hear from you
    [3] Three people are waiting to hear from you
    [4] Four people are waiting to hear from you
    [5] Five people are waiting to hear from you
    [6] Six people are waiting to hear from you
    [7] Seven people are waiting to hear from you
    [8] Eight people are waiting to hear from you
    [9] Nine people are waiting to hear from you
    [10] Ten people are waiting to hear from you
    [11] Eleven people are waiting to hear from you
    [12] Twelve people are waiting to hear from you
   *[other] { $count } people are waiting to hear from you
}
today-heading-mine = { $count ->
    [one] One person counts on you, or on somebody to take it
    [2] Two people count on you, or on somebody to take it
    [3] Three people count on you, or on somebody to take it
   *[other] { $count } people count on you, or on somebody to take it
}
today-heading-over = More than { $count } people are waiting to hear from you
today-heading-more = More promises
today-heading-none = Nobody is waiting
today-order = In the order in which a promise would be broken.
today-whose = Whose promises
today-whose-all = Everyone’s
today-whose-mine = Mine
today-whose-team = My team’s
today-late = Late
today-today = Today
today-tomorrow = Tomorrow
today-this-week = This week
today-next-week = Next week
today-later = Later
today-lost = At risk: our mail did not arrive
today-mail-late = At risk: our mail is late and still waits for the mail server
today-empty-title = No promise is open here
today-empty-text = A complaint comes by mail, or you write one down that you heard: its first promise then stands here.

# Cases and search.
cases-title = Cases
cases-order = What happened last stands on top.
cases-narrow = Narrow down
cases-status = State
cases-stage = Stage
cases-owner = Who cares for it
cases-late = a promise is broken
cases-any-status = any
cases-any-stage = any
cases-any-owner = anybody
cases-empty-title = No case fits
cases-empty-text = Choose fewer limits, or write down a complaint that you heard.
search-label = Search in all that was ever said
search-short = Search
search-key = Search
search-title = Search
search-hint = Words, a name, or a number such as 1047; or what is said of a case: status:open owner:me
search-begin-title = What are you looking for?
search-begin-text = All mails, notes and promises of all cases are searched, closed ones too.
search-so-far-title = Nothing so far
search-so-far-text = The newest part of the history was searched. “Show more” goes on.
search-none-title = Nothing was found
search-none-text = Try fewer words, or another form of them.

# A new complaint by hand.
new-title = Write down a complaint
new-text = Let them tell the whole story first, in their own words.
new-channel = How it came
new-story = The whole story, in the customer’s words
new-story-hint = What happened, what it meant to them, what they ask for. Facts, not judgements.
new-subject = What it is about, in a line
new-subject-hint = As you would tell a colleague.
new-name = Customer’s name
new-email = Mail address
new-phone = Telephone
new-take = I care for it
new-key = Keep it

# Set aside.
aside-title = Set aside
aside-text = Mail that made no case by itself: nothing is ever thrown away. One key makes a case of it.
aside-empty-title = Nothing is set aside
aside-empty-text = Automatic mail, mail from people who take no part in the case they name, and mail that cannot be read would wait here.
aside-held = held
aside-automatic = automatic
aside-unreadable = unreadable
aside-spam = spam
aside-spam-text = Mail that your mail server judged to be spam. Nothing is thrown away: what is a complaint after all, one key makes a case.
aside-spam-link = Judged to be spam
aside-rest-link = All else that was set aside
aside-no-subject = (no subject)
aside-raw = The mail as it came
aside-take = Make it a case
aside-take-into = Let it into case { $number }
aside-leave = Leave it
aside-see = See case { $number }
aside-why-held-no-participant = The sender takes no part in the case that this mail names. Look whether they belong to it.
aside-why-other = It was set aside to be looked at.
aside-bounce = A report that a mail of ours could not be delivered.
aside-bulk = A newsletter or a mail to a list.
aside-machine = A machine wrote this.
aside-no-mail = This does not read as a mail. The bytes are kept as they came.
aside-no-sender = No sender can be read, so there is nobody to answer.
aside-not-taken = It was kept and could not be taken up yet.
aside-own = Our own mail came back.
aside-reader-gave-up = The mail could not be read. The bytes are kept as they came.
aside-report = A report of a mail server.
aside-vacation = An absence note.
aside-judged = A mail server before this desk judged it to be spam.

# Customers.
customer-cases = Complaints
customer-no-cases = None yet.
customer-reach = How to reach them
customer-mail = Mail
customer-phone = Telephone
customer-no-address = No address is known.
address-add = Another mail address
address-add-hint = Whoever writes from it is taken for this customer, and our mails may go there.
address-add-key = Add the address
address-old = Mark as old
address-old-of = Mark as old: { $address }
address-old-only = We write to this address alone. Marked as old, no mail reaches { $customer } any more while { $count ->
    [one] a case is
   *[other] { $count } cases are
} open: what you tell them then goes by phone, by letter or in person.
address-use = Use again
address-use-of = Use again: { $address }
address-remove = Was never theirs
address-remove-of = Was never theirs: { $address }
address-old-since = old since { $when }: nothing is sent to it
address-taken = This address is { $name }’s, another customer’s. Nothing was changed. If the two are one person, join them.
address-taken-join = Are this customer and { $name } one person? Joined, their cases and addresses are read together. It can be undone.
address-taken-see = See { $name }
address-taken-key = They are one person
customer-name-title = Name and telephone
customer-name = Name
customer-name-key = Keep
customer-join-title = Two records, one person?
customer-join-text = Join the record of another case into this one. It can be parted again.
customer-join-number = Number of a case of the other record
customer-join-hint = Such as 1047.
customer-join-key = Join
customer-joined = Joined: { $name }
customer-part-key = Part again
erase-title = Erase this person
erase-text = Their name, numbers and addresses, every word they wrote and were written, mails, files, notes and drafts on their cases are erased for good. The cases stay as facts: that they were there, when, and how they went. A case that is still open ends, and the customer’s page closes.
erase-copies = Copies you made earlier still hold them. When one is restored, they are erased again if the list of erasures is at hand, which the desk keeps with its data; without that list they are back. While the data is written anew nothing else can be written; on a large desk that takes minutes.
erase-reason = Why they are erased
erase-reason-hint = It stays in the history of each case. Say it without their name, numbers and addresses.
erase-sure = Erase them for good. Nobody can bring them back.
erase-key = Erase the person
misfit-sure = Nothing was erased. Say that you are sure, for nobody can bring them back.

# People, teams.
people-title = People
people-text = Who works here, and what each may do.
people-link = Here is the link for { $name }. It works once, and was mailed as well. It is shown only now.
person-inactive = may not sign in
person-invited = invited
person-change = Change { $name }
person-active = may sign in
person-reset = Send a link for a new password
invite-title = Invite somebody
invite-key = Invite
teams-title = Teams
teams-none = There is no team yet.
team-none = no team
team-name = Name of a new team
team-key = Add the team
team-rename = Its name
team-close = Close { $name }
# what: "3 open cases", "2 people", or both.
team-hangs = This team is in use still: { $what }. Give them to another team first; then it can be closed.
team-hangs-cases = { $count ->
    [one] { $count } open case
   *[other] { $count } open cases
}
team-hangs-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
team-hangs-both = { $cases } and { $people }

# The house.
house-title = The house
house-text = How fast this house promises to be, and when it is open. Every promise counts in its working time.
house-admin = An administrator can change these.
house-times = Times
house-first-word-minutes = First word of a person
house-answer-minutes = Answer to a word of the customer
house-update-days = Next update, where nothing earlier was promised
house-silence-days = Longest silence between two words
house-mid-follow-up-days = After the customer’s yes, ask whether all goes as agreed
house-follow-up-days = After it is done, ask whether it is solved
house-second-follow-up-days = Ask once more after
house-rest-days = Then let it rest after
house-look-minutes = Look at a held message
house-elsewhere = Where else a customer can turn
house-elsewhere-label = Offices and people who can look at it from outside
house-elsewhere-hint = One a line, with how to reach them: an ombudsman, an arbitration board. Every final answer says it.
house-elsewhere-none = Nothing has been entered yet.
house-in-minutes = In minutes, working time
house-in-days = In days
house-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
house-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
house-office = Office hours
house-zone = Time zone
house-zone-hint = Such as Europe/Berlin.
house-hours-hint = Hours like 09:00-12:30, 13:00-17:00. An empty day is closed.
house-closed = closed
house-monday = Monday
house-tuesday = Tuesday
house-wednesday = Wednesday
house-thursday = Thursday
house-friday = Friday
house-saturday = Saturday
house-sunday = Sunday
house-holidays = Holidays
house-holidays-hint = One a line, the date first: 2026-12-25 Christmas Day.

# A case.
case-title = #{ $number } { $subject }
case-open-since = { $since } since the complaint
case-reopened = { $count ->
    [one] came back once
   *[other] came back { $count } times
}
case-beside = Beside the conversation
case-more = Everything else
way-title = The way to a solution
way-mark-done = (done)
way-skipped = passed over, with a reason
way-heard = Heard
way-acknowledged = Acknowledged
way-understood = Understood, says { $customer }
way-offered = Solutions offered
way-agreed = Agreed
way-done = Done
way-solved = Solved, says { $customer }
way-heard-how = The complaint is with us.
way-acknowledged-how = A first word from a person: who cares for it, and what comes next by when.
way-understood-how = Repeat it back and ask whether it is right.
way-offered-how = Two ways to go, or more. The customer chooses.
way-agreed-how = A plan with dates, and the customer’s yes.
way-done-how = Do it, check it, make good what it cost them.
way-solved-how = Ask. Only the customer can say so.
way-solved-owed-how = They have said so. It closes once they have our answer.
owner-of-case = whoever cares for the case
in-their-words = In their words
via-label = How they said it

now-label = What to do now
now-first-word = Give { $customer } a first word
now-first-word-why = Nobody has written to them yet. Show that you have read it, say whether it can be solved today, and what comes next by when.
now-first-word-again-why = The case came back, and since then nobody has written to them. Show that you have read it, say whether it can be solved today, and what comes next by when.
now-answer = Answer { $customer }
now-answer-why = They wrote, and wait. Everything that matters to them is answered.
now-answer-solved = { $customer } says it is solved, and still waits for a word of ours
now-answer-solved-why = Answer what they had asked before they said so. With this word the case closes, where nothing promised is open.
now-answer-other = Somebody else wrote about it
now-answer-other-why = { $who } is not known to be { $customer }. Answer them at their own address: that goes to them alone, and { $customer } is owed what was promised. Or give { $customer } a word about it, where it matters to them.
now-new-date = Tell { $customer } the new date
now-new-date-why = A promise will not hold. They hear it from you before it breaks, with a date that will.
now-mend-word = A word to { $customer } is overdue
now-mend-word-why = A promise broke. Say so without excuses, and say when they hear from you next.
now-mend-deed = Something promised to { $customer } is overdue
now-mend-deed-why = If it is done, say how it was checked. If not, name a date that will hold: a word with it falls due today.
now-look = Look at a message that was held
now-look-why = Its sender takes no part in this case. If they belong to it, let it in; if not, leave it out.
now-understand = Repeat back what { $customer } told us
now-understand-why = Write down what happened, what it means to them and what they ask for, so that they can say whether it is right. Before anything is offered.
now-mend-understanding = Something was missing. Write down anew what { $customer } told us
now-mend-understanding-why = They corrected us, which is worth thanks. Take their words in, then send it again.
now-understand-anew = The case is open again. Write down anew what { $customer } told us
now-understand-anew-why = What you had understood was about the way before. Take in what brought it back, then send it and ask whether it is right.
now-send-understanding = Send { $customer } what you understood
now-send-understanding-why = It is written; now ask whether it is right.
now-await-understanding = { $customer } is reading what you understood
now-await-understanding-why = They say whether it is right, on their page or by mail. If it takes long, call them.
now-answer-wish = { $customer } said what would make them happy
now-answer-wish-why = Say yes by offering it. If it is out of reach, ask for the goal behind it first, then give the reason and another way.
now-offer = Offer { $customer } at least two ways to go
now-offer-why = You are understood to each other. Now the customer chooses from solutions that put it right; a gift or money off comes later, on top.
now-await-choice = { $customer } is choosing
now-await-choice-why = The solutions are before them. If they tell you on the phone, write it down here.
now-lay-plan = Lay out the plan for { $customer }
now-lay-plan-why = They chose. Say in steps what happens by when, and ask for the yes before anything starts.
now-await-yes = The plan waits for { $customer }’s yes
now-await-yes-why = Nothing starts before it. If they said yes on the phone, write it down here.
now-keep-deed = Do what was agreed with { $customer }
now-keep-deed-why = When it is done, say how you know. If it will not hold, say so before it breaks.
now-keep-deed-solved = { $count ->
    [one] { $customer } says it is solved; something promised is still open
   *[other] { $customer } says it is solved; { $count } things you promised are still open
}
now-keep-deed-solved-why = { $count ->
    [one] The case closes when it is kept, or when { $customer } does without it. Until then it counts as promised.
   *[other] The case closes when all are kept, or when { $customer } does without them. Until then they count as promised.
}
card-keeps = This keeps:
card-before = Due before that, and not kept by this:
card-next = Next promise:
now-declare-done = All is kept. Is it done for { $customer }?
now-declare-done-why = Check that it is complete, and ask for the costs they had. Done is our word; solved is theirs.
now-follow-up = Ask { $customer } whether it is really solved
now-mid-follow-up = Ask { $customer } whether all goes as agreed
now-mid-follow-up-why = Something agreed is still to come. Better to hear now that something is not right than when it is due.
ask-again = { $before ->
    [mail] They were asked by mail.
    [phone] They were asked on the phone.
    [letter] They were asked by letter.
   *[other] They were asked in person.
  } The second time { $now ->
    [phone] call them:
   *[mail] write to:
  }
promise-other-way = { $how ->
    [phone] on the phone:
   *[mail] by mail to
  }
plan-holds = Agreed, and holds until { $customer } says yes to something else
now-follow-up-why = A “no” is welcome: it brings the case back, and silent dissatisfaction is worse. When the day comes, you ask; you may ask earlier.
now-take-yes = { $customer } says it is solved: is that their yes?
now-take-yes-why = They were not asked, or answer an older question, so nothing follows from it by itself. Read it: if it is their yes, take it as one. If you are in doubt, ask them.
take-yes-key = Take it as their yes
take-yes-ask = Ask them
now-await-solved = { $customer } was asked whether it is solved
now-await-solved-why = They answer on their page, by mail or on the phone. If they stay silent, they are asked once more, and then the case rests.
now-await-solved-again-why = They were asked twice; there is no third time. They answer on their page, by mail or on the phone. If they stay silent, the case rests, and any later word of theirs brings it back.
now-merged = This goes on in another case
now-merged-why = A later word of { $customer } goes to the case in which this goes on.
now-nothing = Nothing is to be done
now-nothing-why = This case is not open. Any later word of { $customer } brings it back.

now-erased = The customer was erased, with all their words
now-erased-why = Nothing is owed here any more, and nothing of theirs can be brought back. The case stays as a fact: that it was there, when, and how it went.

reply-title = Write to { $customer }
reply-body = Your words
reply-key = Give the word
reply-draft = Keep as a draft
say-today = Can it be solved today?
say-today-yes = Yes, today
say-today-no = Not today
say-channel = How it goes to them
say-by-mail = by mail (it is sent)
say-no-mail-old = By mail is not offered: the address of { $customer } is marked as old.
say-no-mail = By mail is not offered: we have no mail address of { $customer }.
say-no-mail-see = Their addresses
say-next = Next word by
say-next-hint = Left empty, it is { $when }.
say-next-text = What about
say-next-text-hint = Such as: call back with the answer of the workshop.
say-keeps = This word also keeps
heard-title = Write down what { $customer } said
heard-body = What they said
heard-key = Add it to the conversation

talk-title = Conversation
talk-earlier = Earlier messages
talk-in-part = This mail was longer than what is read of one. What stands here is its beginning; the rest, and every file that came with it, is in the mail itself:
talk-long = This message is very long. What stands here is its beginning; all of it is in the mail itself:
talk-raw = The mail as it came
talk-subject = The whole subject
talk-none = No message yet.
talk-receipt = Receipt, written by the desk itself
talk-failed = This mail did not go out, and was given up. Try another way to reach them.
talk-accepted = Sent; the mail server has taken it.
talk-accepted-again = Sent; the mail server was cut off once before it could answer, so the mail may arrive twice.
talk-bounced = This mail came back: it could not be delivered. Try another way to reach them.
talk-refused = The mail server refused this mail for good. Check the address, or try another way to reach them.
talk-unclear = The mail server was cut off before it could answer, so nobody knows whether this mail arrived. Reach them another way.
talk-late = Late: the mail server has not taken this mail yet. It is tried again, for two days in all. If it is urgent, reach them another way.
talk-checks = Whether it really came from this address is in doubt: it failed { $checks }. Before you share anything private, reach them another way.
talk-checked-signature = Whether it really came from this address is in doubt: its signature (DKIM) does not hold; the desk checked that itself, in DNS. Before you share anything private, reach them another way.
talk-checked-unproven = Whether it really came from this address is in doubt: its domain asks that its mail be proven (DMARC), and the desk found no signature of this domain that holds. Which server sent it, the desk cannot see. Before you share anything private, reach them another way.
talk-checked-silent = Whether it really came from this address could not be checked: the name servers of a domain that it names did not answer.
talk-checked-unknown = Whether it really came from this address could not be checked: our name server did not answer.
talk-code = The mail server’s answer: { $code }
talk-left-out = Left out: whoever wrote this takes no part in the case.
talk-to-another = To { $who }, and not to the customer
other-title = Answer { $who }
other-body = What you write to { $who }
other-hint = It goes to { $who } alone, in their own thread, without a link to the page of { $customer }. Tell them nothing that is { $customer }’s own.
other-key = Send to { $who }
talk-new-matter = The subject and the words are new: this may be another matter. Then it is a case of its own; here an answer stays due.
talk-new-matter-key = Make a case of its own
talk-queued = On its way
talk-show = Show it
talk-quoted = Quoted below
talk-signature = Signature
held-raw = Save the mail as it came
held-let-in = Let it in
held-leave-out = Leave it out
held-let-in-text = Let in, it is part of the case, and you can answer whoever wrote it. { $customer } does not see it on their page.

understood-title = What { $customer } told us
understood-none = Nothing is written down yet.
understood-none-short = not written yet
understood-happened = What happened
understood-happened-hint = Facts, as they told them.
understood-expected = What had been promised or expected
understood-means = What it means to them
understood-means-hint = What it caused { $customer }: time, money, trouble, trust.
understood-asks = What they ask for
understood-goal = The goal behind it, where it differs
understood-goal-hint = “The money back” may mean: one that works.
understood-next = What comes next
understanding-title = Understanding
understanding-anew = Write it down, or write it anew
understanding-points = The points it repeats back
understanding-write-key = Write it down
understanding-cover = Your words around it
understanding-cover-words = I want to be sure that I have understood you. Please read what I wrote down, and tell me whether it is right or something is missing.
understanding-send-key = Ask { $customer } whether it is right
understanding-right-key = { $customer } says it is right
understanding-missing = { $customer } says something is missing
understanding-missing-key = Note what is missing
corrected-says = { $customer } says:
asks-to-explain = { $customer } asks to have these solutions explained first:
handed-over-says = { $who } gave you this case and says:

points-title = Points and solutions
points-count = { $count ->
    [one] one point
   *[other] { $count } points
}
point-title = Point { $point }
point-raise = One more point
point-raise-key = Add the point
point-answered = First answered with what we found or can do:
point-loss = It cost them:
found-title = What we found:
found-key = What we found
found-outcome = What we found
found-words = In words the customer reads
found-words-hint = What was found and what we can do. Facts, nobody’s fault.
loss-title = What it cost them
loss-kind = Kind
loss-unknown = not known
offer-title = Offer solutions
offer-text = Concrete solutions, in words the customer reads. Two or more; rows left empty do not count.
offer-stands = Solutions before the customer
offer-chosen = chosen
offer-why-none-shown = Why none meets the wish:
offer-plus-beside = on top, whichever is chosen
offer-solution = Solution { $number }
offer-words = What they get, and when
offer-words-hint = Such as: we bring you a new one on Friday before ten and take the old one along.
offer-kind = Kind
offer-meets = For what they asked for, it
offer-unset = please choose
offer-grants = It says yes to the wish
offer-grants-none = to none
offer-step = With a plan: then choosing it is the yes
offer-more = More solutions
offer-why = Why only one, or why none meets the wish
offer-why-none = Why none of these is what they asked for
offer-why-none-hint = The reason itself, not a policy. The customer reads it.
offer-why-one = Why there is only one
offer-cover = Your words around it
offer-cover-words = Here are the ways I see to put this right. Please choose the one you like best, ask me anything about them, or tell me what would make you happy instead.
offer-key = Put them to { $customer }
choice-title = What { $customer } said to it
choice-which = They chose
choice-key = Note the choice
choice-none = { $customer } wants none of these
choice-wish = What would make them happy
choice-wish-hint = Ask it just so. In their words.
choice-none-key = Note the wish
choice-explain = { $customer } asks for an explanation
plus-title = Something on top
plus-text = After a solution is chosen: the icing, never the cake.
plus-what = What it is
plus-key = Add it

wish-title = What { $customer } wished for
wish-goal = The goal behind it:
wish-latest = Their latest wish
wish-before = What they wished for before
wish-yes = Say yes, or offer another way
wish-ask-goal = Ask for the goal behind it
wish-goal-found = found
wish-questions = Questions that help to find it:
wish-question-1 = What would it make possible for you?
wish-question-2 = What would be different then?
wish-question-3 = What matters most to you about it?
wish-question-4 = If that could not be, what would come closest?
wish-goal-label = The goal, as they told it
wish-goal-key = Note the goal
wish-cannot = It cannot be met
wish-cannot-text = Only once the goal is known. Another way belongs with it.
wish-reason = The reason itself
wish-reason-hint = The customer reads it. Never a policy to hide behind.
wish-cannot-key = Say that it cannot be met

plan-title = Lay out the plan
plan-stands = The plan
plan-agreed = yes
plan-not-agreed = waits for the yes
plan-step = Step { $number }
plan-more = More steps
plan-what = What is done
plan-due = By when
plan-owner = Who sees to it
plan-cover = Your words around it
plan-cover-words = This is what I will do, and by when. Shall I go ahead?
plan-key = Ask { $customer } for the yes
plan-yes-title = The yes of { $customer }
plan-yes-key = { $customer } says yes

promises-card = What { $customer } can count on
promises-none-open = No promise is open.
promises-title = Promises
promises-count = { $kept } kept, { $broken } broken
promises-before = Before
promise-broken = broken
promise-was-broken = had been broken
promise-lost = At risk: the mail that was to keep it did not arrive.
promise-late = At risk: the mail that is to keep it is late and still waits for the mail server.
promise-doubted = Will not hold; the new date:
promise-checked = Checked:
keep-title = It is done
keep-key = It is kept
keep-checked = How was it checked?
keep-checked-hint = Such as: called, the machine has run twice.
keep-proof = Proof, if there is any
keep-proof-hint = A photo, a receipt: { $count ->
    [one] { $count } file
   *[other] up to { $count } files
}, { $most } MB together. { $customer } can open it on their page.
proof-label = Proof
proof-take-back = Put there by mistake?
proof-take-back-text = It is erased for good, here and on the page of { $customer }. Mails that named it stay as they are.
proof-take-back-key = Take back { $name }
invalid-proof-gone = This file is not there any more: somebody took it back before you. Nothing else was changed.
files-again = Please choose the files once more: a browser does not keep them.
invalid-files-too-many = These are more files than are taken at once. Nothing was kept yet; choose fewer of them.
invalid-files-too-large = Together the files are larger than is taken at once. Nothing was kept yet; choose fewer or smaller ones.
invalid-file-empty = One of the files has nothing in it. Nothing was kept yet; choose another one.
doubt-key = This will not hold
doubt-text = Then { $customer } hears it from you today, with a date that will hold.
doubt-due = New date
doubt-why = Why
move-title = { $customer } agreed to a new date
move-text = Only if { $customer } agreed. Without that, choose “This will not hold”.
move-why = Why
move-key = Note the new date
promise-deed-title = Promise a deed
promise-word-title = Promise a word
promise-point = For which point
promise-what-deed = What is done
promise-what-word = What about
promise-what-word-hint = Such as: tell { $customer } what the workshop says.
promise-due = By when
promise-owner = Who keeps it
promise-early = Why it starts before the customer’s yes
promise-early-hint = Only where it does.
promise-key = Promise it

done-title = It is done
done-key = It is done
done-checked = How was it checked, for this point?
done-checked-hint = How you know that it is complete for { $customer }.
done-costs = Costs { $customer } had because of it
follow-up-in-person = { $carer } cares for this case, and { $customer } is asked by the person they know. Let { $carer } ask, or take the case over first.
follow-up-in-place = I ask in the place of { $carer }, in my own name
follow-up-purpose = What you ask
follow-up-body = Your words
follow-up-words = Is it really solved, as you see it? If anything is still not right, please tell me just so: then I go on with it.
mid-follow-up-words = I want to hear from you whether all goes as we agreed so far. Is anything not as you expected?
follow-up-key = Ask { $customer }
solved-said = What they said, and when
solved-said-hint = In the words of { $customer }, or how you heard it. Only they can say that it is solved.
solved-plainly = { $customer } said that it is solved, without more
solved-unanswered = { $customer } wrote, and has no answer yet
solved-key = { $customer } says it is solved
solved-deeds = Still open for them:
solved-waive = { $customer } does without what is open
not-yet = { $customer } says: not yet
not-yet-key = Note “not yet”
solved-said-on = { $customer } said that it is solved:
waive-title = { $customer } does without what is open?
waive-key = { $customer } does without what is open
close-title = Solved? { $customer } says so
close-satisfied = satisfied: { $satisfied } of 5
ways-title = Another way to go
skip-title = Pass over a stage
skip-stage = Up to this stage
skip-reason = Why
skip-reason-hint = A call of five minutes can do several at once.
skip-key = Pass over it
end-title = End it another way
end-how = How
end-reason = Why
end-body = A last word to the customer
end-body-hint = A deadlock needs a final answer: what we found, what we offered, and where else they can turn.
end-key = End the case
reopen-key = Bring it back
merged-go = Go on in case { $number }

notes-title = Notes
notes-count = { $count ->
    [0] none yet
    [one] one note
   *[other] { $count } notes
}
notes-sort = It is
notes-text = Note
notes-hint = Facts first, in impartial words. Never mailed.
notes-key = Write it down
files-title = Files
files-count = { $count ->
    [one] one file
   *[other] { $count } files
}
files-earlier = Earlier messages may hold more.
care-title = Who cares for it
care-take = I care for it
care-owner = Hand it over to
care-word = With a word
care-word-hint = What the next person needs to know.
care-hand = Hand it over
link-title = The page of { $customer }
link-closed = closed
link-closed-text = The page is closed: its address opens nothing. A new address opens it again.
link-open = See it as they see it
link-renew = Make a new address
link-renew-text = A new address closes the old one at once, and { $customer } gets the new one with the next mail from you: write to them after you made it.
sight-title = What { $customer } sees
sight-text = This is what { $customer } sees. Nothing can be pressed here.
sight-no-title = This page is the customer’s
sight-no-text = You are signed in as { $name }, and what is pressed here counts as said by the customer. Nothing was changed. What the customer says, write down on the case.
link-revoke = Close the page
others-title = Other complaints
others-count = { $count ->
    [0] none
    [one] one
   *[other] { $count }
}
others-customer = All about { $customer }
others-perhaps = This may belong to { $subject } of the same customer ({ $status }). If it does, merge them: nothing that was said or promised is lost, and it can be undone.
others-taken-in = Goes on here too:
merge-into = This matter goes on in case
merge-hint = The number of another case of the same customer. It can be undone, and the old number stays alive.
merge-key = Merge
merge-undo = Undo the merge
merge-see = See what becomes of both
merge-title = Case { $number } goes on in case { $into }?
merge-from = This case
merge-goes-on = goes on in this one
merge-comes = What comes of it
merge-comes-words = What was said in { $number } is read in { $into }, and mails that name { $number } come there. The old number stays alive.
merge-comes-next = Our next word there:
merge-comes-reopens = Case { $number } is over; it opens again.
merge-comes-counts = The clocks of the law count from
merge-comes-tags = { $count ->
    [one] One tag comes along.
   *[other] { $count } tags come along.
}
merge-comes-back = It can be undone on the page of case { $number }.
merge-join = { $from } and { $into } are one person: join their records
merge-link = They are two people: link the cases
merge-other-way = The other way round, into { $number }
merge-not = Leave both as they are
history-title = History
history-of = History of case { $number }
history-count = { $count ->
    [one] one event
   *[other] { $count } events
}
history-other-wrote = Somebody else wrote
history-edition = edition { $edition }
history-with-agreement = with the customer’s agreement
history-without-agreement = without the customer’s agreement
history-second-failure = a second failure
history-costs = Point { $point }, { $amount } made good

# The mail as it went out.
sent-link = The mail as it went out
sent-title = The mail as it went out
sent-text = All that went out: the words, and what the desk put around them.
sent-from = From
sent-to = To
sent-at = Written
sent-subject = Subject
sent-raw = Save it as it went out
sent-back = Back to case { $number }

# Before a word (P4, P6) and before an offer (P21).
heat-title = Before you write
heat-1 = Breathe. This is about what happened to { $customer }, not about you; you are the one they can reach.
heat-2 = Whether it is fair can wait: begin with what it was like for them.
heat-3 = Nothing against them, nothing against a colleague.
opening-title = Words to open with, on the same side of the table
opening-own = My own words
opening-1 = Thank you for telling me. I have read all of it, and I would like to look at it together with you.
opening-2 = I would like to see this as you saw it: what happened, what it caused, and what would put it right. Then we find the way together.
opening-3 = Something went wrong between what you expected and what you got. Let us look at it side by side, from the beginning.
opening-hint = What you choose is put before your words.
take-now = Nobody has taken this case yet.
case-next = next promise
found-card = What we found
wish-sight = What the other way must reach
wish-sight-wish = They wished:
wish-sight-goal = The goal behind it:
wish-sight-reason = Why the wish itself cannot be met:
wish-sight-with = The reason goes out together with your offer, never alone.
fair-title = Fair, and alike in like cases
fair-1 = Would somebody who asked quietly be offered the same?
fair-2 = Does it serve { $customer } best, or only us?
fair-link = See what was done in like cases
fair-text = Cases whose words are like this one’s, the most alike first, and what their customers chose. Whoever is in the same place is offered the same; where you differ, know why.
fair-none-title = No like case has a solution yet
fair-none-text = What you offer here is what the next ones are held against. Cases with words like this one’s stand here once their customers have chosen.
fair-chose = They chose:
fair-plus = And on top:
fair-found = What was found:
