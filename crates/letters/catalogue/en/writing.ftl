### Writing to a customer: Markdown, what goes along, and what is seen of it before it goes.

preview-key = Show the mail
preview-title = So it will look. Nothing was sent, and your words are kept.
preview-whole = The whole mail, with what stands around your words
preview-no-mail = It does not go by mail: what you write is only put down.
enclosed-label = Files to go along
enclosed-hint = Up to { $count } files, { $most } MB together. Where scripts run, drop or paste them on your words.
enclosed-title = { $count ->
    [one] This file goes along
   *[other] These { $count } files go along
  }
enclosed-leave-out = leave out
enclosed-again = The files could not be put there. They are where they were on your side; try it once more.
typed-stands = What you typed here before and have not sent stands here.
typed-drop = Drop it
typed-kept = Kept as your draft
typed-elsewhere = Not kept by itself: the draft was changed in another window. Your words stand here; any key below keeps them in its place.
typed-again = Not kept just now: no connection to the desk. Your words stand here.
customer-enclosed = What we sent you

waiting-label = Not gone out yet
waiting-mine = { $seconds ->
    [0] Your word goes out to { $customer } now.
    [one] Your word goes out to { $customer } in one second.
   *[other] Your word goes out to { $customer } in { $seconds } seconds.
  }
waiting-theirs = { $who } has just sent a word to { $customer }; for a few seconds it can be taken back.
waiting-take-back = Take it back
waiting-taken-back = Taken back. Nothing went out, the customer saw nothing of it, and every promise stands as it stood.
waiting-back-changed = Your word did not go out: something came in before it did. It is kept, with all you typed. Read what is new, then send it again.
waiting-back = Your word to { $customer } did not go out. It is kept, with all you typed; send it again.
waiting-back-theirs = A word of { $who } to { $customer } did not go out. { $who } finds it here.
waiting-open = Open it again
waiting-gone = There is nothing to take back any more: it went out, or it was taken back already.
invalid-word-waiting = Your last word of this kind has not gone out yet. Wait for it, or take it back first.

template-label = Template
template-none = none
template-in = { $name } ({ $language })
template-insert = Put it in
template-all = All templates
template-none-chosen = No template was chosen. Choose one, then put it in.
template-gone = This template is there no more. Your words are kept.
template-put-in = The template stands below your words, with what is known filled in. Nothing was sent.
template-missing = The template stands below your words. Not known here, so fill it in yourself: { $facts }
templates-title = Templates
templates-text = Words that are written often. Put them into a reply and make them your own: a customer hears it when they were meant for everybody.
templates-none = No templates yet
templates-none-text = A template begins a reply and leaves the rest to whoever writes it.
template-changed = Last changed by { $who },
template-new = A new template
template-name = Name
template-language = Language
template-body = Words
template-body-hint = In Markdown. What stands in double braces is filled in; the list is below.
template-drop = Take “{ $name }” away
template-facts = What is filled in
template-facts-text = Write it as it stands here, with both braces.
template-unknown = This is nothing the desk knows, so it could not fill it in: { $names }. Nothing was changed; write one of the names in the list below.
fact-customer = the customer’s name
fact-number = the number of the case
fact-subject = what the case is about
fact-promised = when the next promise falls due
fact-today = today’s date
fact-me = your name
fact-phone = your telephone number
fact-company = the name of the house
invalid-fact-unknown = A name in double braces is nothing the desk knows. Nothing was changed.
invalid-fact-left = A place of a template is still to be filled in: it stands in double braces. Nothing was sent, and your words are kept.
invalid-template-taken = A template of this language has that name already. Choose another one.
invalid-templates-too-many = There are as many templates as the desk keeps. Take one away first.

brand-title = Brand
brand-text = How you show yourselves to customers: on their page and in every mail.
brand-now = So it looks now
brand-no-colour = Customers see the colours that come along.
brand-shown = The colour { $colour } by day and by night
brand-name = Name
brand-name-hint = As customers know you. Left empty, it is the name of the configuration.
brand-colour = Colour
brand-colour-hint = Six hexadecimal digits, such as #0c5f63. It is made darker or lighter where words could not be read.
brand-logo = Picture
brand-logo-hint = PNG, JPEG, GIF or WebP, up to { $most } KB. It stands on top of the customer’s page.
brand-no-logo = Show no picture any more
brand-signature = Below every mail from { $mailbox }
brand-signature-hint = In Markdown: an address, opening hours, what a law asks for.
invalid-colour-invalid = This is no colour we can read. Nothing was changed; write six hexadecimal digits, such as #0c5f63.
invalid-logo-no-picture = This is no picture that every browser shows. Nothing was changed; choose a PNG, JPEG, GIF or WebP.
invalid-logo-too-large = The picture is too large for a page that must open on a telephone. Nothing was changed; choose a smaller one.
