### Every component of the desk, in every state.

design-title = How it looks
design-text = Every part that pages are made of, in each of its states. All that stands here is made up.
design-colours = Colours
design-words = Words
design-keys = Keys to press
design-fields = Fields, as they come and as they come back
design-marks = Small marks
design-path = The way to a solution
design-rows = Rows
design-notices = What the desk says
design-said = What was said and promised
design-folds = Folds
design-empty = Nothing there yet
design-table = Tables and lists
design-sample = The heater stands on the wrong floor, and nobody came.
design-beside = beside it
design-link = Another way
design-found = found
design-key = Press here
design-field = A field
design-hint = What helps to fill it in.
design-refused = This day does not exist. Nothing was changed; what you typed is kept.
