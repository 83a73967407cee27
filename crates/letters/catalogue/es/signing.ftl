# Claves que firman nuestro correo (DKIM): quien lo recibe ve que es de nuestro dominio y que nadie lo cambió.
signing-title = { $count ->
    [0] Correo firmado: ninguna clave
    [one] Correo firmado: una clave
   *[other] Correo firmado: { $count } claves
}
signing-text = El correo firmado con una clave de su dominio (DKIM) se cree antes y rara vez se toma por spam. Muchos proveedores ya firman; una clave aquí es para los que no lo hacen.
signing-domain = El dominio
signing-domain-hint = La parte tras la @ de la dirección desde la que sale el correo.
signing-selector = Un nombre corto para la clave
signing-selector-hint = Su mitad pública está en el DNS con este nombre.
signing-key = La clave privada (PEM)
signing-key-hint = RSA de 2048 a 4096 bits o Ed25519, sin contraseña; “openssl genrsa 2048” hace una. Se guarda solo para el dueño de los datos y no se vuelve a mostrar.
signing-add = Firmar con esta clave
signing-added = El correo de { $domain } se firma
signing-silent = El correo sale desde una dirección de otro dominio, así que no se firma nada con ella.
signing-record-name = Publicar en el DNS, como registro de tipo TXT, con el nombre
signing-record = y el texto
signing-look = Ver qué está publicado
signing-drop = No firmar más con { $selector }
signing-dropped = El correo de { $domain } ya no se firma con esa clave
signing-dropped-text = Deje su registro una semana en el DNS, por el correo que está en camino.
signing-published-fits = El registro del DNS corresponde a la clave.
signing-published-missing = El registro todavía no está en el DNS. Hasta entonces nadie puede comprobar la firma.
signing-published-other = El registro del DNS es de otra clave, así que la firma se toma por falsa. Publique el de esta clave.
signing-published-withdrawn = El registro del DNS dice que la clave está retirada. Publique el de esta clave o deje de firmar con ella.
signing-published-several = Hay más de un registro de clave en el DNS con este nombre. Deje el de esta clave.
signing-published-no-answer = Aquí no responde ningún servidor de nombres, así que no se puede ver lo publicado.
mailbox-failure-signing-domain = El dominio es la parte tras la @, por ejemplo shop.example; uno con letras fuera de la a a la z se escribe como xn--….
mailbox-failure-signing-selector = El nombre de la clave es corto y de letras, cifras y guiones, por ejemplo amends.
mailbox-failure-signing-no-key = No hay ninguna clave privada que se pueda leer. Es un texto que empieza con -----BEGIN PRIVATE KEY----- y no necesita contraseña; “openssl genrsa 2048” hace una.
mailbox-failure-signing-kind = Una clave de este tipo no firma correo. RSA y Ed25519 sí; “openssl genrsa 2048” hace una.
mailbox-failure-signing-length = Una clave RSA tiene de 2048 a 4096 bits: las más cortas no se creen. “openssl genrsa 2048” hace una.
mailbox-failure-signing-too-many = Hay tantas claves como puede haber. Quite una que ya no se use.
mailbox-failure-signing-not-here = Aquí no hay tal clave. La que nombra el archivo de ajustes se quita allí.
