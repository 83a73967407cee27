# Lo que queda donde se borraron palabras.
erased-on = Borrado el { $date }.
customer-erased = un cliente borrado
erased-again = Se había borrado antes, y se borró otra vez en una copia restaurada.
# Quien escribió sin un remitente que se pueda leer.
customer-nameless = un cliente aún sin nombre
