"""Verifies each DKIM signature on the mail that comes in, beside the records that are named (a line each: name, tab, text), and
prints a letter for each: y or n."""
import sys

import dkim

records = dict(line.split("\t") for line in sys.argv[1].splitlines())
mail = sys.stdin.buffer.read()


def ask(name, timeout=5):
    return records.get(name.decode().rstrip("."), "").encode()


head = mail.split(b"\r\n\r\n")[0]
for place in range(head.count(b"DKIM-Signature:")):
    try:
        holds = dkim.DKIM(mail).verify(idx=place, dnsfunc=ask)
    except dkim.DKIMException:
        holds = False
    print("y" if holds else "n", end="")
