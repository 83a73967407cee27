### The keys of the keyboard, and the palette in which everything is found by its words.

nav-keys = Keys
nav-palette = Find or do
today-next = Take the next

keys-title = Keys
keys-text = Press a key and the page does what its button does. Where two signs stand, press one after the other. While you write in a field, letters are letters; Esc leaves the field.
keys-script = Keys work where the browser runs scripts. Everything they do is a link or a button on the page as well.
keys-page = All keys on a page
keys-change = Change my keys
keys-ctrl = Ctrl
keys-close = Close
keys-without = no key
keys-are-off = Single keys are switched off for you. What is pressed together with Ctrl, and Esc, still works.
keys-card-text = What is done often has a key, shown where it acts and under “?”. You can change each one, or switch single keys off.

keys-group-go = Go to
keys-group-list = In a list
keys-group-case = At a case
keys-group-everywhere = Everywhere

key-go-today = Today
key-go-cases = Cases
key-go-new = New complaint
key-go-aside = Set aside
key-go-rehearsal = Rehearse
key-go-handbook = Handbook
key-handbook = From the handbook, for this case
key-go-people = People
key-go-house = The house
key-go-account = About me
key-search = Search
key-next = Take the next promise
key-down = Down the list
key-up = Up the list
key-tick = Tick the row, for several at once
key-open = Open what is marked
key-more = Show more, or earlier messages
key-whose-mine = My promises
key-whose-team = My team’s promises
key-whose-all = Everyone’s promises
key-now = What to do now
key-give-word = Write to the customer
key-take-back = Take back what was just sent
key-template = Choose a template
key-take = I care for it
key-notes = Write a note
key-heard = Write down what the customer said
key-promises = Promises
key-understanding = Understanding
key-points = Points and solutions
key-close = Solved?
key-care = Who cares for it
key-history = History
key-customer = The customer
key-as-customer = See it as the customer sees it
key-others = Other complaints, merge
key-send = Send what I write
key-help = All keys
key-palette = Find or do anything
key-leave = Leave a field, close a window

# The dialog in which everything is found; { $what } is a number or what somebody typed.
keys-palette = Find or do
keys-find = What do you want to do? Words, or the number of a case
keys-found = { $what } to choose from
keys-case = Case #{ $what }
keys-search = Search for “{ $what }”
keys-ticked = Case { $what } is ticked
keys-unticked = Case { $what } is ticked no more

# Where one chooses other keys.
keys-change-title = My keys
keys-change-text = One sign for each, or two to be pressed one after the other, as “g t”. An empty field means no key.
keys-off-label = Switch single keys off
keys-off-hint = For everybody whose screen reader or voice control uses single letters itself. Ctrl with K, Ctrl with Enter and Esc stay as they are.
keys-keep = Keep these keys
keys-as-they-came = As they came
keys-clash = “{ $key }” cannot be for “{ $act }”: “{ $with }” has it, or a key that begins or goes on with it. Nothing was changed; give one of them another key, or none.
keys-misfit-no-key = A key is one sign (r), or two signs to be pressed one after the other (g t). Nothing was changed; what you wrote is kept.
keys-misfit-blank = A blank is no key: the page scrolls with it. Leave the field empty for no key. Nothing was changed; what you wrote is kept.
keys-misfit-letter = This letter is not on every keyboard. Take one from a to z, a digit or a sign such as “?”. Nothing was changed; what you wrote is kept.
did-desk-keys = Your keys are kept.
did-desk-keys-as-they-came = All keys are as they came.
