### What went wrong, and what to do now: "error." and the code of docs/cli.md. Where the core knows more than its code says, it
### is in the core's own English; every other language has what stands here.

## The phone's storage and its key
error_home-in-use = Redbook is open already: close the other one, then try again.
error_no-store = there is no store here.
error_already-there = there is a store or a key here already. Nothing was changed.
error_store-set-aside = the store cannot be read. Nothing was deleted: its files were moved aside. Keep them. To go on, start anew and fetch the records from the relay or another phone.
error_wrong-key = the store does not open with this key; its file was left as it is. Use the key it was made with.
error_newer-store = a newer version of Redbook made this store: update Redbook.
error_disk-full = the phone's storage is full: nothing that was saved before is lost. Make room, then try again.
error_store = the phone's storage did not take it. Nothing that was saved before is lost; make room or try again.
error_no-key = there is no key here. Nothing was changed.
error_passphrase-needed = a passphrase is needed. Nothing was changed.
error_wrong-passphrase = the passphrase is wrong. Nothing was changed.
error_key-damaged = the key file is damaged. Nothing was changed.
error_key-exposed = other users of this computer can read the key file. Nothing was changed.
error_key-wiped = this phone's keystore has lost the key to the record. Nothing was changed.
error_key-locked = the phone is locked. Nothing was changed.
error_key-platform = this phone's keystore did not work. Nothing was changed.
error_key-unusable = the key file cannot be used. Nothing was changed.
error_pin-needed = a PIN is needed. Nothing was changed.
error_wrong-pin = that is not the PIN. Nothing was changed.
error_pin-wait = the PIN was wrong too often: try again in { $minutes } min. Nothing was changed.
error_not-a-pin = a PIN has 4 to 12 digits. Nothing was changed.
error_easy-pin = that PIN is too easy to guess: choose another. Nothing was changed.
error_would-erase = everything on this phone would be deleted for ever: look at what it has, and say that it may go.
error_erased = everything was deleted from this phone: nothing can be saved here until Redbook is opened again.
error_erased-in-part = not everything could be deleted from this phone yet: close Redbook and open it again, and it goes on with it.
error_damaged = something in the phone's storage cannot be read. Run the doctor; nothing is deleted.
error_damaged-frames = a part of this record is damaged on this phone. What you write is still saved; sync, or take a hand-over file from somebody else's phone, and it is made whole. Until then nothing new leaves this phone.
error_keys = keys could not be made.
error_memory = there is too little free memory to make a passcode: close other apps and try again.

## Which record, which entry
error_no-such-record = there is no such record on this phone: list the records, or make or join one.
error_ambiguous-record = several records fit: say which one, by the first digits of its id.
error_no-such-entry = there is no such entry in this record: look it up in the timeline.
error_ambiguous-entry = several entries fit: give more digits of the id.
error_wrong-kind = this entry cannot be changed like that: it is of another kind, or was written by a newer app.
error_already-here = this record is on this phone already.
error_no-such-page = this page does not exist: begin again from the first.

## What was typed
error_not-a-date = expected a day such as 2026-03-14, got something else.
error_no-such-word = expected one of the words that this takes, got another.
error_no-such-role = expected a role: guardian, carer or practitioner.
error_no-such-section = expected the name of a section of a share, got another word.
error_no-such-field = this field cannot hold that.
error_fields = some of what was typed cannot be saved like that: look at the marked fields.
error_doubtful = please check what was typed. If it is right, confirm it.
error_invalid-entry = this cannot be saved as it is: something is missing, or too long.
error_gather = the entries could not be made ready to send. The entries stay saved on this phone.

## What one may
error_not-allowed = your role in this record does not let you write this: ask a parent to.
error_not-a-member = this phone has not been let into the record yet: the person who invited you has to type your code.
error_membership = this could not be changed for the members of the record.

## The relay
error_no-relay = this record has no relay yet: set one, or hand the record over by a file.
error_relay-address = a relay's address begins with https:// (http:// only on this computer itself).
error_page-address = the address of a page begins with https:// (http:// only on this computer itself), with no ? and no # in it.
error_relay-unreachable = the relay cannot be reached. Everything is saved on this phone and is sent when there is a connection.
error_relay-garbage = what answered is not a Redbook relay. Everything is saved on this phone; check the network and the address.
error_relay-busy = the relay is busy. Everything is saved on this phone and is sent later.
error_relay-quota = the relay's operator does not take more of this record. Everything is saved on this phone; ask the operator.
error_relay-refused = the relay does not know this phone in this record. Everything is saved on this phone.
error_frame-refused = the relay did not take something. It is kept on this phone; the doctor shows what it is.

## Invitations
error_not-an-invitation = this is not a Redbook invitation, or a part of it is missing: ask for it again.
error_invitation = the invitation cannot be used: make a new invitation.
error_no-such-invitation = there is no open invitation like that: list the invitations, or make a new one.
error_invitation-expired = the invitation has run out: ask for a new one.
error_not-asked-yet = nobody has used this invitation yet: let the other phone open the link first.
error_code-mismatch = the code does not match the other phone's: somebody may stand between you, so nobody was let in. Compare again.
error_invitation-burnt = the code was wrong three times, so the invitation is gone: make a new one, face to face if you can.

## Shares
error_nothing-shared = choose at least one section to share.
error_share-form = these choices of a share do not go together.
error_no-such-share = there is no such share of this record on this phone: list the shares.
error_too-many-shares = there are too many open shares of this record: revoke one.
error_share-link = the link of the share could not be made.
error_share-too-large = a file is too large for a share.
error_summary = the summary could not be made.
error_pdf = the PDF could not be made.
error_not-revoked-yet = the relay cannot be reached, so the share can still be opened. It is marked, and is revoked as soon as this phone has a connection: try again.
error_offline-share = this record is too long for one code: share it with a network, or share less.
error_health-card = this health card cannot be read. Nothing was changed.

## To a screen without a camera
error_not-a-screen-code = this is not the code of a screen: scan the one that the screen shows.
error_screen-code-seen = somebody else has seen the screen's code and used it, so nothing was sent. Have the screen show a fresh code, and let nobody else see it.
error_false-screen = what answered is not the page that showed the code, so nothing was sent. Somebody else may have seen the code: have the screen show a fresh one.
error_screen-code-over = the screen's code has run out, and nothing was sent: have the screen show a fresh one.
error_no-screen-waiting = no screen is waiting for this record: scan the code that the screen shows.
error_screen-not-answered = the screen has not answered yet: wait until it shows six digits.
error_not-six-digits = expected the six digits that the screen shows, got something else.
error_wrong-digits = those are not the digits that this phone expects, so nothing was sent: read them once more from the screen whose code you scanned.
error_screen-burnt = the digits were wrong three times, so the attempt is over and nothing was sent. Somebody may stand between this phone and the screen: have the screen show a fresh code.

## Files
error_import = this file cannot be read in. Nothing was changed.
error_own-file = this file was made from this record: all of it is here already.
error_other-child = is this the same child? The file may be about another. Nothing was changed.
error_not-a-doorstep-file = this is not a hand-over file of Redbook, or its beginning is damaged: have it sent again.
error_file-too-large = the file is too large.
error_export = the export could not be written.

## Charts, languages, stopping
error_nothing-to-draw = there is nothing to draw yet.
error_no-such-chart = there is no such chart.
error_not-a-language = this file is no language that Redbook can use.
error_unexpected = something went wrong in the app. What was saved is still saved: go back, and try again.
error_cancelled = Cancelled.
