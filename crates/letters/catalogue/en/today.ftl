# How heated the customer’s last message was, as the coach reads it.
heat-calm = calm
heat-uneasy = uneasy
heat-upset = upset
heat-angry = angry
heat-furious = furious
heat-rises = rising
