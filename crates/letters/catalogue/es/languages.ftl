### Los idiomas en que habla Amends, y dónde se eligen.

# Cómo lo llaman quienes lo hablan.
language-own-name = Español

language-label = Idioma
language-key = Guardar este idioma
language-of-browser = el que pide mi navegador
language-of-house = el de la casa

# La página propia.
account-title = Mis datos
account-language-text = En qué idioma le habla Amends. Lo que escribieron los clientes y el equipo queda tal como lo escribieron.
did-desk-language = El idioma está guardado.

# La casa.
house-language = Idioma de la casa
house-language-text = En este idioma se habla a quien no eligió otro, y a los clientes cuyo idioma no conocemos.

# Un cliente.
customer-language = Idioma
customer-language-text = Su página y todos los correos que recibe usan este idioma.
customer-language-unknown = no se sabe; el de la casa, { $language }

# Al pie de la página del cliente.
customer-page-language = Esta página en otro idioma:
customer-said-language = A partir de ahora le escribimos en español.

# Números e importes: qué separa los decimales, y cómo se dice un importe.
decimal-mark = ,
money = { $amount } { $currency }

# Palabras de alguien, entre comillas.
quoted = “{ $words }”
