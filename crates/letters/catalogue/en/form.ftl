### The web form for complaints. For somebody on a bad day, who may write from a telephone: plain and warm.

form-title = Tell us what happened · { $company }
form-heading = Tell us what happened
form-intro = A person reads every word of it.
form-hear-before = If you send it now, you will hear from one of us by
form-hear-after = , whatever happens.
form-story = What happened?
form-story-hint = Tell it your way and as long as you like. You need not sort it.
form-meant = What did it mean for you?
form-meant-hint = If you like: what it cost you, in time, money or nerves.
form-wish = What would make it good again?
form-wish-hint = If you know it already. If not, we will look for it together.
form-reach = How do we reach you?
form-reach-hint = A mail address or a telephone number; one is enough.
form-name = Your name
form-email = Your mail address
form-phone = Your telephone number
form-files = Pictures or papers
form-files-hint = If some help to show it: { $count ->
        [one] one file
       *[other] up to { $count } files
    }, { $most } MB together.
form-trap = Leave this empty
form-send = Send it
form-foot = What you write goes to { $company } alone and is used to put this right.
form-you = You
form-misfit-story = The story is still empty. Tell us in a few words what happened, and send it again.
form-misfit-machine = We could not tell this from what a machine sends. Nothing was sent yet and your words are kept: please send it once more.
form-misfit-again = This form was not whole any more. Nothing was sent yet and your words are kept: please send it once more.
form-misfit-large = Together the files are larger than we can take in. Nothing was sent yet and your words are kept. Send fewer or smaller ones; we will ask for the rest.
form-misfit-many = These are more files than we can take in at once. Nothing was sent yet and your words are kept. Send fewer; we will ask for the rest.
form-often = Very many are writing to us right now. Nothing was sent yet and your words are kept: please send it once more in a minute.
form-many = Several complaints have come from where you are, or with your address or number, within this hour, and by this form we take in only so many. Nothing was sent yet and your words are kept: please send it once more in an hour.
form-or-write = If it cannot wait, write to us at { $mailbox }; a person reads that, too.
form-failed = Something failed on our side. Nothing was lost on this page: please send it once more in a minute.
form-files-again = Please choose your files once more: a browser does not keep them.
form-too-large-title = This is more than the form can take in at once
form-too-large-text = Nothing was sent. Please go back in your browser: your words are still there. Leave out the largest files and send it again; we will ask for them.
form-go = To that field
form-anew = To an empty form
form-closed-title = This form is not open
form-closed-text = Complaints are not taken in here at the moment. You can still reach us:
form-filed-title = Thank you for telling us
form-filed-thanks = We know that it takes effort. All you wrote is here, and a person will read it.
form-filed-next = What comes next
form-filed-hear = A person at { $company } writes to you or calls you by
form-filed-over = We have answered. The link below, or our mail to you, shows how it stands.
form-filed-number = The number of your complaint:
form-filed-link = Your page
form-filed-link-text = There you see at any time how it stands, and you can add something or answer us. It needs no account. Whoever has the link can read along, so keep it to yourself.
form-filed-open = Open your page
form-filed-receipt = The link is on its way to your mail address as well.
form-filed-keep = Please keep the link, for example as a bookmark: we have no mail address to send it to.
form-unknown-title = Nothing was sent with this form
form-unknown-text = Or it was long ago. If you wrote to us, the link to your page is in our mail to you.

invalid-form-unreachable = Please give us a mail address or a telephone number, so that we can answer. Nothing was sent yet; what you wrote is kept.
invalid-form-phone-short = This is no number we could call: it has three digits at least, and beside them only spaces and + ( ) - / . Please look at it once more, or give us a mail address. Nothing was sent yet; what you wrote is kept.
invalid-form-address-ours = This is one of our own addresses, so no answer to it would reach you. Please give us yours, or a telephone number. Nothing was sent yet; what you wrote is kept.
invalid-form-site-invalid = A line is no address of a site. Nothing was changed; what you wrote is kept. Write one a line, like https://shop.example, with no path behind it.
invalid-form-sites-too-many = These are more than twenty sites. Nothing was changed; keep those where the form stands.

house-form = Web form for complaints
house-form-text = A page on which anybody can complain, without an account. It says when they will hear and gives them the link to their page. Link it wherever customers look for help.
house-form-open = The form is open
house-form-is-open = It is open:
house-form-is-closed = It is closed.
house-form-sites = Sites that may show the form within their own pages
house-form-sites-hint = One a line, like https://shop.example. No other site can; no other page of the desk ever stands in a frame.
house-form-tag = The tag to put there
house-form-tag-hint = One line where the form is to stand, and a link for those whose browser runs no script.

talk-web-unproven = Written on the web form. Who wrote is not proven, and whoever wrote has the link to the customer’s page of this case. Say there nothing that only the customer may know, not even the name, or make a new link first: it goes by mail alone.
talk-wrote-as = Wrote as { $typed }; the record says { $customer }.
talk-wrote-nameless = Wrote without a name; the record says { $customer }.
reply-not-proven = Do not say anything the record knows, not even the name, until it is proven who wrote: whoever it was reads along on the page of this case. A new link closes that page to them; it goes by mail alone.
