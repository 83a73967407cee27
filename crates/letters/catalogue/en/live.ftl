# What changes while a page is open.
live-offline = No connection to the desk since { $time }. What you write stays here; it goes out once the connection is back and you press again.
live-not-sent = Not sent: there is no connection to the desk. Your words are still in the form. Press again once it is back.
live-back = The connection is back. This page shows how it stands now.
live-kept = What you are writing was left as it is.
live-changed = Something changed.
live-signed-out = You are signed out. Copy what you wrote, then sign in again.
live-came = New since you looked: { $what }.
live-here = { $name } looks at this case, too.
live-types = { $name } is writing on this case.
live-label = What changes on this page
