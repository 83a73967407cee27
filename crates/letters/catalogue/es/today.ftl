# Cuánto enojo mostraba el último mensaje, según lo lee el coach.
heat-calm = con calma
heat-uneasy = con inquietud
heat-upset = con disgusto
heat-angry = con enojo
heat-furious = con furia
heat-rises = en aumento
