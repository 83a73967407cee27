# Keys that sign our mail (DKIM): those who receive it can see that it is from our domain and was not changed.
signing-title = { $count ->
    [0] Signed mail: no key
    [one] Signed mail: one key
   *[other] Signed mail: { $count } keys
}
signing-text = Mail that is signed with a key of your domain (DKIM) is believed sooner and seldom taken for spam. Many providers sign already; a key here is for those that do not.
signing-domain = The domain
signing-domain-hint = The part after the @ of the address that mail goes out from.
signing-selector = A short name for the key
signing-selector-hint = Its public half stands in DNS under this name.
signing-key = The private key (PEM)
signing-key-hint = RSA of 2048 to 4096 bits or Ed25519, without a passphrase; “openssl genrsa 2048” makes one. It is kept for the owner of the data alone and not shown again.
signing-add = Sign with this key
signing-added = Mail of { $domain } is signed
signing-silent = Mail goes out from an address of another domain, so nothing is signed with it.
signing-record-name = Publish in DNS, as a record of the kind TXT, under
signing-record = with the text
signing-look = Look what is published
signing-drop = Sign no more with { $selector }
signing-dropped = Mail of { $domain } is signed with that key no more
signing-dropped-text = Leave its record in DNS for a week, for mail that is on its way.
signing-published-fits = The record in DNS fits the key.
signing-published-missing = The record is not in DNS yet. Until it is, nobody can verify the signature.
signing-published-other = The record in DNS is of another key, so the signature counts as wrong. Publish the one for this key.
signing-published-withdrawn = The record in DNS says that the key is withdrawn. Publish the one for this key, or sign no more with it.
signing-published-several = There is more than one record of a key in DNS under this name. Leave the one for this key.
signing-published-no-answer = No name server answers here, so what is published cannot be seen.
mailbox-failure-signing-domain = The domain is the part after the @, such as shop.example; one with letters beyond a to z is written as xn--….
mailbox-failure-signing-selector = The name of the key is short and of letters, digits and dashes, such as amends.
mailbox-failure-signing-no-key = There is no private key that can be read. It is a text that begins with -----BEGIN PRIVATE KEY----- and needs no passphrase; “openssl genrsa 2048” makes one.
mailbox-failure-signing-kind = A key of this kind signs no mail. RSA and Ed25519 do; “openssl genrsa 2048” makes one.
mailbox-failure-signing-length = An RSA key has 2048 to 4096 bits: shorter ones are not believed. “openssl genrsa 2048” makes one.
mailbox-failure-signing-too-many = There are as many keys as can be. Take away one that is not used any more.
mailbox-failure-signing-not-here = There is no such key here. One that the settings file names is taken away there.
