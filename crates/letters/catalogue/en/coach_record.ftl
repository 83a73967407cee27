### What became of words in which the coach had found something, rules that are switched off, and tokens for programs.

# At a form that came back, above its keys.
coach-reason-title = If you send it as it is: why?
coach-reason-hint = You need not say. It helps to see which rules are of no use here: rules are counted and not people. What you choose stands at the case, beside your word.
coach-reason-all = For all of it
coach-reason-each = A reason of its own for each
coach-reason-of = For “{ $rule }”
coach-reason-none = I leave it open
coach-reason-same = The same
coach-reason-asked-for = It is true, and the customer asked for it
coach-reason-their-words = These are the customer’s own words
coach-reason-not-meant = The rule means something else
coach-reason-required = A law or our policy asks for these words
coach-reason-our-way = It is how this customer and I speak
coach-line-label = Something to add, in a line
coach-line-hint = It stands in this case, and goes when the case is erased.

# In the conversation and in the history.
coach-stood-title = Went out as it was
coach-stood-shown = The coach had said before: { $rule }.

did-desk-rule-off = The rule is switched off. It is silent everywhere from now on.
did-desk-rule-on = The rule is switched on again.
did-desk-token-withdrawn = The token is withdrawn. Programs that use it are turned away from now on.
invalid-rule-off-already = This rule is switched off there already. Nothing was changed.
invalid-mailbox-unknown = This is not one of our addresses. Choose one from the list.

# How the rules are taken.
record-title = How the rules are taken here
record-text = Before a word goes out, the coach may show something. Here is how often that was, by rule, and what became of the words. It is counted by rule alone: there are no figures of people, cases or customers.
record-link = How the rules are taken here
record-none = Nothing was counted yet
record-none-text = As soon as words go out in which the coach had shown something, their count is here.
record-in-all = Last { $days } days
record-figures = { $shown ->
    [one] Shown before one word
   *[other] Shown before { $shown } words
  }: { $changed } changed, { $stood } sent as they were
record-few = Too few to say
record-few-title = Too few to say
record-few-text = Shown before fewer than { $few } words in { $days } days.
record-rest = { $count ->
    [one] Of one other rule nothing was shown in this time.
   *[other] Of { $count } other rules nothing was shown in this time.
  }
record-reasons = Why they were sent as they were
record-reason-open = No reason chosen
record-propose = { $stood } of { $shown } words were sent as they were. Perhaps this rule does not fit the way you speak with your customers here. You can switch it off, and on again whenever you like.
record-unknown = (no longer among the rules)
record-off-title = Switched off

rule-off = switched off
rule-off-partly = switched off for some mail
rule-off-since-for = This rule is switched off for what comes by { $mailbox }: { $name } did it on { $when }.
rule-off-since = This rule is switched off here: { $name } did it on { $when }.
rule-off-why = Why:
rule-off-form = Switch this rule off
rule-off-hint = It is then silent for everybody here. For everything means at every form and for the programs that ask the coach. It can be switched on again at any time.
rule-off-where = For what
rule-off-everywhere = everything
rule-off-for = what comes by { $mailbox }
rule-off-reason = Why it does not fit here
rule-off-reason-hint = One line; no names of customers, please.
rule-off-key = Switch it off
rule-on-key = Switch it on again
rule-silences = When it was switched off
rule-silence-open = { $name }, from { $from } on
rule-silence-over = { $name }, from { $from }; switched on again by { $again } on { $until }

rules-refused = Your own rules changed, and a page is not right. The rules from before stay in force:
rules-refused-line = { $file }, line { $line }: { $reason }
rules-refused-unread = { $reason }
rules-refused-hint = Mend the page; it is taken a few seconds later. Noticed { $when }.

# Tokens.
tokens-title = Programs that ask the coach
tokens-text = Add-ons for browsers, mail and office programs that know LanguageTool can read along with the coach in any text box. Each asks with a token. A token opens the coach and nothing else: no case, no customer.
tokens-link = Programs that ask the coach
tokens-none = There is no token yet.
tokens-new = Make a token
tokens-name = Where it is used
tokens-name-hint = Such as “Browsers in the shop”: by this name it can be withdrawn later.
tokens-key = Make it
tokens-made = Here is the token for “{ $name }”. It is shown this once; nobody can look it up later.
tokens-server = As the server address of a LanguageTool add-on
tokens-server-hint = Type it into the add-on’s settings as the address of your own server. The token is part of it.
tokens-full = For programs of your own
tokens-full-hint = A draft as JSON is posted here, with the token as a bearer; the answer has the moves, the promises and the reasons as well.
tokens-token = The token itself
tokens-row = made by { $name } on { $when }
tokens-row-somebody = made on { $when }
tokens-used = last used { $when }
tokens-unused = not used yet
tokens-withdraw = Withdraw “{ $name }”
tokens-how = Where to type it in
