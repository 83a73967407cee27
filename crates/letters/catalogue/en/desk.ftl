# What stands where words were erased.
erased-on = Erased on { $date }.
customer-erased = an erased customer
erased-again = Erased before, and erased again in a copy that was put back.
# Whoever wrote without a sender that can be read.
customer-nameless = a customer without a name yet
