"""Signs the mail that comes in: selector, domain and the private key's file are named."""
import sys

import dkim

selector, domain, file = sys.argv[1:]
mail = sys.stdin.buffer.read()
with open(file, "rb") as key:
    signature = dkim.sign(mail, selector.encode(), domain.encode(), key.read(), canonicalize=(b"relaxed", b"relaxed"))
sys.stdout.buffer.write(signature + mail)
