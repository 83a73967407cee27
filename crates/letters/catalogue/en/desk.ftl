# What stands where words were erased.
erased-on = Erased on { $date }.
customer-erased = an erased customer
