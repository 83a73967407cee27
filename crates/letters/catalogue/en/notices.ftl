### What one is told of.

nav-notices = Notices
nav-notices-count = Notices that you have not seen
key-go-notices = Notices
notices-title = Notices
notices-text = What is asked of you, and what happened on cases you care for. What you have seen here or on the case is not mailed to you as well.
notices-none-title = Nothing to tell you
notices-none-text = When a colleague asks something of you, a case comes to you or a customer writes on one of yours, it stands here.
notice-new = new
notice-seen = seen
notice-breaking = A promise of yours is about to break.
notice-help = A colleague asks for help.
notice-approval = A colleague asks for your yes.
notice-answered = Your question for a yes is answered.
notice-given = The case is yours now.
notice-handed = A promise is yours now.
notice-beside = You stand beside whoever cares for the case.
notice-joined = A colleague stands beside you.
notice-whispered = A word among us.
notice-wrote = There is something new from the customer’s side.
notice-not-arrived = A mail of ours did not arrive.
notice-boiling = The case boils.
notice-feedback = Something was said of your words.
notice-feedback-answered = What you said of a colleague’s words is answered.
notice-thanks = A colleague thanks you.

notices-by-mail = Told by mail
notices-by-mail-text = What you have not seen on the desk can come to { $email } as well. The mail names cases by number and what sort of thing happened, and repeats no word of anybody. Nothing is sent while you are away.
notices-urgent = At once what cannot wait: a promise about to break, help or a yes that is asked of you
notices-times = All of it, in one mail, at these times
notices-times-hint = Such as 9:00, 13:00; at most six a day. Empty: no such mail.
notices-quiet-from = Quiet from
notices-quiet-to = Quiet until
notices-quiet-hint = Nothing is sent then. Empty: outside of the hours of the house.
notices-zone = Your time zone
notices-zone-hint = Such as Europe/Berlin. Empty: that of the house.
did-desk-notices = Kept. From now on you are told by mail as you chose.
misfit-time-of-day = This is no time of day. Nothing was changed; what you wrote is kept. Write times like 9:00, 13:00.
misfit-quiet = One end of the quiet hours is missing. Nothing was changed; what you wrote is kept. Give both, or none.
invalid-notices-times-many = These are more than six times. Nothing was changed; what you wrote is kept. Choose six at most.
invalid-notices-time = This is no time of day. Nothing was changed; what you wrote is kept. Write times like 9:00, 13:00.
invalid-zone-unknown = There is no time zone of this name. Nothing was changed; what you wrote is kept. Write it like Europe/Berlin.
mail-notices-digest-subject = { $count ->
    [one] One thing you have not seen ({ $house })
   *[other] { $count } things you have not seen ({ $house })
}
mail-notices-urgent-subject = This cannot wait ({ $house })
mail-notices-digest = This happened on the desk and you have not seen it yet:
mail-notices-urgent = This cannot wait, and you have not seen it yet:
mail-notices-why = You get this because you chose it. What you see on the desk first is not mailed.
mail-notices-change = Change when you are mailed:
