### What one is told of.

nav-notices = Notices
nav-notices-count = Notices that you have not seen
key-go-notices = Notices
notices-title = Notices
notices-text = What is asked of you, and what happened on cases you care for. What you saw here or on the case is told by no other way.
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
