### The handbook: pages, answers and templates, found and written.

nav-handbook = Handbook
handbook-title = Handbook
handbook-text = How we work here, questions customers ask with good answers, and replies to begin with.
handbook-search-label = Search the handbook
handbook-search-hint = It finds pages that hold all of your words, while you type. “Two words” between quotation marks stand side by side.
handbook-found = { $count ->
    [one] One page
   *[other] { $count } pages
}
handbook-none-found = No page holds all of these words
handbook-none-found-text = Try fewer words, or the beginning of one. What is missing here can be written by a supervisor.
handbook-none = No page yet
handbook-none-text = Nothing stands here so far. A supervisor can write the first page.
handbook-ways = Ways through the handbook
handbook-all = All pages
handbook-chapters = By chapter
handbook-stages = By stage of a case
handbook-failed = By what went wrong
handbook-kind-page = Page
handbook-kind-answer = Answer
handbook-kind-template = Template
handbook-kind-pages = Pages to read
handbook-kind-answers = Questions with answers
handbook-kind-templates = Templates of replies
handbook-about-listening = Listening
handbook-about-understanding = Understanding
handbook-about-solving = Solving
handbook-about-informing = Keeping informed
handbook-about-closing = Closing
handbook-about-learning = Learning
handbook-about-people = People
handbook-about-for-customers = For customers
handbook-about-not-delivered = it did not come
handbook-about-late = it is late
handbook-about-wrong = the wrong thing
handbook-about-faulty = it does not work
handbook-about-damaged = it is broken
handbook-about-missing-part = something is missing
handbook-about-billing = a bill
handbook-about-refund-not-received = money that did not come back
handbook-about-information = wrong or no information
handbook-about-promise-broken = a broken promise
handbook-about-staff-conduct = how somebody behaved
handbook-about-access-effort = too much effort
handbook-about-privacy-security = personal details
handbook-about-safety = safety
handbook-about-complaint-handling = how we handled it
handbook-about-other = anything else
handbook-is-public = Customers can read it
handbook-is-old = Asks for a look
handbook-is-out = Taken out
handbook-out = Taken out
handbook-out-none = Nothing was taken out
handbook-out-none-text = Pages that are taken out of the handbook are kept here with all their versions.
handbook-old = These ask for a look
handbook-old-text = Nobody changed or confirmed them for more than a year. Read each: does it still hold?
handbook-look = Nobody looked at this page since { $when }. Does it still hold?
handbook-still-right = It still holds
handbook-note = Mind:
handbook-belongs = Belongs to
handbook-right = Was this right?
handbook-right-label = For what you needed
handbook-right-yes = Yes
handbook-right-no = No
handbook-right-line = What was not, in a line
handbook-right-hint = Supervisors read it. Name no customer here.
handbook-right-key = Say so
handbook-right-count = Right for { $right }, not right for { $wrong }
handbook-by = Version { $version }, by { $name }, { $when }.
handbook-by-program = Version { $version }, as it came with the program.
handbook-by-nobody = Version { $version }, { $when }.
handbook-versions = All versions
handbook-versions-title = Versions of “{ $title }”
handbook-version = Version { $version }
handbook-version-by = by { $name }, { $when }
handbook-version-program = as it came with the program
handbook-take-out = Take out of the handbook
handbook-put-back = Put back into the handbook
handbook-new = Write a page
handbook-edit = Change
handbook-edit-title = Change “{ $title }”
handbook-back = Back
handbook-kind-label = What it is
handbook-title-label = Title
handbook-title-hint = Of an answer: the question, as a customer would ask it.
handbook-body-label = Words
handbook-body-hint = Markdown. In an answer or a template, words in square brackets are put in by whoever uses it; facts of the case in double braces are filled in: { $facts }
handbook-note-label = What to mind
handbook-note-hint = For us alone. It is never sent.
handbook-language-label = Language
handbook-public-label = For customers
handbook-public-tick = Customers can read this page
handbook-changed-label = What you changed
handbook-changed-hint = In a line, for whoever reads the versions.
handbook-look-key = Look at it first
handbook-looks = This is what it looks like
handbook-looks-like = Nothing is saved yet. Below stands what it will look like.
handbook-leave = Leave it as it was
handbook-beside = From the handbook for case { $number }
handbook-to-case = Case { $number }
handbook-beside-templates = Replies to begin with
handbook-beside-answers = Answers
handbook-beside-pages = To read
handbook-of-rule = In the handbook
handbook-link = From the handbook
handbook-link-hint = answers that fit this case
handbook-put-in = Put into my reply

did-case-handbook-put-in = It stands below what you wrote. Put in what belongs to this customer where square brackets stand, then send it.
did-case-handbook-put-in-part = It stands below what you wrote. Something about this case is not known: fill in what stands in double braces, and what stands in square brackets.
did-desk-handbook-written = The page is written. Everybody here finds it from now on.
did-desk-handbook-changed = The page is changed. The version before is kept.
did-desk-handbook-confirmed = Noted: it still holds. It asks again in a year.
did-desk-handbook-judged = Thank you. It stands with the page now.
did-desk-handbook-taken-out = The page is taken out. Its versions are kept, and it can be put back.
did-desk-handbook-put-back = The page is back in the handbook.
invalid-handbook-changed-since = Somebody changed this page while you wrote. Your words are kept here. Open the page in another window, see what changed, and put the two together.
invalid-choice-unknown = Choose from what is offered here.

# How easily something reads.
reads-title = How it reads
reads-plainly = It reads plainly.
reads-hard = It is hard to read.
reads-figures = { $words } words, { $mean } in a sentence, { $longest } in the longest.
reads-long = { $count ->
    [one] One sentence has more than { $max } words.
   *[other] { $count } sentences have more than { $max } words.
}
reads-rare = Rare words:

# Pages open to customers.
help-title = Questions and answers
help-search = Search
help-none = Nothing is published here yet.
help-none-found = No page holds all of these words. Try fewer.
