### The languages the desk speaks, and where one chooses.

# What those who speak it call it.
language-own-name = English

language-label = Language
language-key = Keep this language
language-of-browser = as my browser asks
language-of-house = as the house speaks

# One's own page.
account-title = About me
account-language-text = In which language the desk speaks with you. What customers and colleagues wrote stays as they wrote it.
did-desk-language = The language is kept.

# The house.
house-language = Language of the house
house-language-text = Whoever chose no language of their own, and customers whose language we do not know, are spoken to in this one.

# A customer.
customer-language = Language
customer-language-text = Their page and every mail to them speak this language.
customer-language-unknown = not known; the house’s, { $language }

# At the foot of the customer's page.
customer-page-language = This page in another language:
customer-said-language = From now on we write to you in English.

# Numbers and amounts: what stands before the part of a whole, and how an amount of money is said.
decimal-mark = .
money = { $amount } { $currency }

# Somebody’s words, quoted.
quoted = “{ $words }”
