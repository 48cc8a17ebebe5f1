### The labels of the apps' screens: headings, buttons, what a screen reader says. Ids begin with "screen_" and the screen's
### name: screen_home_title. Each is in every language with the same arguments, and something in android/ or ios/ uses it.

## Everywhere
screen_back = Back
screen_ok = OK
screen_done = Done
screen_cancel = Cancel
screen_save = Save
screen_yes = Yes
screen_no = No
screen_waiting = Just a moment…
screen_day = { DAY($on) }
screen_day_unknown = Day not known
screen_person_you = { $name } (you)
screen_person_unreadable = Somebody whose name this phone cannot read yet

## What a phone cannot do
screen_trouble_camera = The camera cannot be used. Allow Redbook to use it in the phone's settings, or take the link or the file.

## Where a record is
screen_sync_unsent = { $count ->
    [one] One entry is on this phone only
   *[other] { $count } entries are on this phone only
}

## First start
screen_start_title = Welcome
screen_start_about = Your child's health record, held by your family. It works without a signal, and only the people you let in can read it.
screen_start_name = Your name
screen_start_name_hint = It stands beside everything that you write.
screen_start_relation = Who you are to the child
screen_start_relation_hint = Such as mother, dad, foster carer, health visitor.
screen_start_device = What to call this phone
screen_start_device_hint = So that you can tell your phones apart.
screen_start_not_real_data = This software has not been checked by anybody outside yet. Keep your paper red book.
screen_start_go = Continue
screen_begin_title = How do you want to begin?
screen_begin_new = A new record
screen_begin_new_about = For a child, born or expected.
screen_begin_join = Join a record
screen_begin_join_about = Somebody has invited you with a QR code or a link.
screen_begin_paper = Copy from the paper book
screen_begin_paper_about = A new record, then page by page what is in your red book.
screen_closed_title = Redbook is closed
screen_closed_about = Everything is still on this phone. Unlock it, and try again.
screen_closed_wiped = Nothing was deleted, but this phone has lost the key to it. Ask another guardian of the record to invite you again.
screen_closed_again = Try again
screen_unlock_title = Unlock Redbook

## Children
screen_children_title = Children
screen_children_add = Add a child
screen_children_none = There is no record on this phone yet.
screen_child_unnamed = A child without a name yet

## A child at a glance
screen_home_add = Add to the record
screen_home_visit = Begin the visit
screen_home_sync = Sync now
screen_home_needs = { $count ->
    [one] One thing needs somebody to look at it.
   *[other] { $count } things need somebody to look at them.
}
screen_home_needs_look = Have a look
screen_home_due = What is due
screen_home_due_nothing = Nothing is due now.
screen_home_due_all = The whole immunisation page
screen_home_due_more = { $count ->
    [one] One more is due
   *[other] { $count } more are due
}
screen_home_news = { $count ->
    [one] One new entry from others
   *[other] { $count } new entries from others
}
screen_home_news_seen = I have seen these
screen_home_growth = Growth
screen_home_measured = { $what }: { $value }
screen_home_disputed = Another value stands beside it.
screen_home_more = The record

## What is measured
screen_measured_weight = Weight
screen_measured_length = Length, lying down
screen_measured_height = Height, standing
screen_measured_head = Head circumference
screen_measured_bmi = Body mass index
screen_measured_other = Measurement

## What is due
screen_due_name = { WHAT($what) }
screen_due_done = Done
screen_due_now = Due now
screen_due_overdue = Overdue
screen_due_not_counted = Does not count
screen_immunisations_title = Immunisations and checks
screen_immunisations_add = Write down an immunisation
screen_immunisations_now = Now
screen_immunisations_not_counted = Recorded, and does not count
screen_immunisations_questions = What decides what is offered
screen_immunisations_kept = Recorded, and cannot be counted
screen_immunisations_not_given = Not given
screen_immunisations_done = Done
screen_immunisations_upcoming = To come
screen_immunisations_too_late = Cannot be had any more
screen_immunisations_not_this_child = Not for this child
screen_immunisations_protection = Protection by disease
screen_immunisations_rules = Schedule: { $version }
screen_protection_disease = { WORD($disease, of: "disease") }
screen_protection_counted = { $counted ->
    [one] One dose counts
   *[other] { $counted } doses count
}
screen_protection_next = next from { DAY($on) }
screen_protection_without_day = { $count ->
    [one] One dose recorded without a day
   *[other] { $count } doses recorded without a day
}

## Timeline
screen_timeline_title = Everything written
screen_timeline_replaced_too = Show what was corrected or taken back
screen_timeline_none = Nothing is written yet.
screen_timeline_more = Show more
screen_entry_title = Entry
screen_entry_when = When: { $day }
screen_entry_recorded = Written down { DAY($on) }
screen_entry_unreadable = Only a newer version of this app can read it. It is kept.
screen_entry_replaced = Corrected since
screen_entry_retracted = Taken back
screen_entry_corrected = A correction
screen_entry_unsent = On this phone only
screen_entry_imported = Imported from { $from }
screen_entry_confirmed = Whoever wrote it was asked, and kept it.
screen_entry_versions = Its versions
screen_entry_correct = Correct it
screen_entry_take_back = Take it back
screen_entry_take_back_about = It will no longer count. It stays to be seen, with your name and your reason.
screen_entry_take_back_reason = Why, if you like
screen_entry_take_back_do = Yes, take it back
screen_entry_keep = Leave it as it is

## People
screen_members_title = Who has this record
screen_members_about = Each phone that can read it.
screen_members_invite = Invite somebody
screen_members_admitted_by = Let in by { $name }
screen_members_succeeded = Goes on as another phone of this list
screen_role_guardian = Guardian
screen_role_carer = Carer
screen_role_practitioner = Health professional
screen_role_guardian_about = Reads and writes everything, shares, and lets others in.
screen_role_carer_about = Reads everything, and writes what families write.
screen_role_practitioner_about = Reads everything, and writes clinical entries and appointments.
screen_invite_title = Invite somebody
screen_invite_role = What will they do?
screen_invite_make = Make the invitation
screen_invite_scan = Let them scan this with Redbook on their phone, then look whether it has come.
screen_invite_qr = QR code of the invitation
screen_invite_expires = It can be used until { DAY($on) }
screen_invite_copy = Copy the link
screen_invite_copy_about = For somebody who is not here. Send it only where you know who reads it.
screen_invite_look = Has somebody scanned it?
screen_invite_asked = { $name }, { $relation }, asks to be let in from { $device }.
screen_invite_code = The code on their phone
screen_invite_code_hint = Look at their phone, or let them read it out. If it is another, do not let them in.
screen_invite_admit = Let them in
screen_invite_admitted = { $name } is in.
screen_join_title = Join a record
screen_join_about = Somebody who keeps the record shows you a QR code, or sends you a link.
screen_join_scan = Scan the QR code
screen_join_link = Or paste the link
screen_join_ask = Ask to be let in
screen_joining_title = Waiting to be let in
screen_joining_asked = You have asked. When they open Redbook and sync, a code appears here.
screen_joining_code = Read this out to whoever invited you:
screen_joining_code_about = It shows that nobody stands between your two phones.
screen_joining_look = Look again
screen_joining_spoilt = This invitation cannot be used any more. Ask for another.
screen_joining_again = Use another invitation

## Sharing
screen_shares_title = Show to a clinician
screen_shares_about = A clinician scans a QR code and reads, with no account and no app.
screen_shares_new = Make a QR code
screen_shares_none = Nothing is shared.
screen_shares_unnamed = A share
screen_shares_expires = Until { DAY($on) }
screen_shares_opened = { $count ->
    [one] Opened once
   *[other] Opened { $count } times
}
screen_shares_wrong_tries = { $count ->
    [one] One wrong passcode
   *[other] { $count } wrong passcodes
}
screen_shares_out_of_date = The record has changed since.
screen_share_open = Open
screen_share_expired = Has ended
screen_share_revoked = Ended by you
screen_share_locked = Locked: too many wrong passcodes
screen_share_used_up = Opened as often as allowed
screen_share_revoking = Being ended
screen_share_not_sent = Not with the relay
screen_share_title = What to show
screen_share_about = Name, day of birth, sex, NHS number and address always go with it.
screen_share_time = For how long
screen_share_quarter = 15 minutes
screen_share_hour = One hour
screen_share_day = One day
screen_share_week = One week
screen_share_sections = What goes
screen_share_section = { WORD($section, of: "screen.section") }
screen_section_allergies = Allergies
screen_section_medicines = Medicines
screen_section_problems = Illnesses and stays in hospital
screen_section_immunisations = Immunisations
screen_section_growth = Growth
screen_section_birth = Birth
screen_section_screening = Screening
screen_section_development = Reviews and development
screen_section_contacts = Whom to call
screen_section_notes = Notes and questions
screen_share_more = How it is opened
screen_share_passcode = With a passcode
screen_share_passcode_about = You say it to the clinician. A photograph of the QR code alone opens nothing.
screen_share_label = What to call it, if you like
screen_share_label_hint = Such as the ward. The reader sees it.
screen_share_honest = Whoever has read it can keep what they read. Ending a share stops further reading only.
screen_share_make = Make the QR code
screen_share_scan = The clinician scans this.
screen_share_qr = QR code of the share
screen_share_passcode_say = Passcode, to be said:
screen_share_log_title = What happened with it
screen_share_log_opened = Who opened it
screen_share_log_none = Nobody yet.
screen_share_log_more = { $count ->
    [one] One more, not listed
   *[other] { $count } more, not listed
}
screen_share_log_about = The name is what the reader typed. Nobody checked it.
screen_share_revoke = End it now
screen_share_revoking_about = The relay has not been told yet. The next sync tells it.
screen_share_opens = How often it can be opened
screen_share_opens_any = As often as wanted
screen_share_opens_once = Once
screen_share_opens_three = Three times
screen_share_charts = Growth charts go too
screen_share_goes_on = It keeps up with the record
screen_share_goes_on_about = Whoever opens it later also sees what you have written since.
screen_share_again = Show the QR code again
screen_share_update = Bring it up to date
screen_share_to_title = To a screen without a camera
screen_share_to_about = For a computer that cannot scan. On the clinician's page somebody chooses: Show a code for the family's phone.
screen_share_to_scan = Scan the screen's code
screen_share_to_code = Or paste what the code says
screen_share_to_begin = Go on to the digits
screen_share_to_waiting = Waiting for the screen. It shows six digits as soon as it has answered. Nothing is sent before you have typed them.
screen_share_to_until = The screen's code is good until { DAY($on) }.
screen_share_to_wait = Go on waiting
screen_share_to_other = Use another code
screen_share_to_look = Look at the screen whose code you scanned. Type the six digits that you see there yourself, not what somebody tells you.
screen_share_to_digits = The six digits on the screen
screen_share_to_tries = { $count ->
    [one] One try is left. After that the screen needs a fresh code.
   *[other] { $count } tries are left. After that the screen needs a fresh code.
}
screen_share_to_finish = Share with this screen
screen_share_to_sent = The screen has it. Say so to the person there: it opens when they press the button on the screen, and not before.
screen_share_to_listed = It is in your list of shares now, and you can end it there.
screen_share_offline_title = Without a network
screen_share_offline_about = The QR code itself holds the most important things: name, birth, allergies, immunisations, the last measurements, health problems and whom to call.
screen_share_offline_for_ever = It cannot be ended and does not run out, and you do not hear who reads it.
screen_share_offline_words = Locked with four words
screen_share_offline_words_about = You say them to whoever may read it. A photograph of the QR code alone does not show what is in it.
screen_share_offline_open = Everybody who ever sees or photographs this code can read it.
screen_share_offline_no_page = No page is set on this phone that could open such a code, so none can be made. Its address is kept in the settings.
screen_share_offline_qr = QR code that needs no network
screen_share_offline_say = Four words, to be said:
screen_share_offline_left_out = Not in this code: { $what }.
screen_access_opened = Opened
screen_access_wrong_passcode = A wrong passcode
screen_access_refused = Refused
screen_access_at = { DAY($on) }
screen_access_said_to_be = By: { $who }
screen_access_nobody = did not say who

## A child's record begins
screen_new_child_title = A new record
screen_new_child_begin = Begin the record
screen_new_child_born = Is the child born?
screen_new_child_is_born = Born
screen_new_child_expected = Expected
screen_new_child_name = Name
screen_new_child_name_hint = Leave it empty if there is none yet.
screen_new_child_birthday = Date of birth
screen_new_child_due = Due date
screen_new_child_sex = Sex
screen_new_child_sex_about = Growth charts are different for girls and boys.
screen_new_child_later = All of it can be changed later. For twins, begin a record for each.
screen_sex_female = Girl
screen_sex_male = Boy
screen_sex_not_said = Not now

## The paper book
screen_paper_title = Immunisations in the paper book
screen_paper_about = Tick what your book has, visit by visit. The whole page is saved at once.
screen_paper_none = The record has every dose that the page would have by now.
screen_paper_visit = Given from { DAY($on) }
screen_paper_when = When this visit was
screen_paper_save = { $count ->
    [one] Save one dose
   *[other] Save { $count } doses
}
screen_paper_other = Other pages
screen_paper_birth = Birth
screen_paper_reviews = Reviews
screen_paper_allergies = Allergies
screen_paper_illnesses = Illnesses
screen_paper_contacts = Whom to call
screen_paper_family_history = Family history

## Writing something down
screen_add_title = What would you like to write down?
screen_add_measure = Measurements
screen_add_health = Health
screen_add_everyday = Every day
screen_add_rest = Everything else
screen_form_optional = { $label } (optional)
screen_form_more = { $count ->
    [one] One more field
   *[other] { $count } more fields
}
screen_form_when = When, if it matters
screen_form_when_missing = Say when it was, or that the day is not known.
screen_form_problems = Something cannot be saved as it is. It is marked below. Nothing is lost.
screen_form_reading = I mean { $value }
screen_form_doubt = Is it right as it is? It is asked only once, and kept as you say.
screen_form_confirm = It is right: save it
screen_form_change = Change it
screen_form_correction = This takes the place of the entry. What was there before stays to be seen.
screen_form_writer = You write as { $name }, { $relation } ({ $role }).
screen_form_weight_hint = With its unit: 4.2 kg, 4200 g or 9 lb 4 oz.
screen_form_length_hint = With its unit: 52.3 cm.
screen_form_gestation_hint = Weeks and days: 39+4.
screen_date_day = Day
screen_date_month = Month
screen_date_year = Year
screen_date_hint = A month or a year alone is enough, if that is all you know.
screen_date_today = Today
screen_date_unknown = The day is not known
screen_loss_about = We are so sorry. You do not have to write anything, now or ever. If you do, reminders and what is due stop, and everything that was written stays.

## Who the child is
screen_profile_title = About the child
screen_profile_name = Name
screen_profile_born = Date of birth
screen_profile_born_hint = As 2026-03-14.
screen_profile_sex = Sex
screen_profile_nhs = NHS number
screen_profile_address = Address
screen_profile_nothing = Not written down
screen_profile_kept = What was there before stays to be seen.

## What needs a person
screen_needs_title = What needs somebody
screen_needs_none = Nothing needs anybody now.
screen_needs_pick = { $value } is right
screen_needs_aside = Kept aside
screen_needs_aside_about = This came from others and does not count yet. Nothing of it is lost.
screen_aside_waits = Waits for something that has not come yet
screen_aside_late = Came after its author had left
screen_aside_refused = Breaks a rule of the record

## Growth
screen_growth_title = Growth chart
screen_growth_what = { WORD($what, of: "screen.growth.of") }
screen_growth_of_weight = Weight
screen_growth_of_height = Length or height
screen_growth_of_ofc = Head
screen_growth_of_bmi = BMI
screen_growth_larger = Larger
screen_growth_smaller = Smaller
screen_growth_ages = Ages
screen_growth_ages_all = All that was measured
screen_growth_window = { WORD($window, of: "screen.growth.ages") }
screen_growth_ages_newborn = The first weeks
screen_growth_ages_0-1 = 0 to 1
screen_growth_ages_0-2 = 0 to 2
screen_growth_ages_0-4 = 0 to 4
screen_growth_ages_2-9 = 2 to 9
screen_growth_ages_4-20 = 4 to 20
screen_growth_ages_2-20 = 2 to 20
screen_growth_ages_0-20 = 0 to 20
screen_growth_counted = How age is counted
screen_growth_exact = From the due date, always
screen_growth_paper = As the paper charts do
screen_growth_uncorrected = From birth, always
screen_growth_sds = SDS { $sds }

## From phone to phone
screen_doorstep_title = Hand over without a network
screen_doorstep_about = From phone to phone: what one has and the other lacks.
screen_doorstep_give = Give
screen_doorstep_take = Take
screen_doorstep_qr = QR code of the hand-over
screen_doorstep_large = It is too much for one QR code. Hand over the file, or take theirs first: the answer is small.
screen_doorstep_send = Hand over the file
screen_doorstep_sealed = It is sealed: only phones that have this record can open it.
screen_doorstep_scan = Scan their QR code
screen_doorstep_pick = Open their file
screen_doorstep_came = { $count ->
    [one] One new entry.
   *[other] { $count } new entries.
}
screen_doorstep_waits = { $count ->
    [one] One part waits for something that has not come yet.
   *[other] { $count } parts wait for something that has not come yet.
}
screen_doorstep_refused = { $count ->
    [one] One part breaks a rule and is kept aside.
   *[other] { $count } parts break a rule and is kept aside.
}
screen_doorstep_cut_off = The file was cut off. What came before the cut is kept.
screen_doorstep_they_lack = This phone has something that they do not: give it to them.

## A health visitor's day
screen_families_title = Families
screen_families_receipt = Today's visits
screen_families_join = Join a family's record
screen_families_none = No family has let you in yet.
screen_families_damaged = { $count ->
    [one] 1 record cannot be opened on this phone. Nothing is deleted.
   *[other] { $count } records cannot be opened on this phone. Nothing is deleted.
}
screen_families_due = { $count ->
    [one] One thing due
   *[other] { $count } things due
}
screen_families_needs = { $count ->
    [one] One thing needs somebody
   *[other] { $count } things need somebody
}
screen_identity_check = Check that this is the child in front of you:
screen_identity_born = Born { $day }
screen_identity_number = NHS number { $number }
screen_identity_few = Fewer than two identifiers are known.
screen_identity_disputed = People disagree about one of these.
screen_visit_title = Home visit
screen_visit_checked = I have checked who this is
screen_visit_when = When
screen_visit_save = Save the visit
screen_visit_saved = The visit is saved on this phone.
screen_visit_hand = Hand it to the family
screen_visit_hand_about = Let the family scan this with Redbook, or sync when there is a signal.
screen_visit_text = As plain text
screen_visit_text_about = To copy into another system.
screen_visit_copy = Copy the text
screen_visit_end = End the visit
screen_receipt_title = Today's visits
screen_receipt_hand_on = Hand on what waits
screen_receipt_handed = Handed to the relay
screen_receipt_waits = Waits on this phone
screen_receipt_entries = { $count ->
    [one] One entry
   *[other] { $count } entries
}

## Settings
screen_settings_title = Settings
screen_settings_language = Language
screen_settings_language_phone = As the phone
screen_settings_language_draft = Not yet checked by somebody who speaks it
screen_settings_phone = This phone
screen_settings_phone_about = Language, lock and PIN, what clinicians read in.
screen_settings_lock = Ask for finger, face or PIN
screen_settings_lock_about = Each time that Redbook is opened.
screen_settings_caseload = I visit families
screen_settings_caseload_about = Redbook begins with the list of families.
screen_settings_relay = Between phones
screen_settings_relay_address = Address of the relay
screen_settings_relay_hint = It carries sealed changes between phones and cannot read them.
screen_settings_relay_keep = Keep this address
screen_settings_data = { FIXED($megabytes, digits: 1) } MB used this month
screen_settings_data_about = A childhood without photos is less than 1 MB.
screen_settings_export = Take a copy
screen_settings_loss = A loss
screen_settings_pin = A PIN of your own
screen_settings_pin_about = For whoever shares this phone, or its PIN.
screen_settings_erase = Take everything off this phone
screen_settings_viewer = What clinicians read in
screen_settings_viewer_address = Address of the page
screen_settings_viewer_hint = A QR code leads a clinician's browser there. Whoever gave you Redbook can tell you the address.
screen_export_not_sealed = A copy is not sealed: whoever has the file can read it.
screen_export_all = The whole record
screen_export_all_about = Signed, as text, and for other systems.
screen_export_fhir = For another system
screen_export_fhir_about = What stands, as FHIR.
screen_export_calendar = What is due, for a calendar
screen_export_calendar_about = Without names.

## A PIN of one's own
screen_pin_title = A PIN of your own
screen_pin_about = The phone's lock keeps out whoever finds the phone. This PIN also keeps out whoever shares the phone, or knows how to unlock it.
screen_pin_is_set = Redbook asks for your PIN when it is opened, and when you come back after a minute.
screen_pin_is_not_set = No PIN is set.
screen_pin_forgotten = Nobody can tell you a forgotten PIN. Another guardian of the record can let you in again. Six digits or more are much harder to guess than four.
screen_pin_limits = It keeps nobody out of other phones that have the record, or of copies that were taken. What you wrote is still handed on, sealed, while Redbook is closed.
screen_pin_current = The PIN that is set
screen_pin_new = New PIN
screen_pin_new_hint = 4 to 12 digits, and no birthday.
screen_pin_again = The new PIN once more
screen_pin_differs = The two are not the same.
screen_pin_set = Set this PIN
screen_pin_lift = Ask for no PIN any more
screen_ask_pin_about = Everything is still on this phone.
screen_ask_pin_pin = Your PIN
screen_ask_pin_open = Open
screen_ask_pin_forgotten = I have forgotten it
screen_anew_about = You can begin anew on this phone. What is on it is moved aside, as locked as it is, and nothing is deleted. Then join the record again: another guardian of it invites you.
screen_anew_do = Begin anew

## Taking everything off the phone
screen_erase_title = Take everything off this phone
screen_erase_about = Before you sell this phone, hand it on or give it back. Everything that Redbook keeps on it is deleted, for good. What others have, they keep.
screen_erase_lost = This would go
screen_erase_lost_about = If you are not sure that others have all of it, go back: hand it over from phone to phone, or take a copy. If you have another phone, it can be invited before this one is empty.
screen_erase_pin = Your PIN
screen_erase_understood = I want everything on this phone to be deleted.
screen_erase_lost_understood = I want it deleted even so. It cannot be brought back.
screen_erase_do = Delete everything

## Taking in a file of another system
screen_import_title = Take in a file
screen_import_from = From a GP, a hospital or another app.
screen_import_about = A GP, a hospital or another app may give you a file about your child, in a form that is called FHIR. What is new in it is added here, and each entry says where it came from.
screen_import_limit = A file of up to { $megabytes } MB. It is read on this phone, and sent nowhere.
screen_import_pick = Choose a file
screen_import_other = Is this file about the same child? Nothing was added yet.
screen_import_same = Yes, it is this child
screen_import_doubt = Is this right as it stands in the file? It is asked only once. Nothing was added yet.
screen_import_confirm = It is right: take it in
screen_import_leave = No, add nothing
screen_import_came = { $count ->
    [one] One new entry was added.
   *[other] { $count } new entries were added.
}
screen_import_nothing = Nothing in this file is new here.
screen_import_notes = { $count ->
    [one] One of them is a note: it stands there as it came, because Redbook does not know this sort of entry.
   *[other] { $count } of them are notes: they stand there as they came, because Redbook does not know these sorts of entries.
}
screen_import_here = { $count ->
    [one] One was here already, and was not added again.
   *[other] { $count } were here already, and were not added again.
}
screen_import_left = Not taken in, and why
screen_import_sort = { $count ->
    [one] { $what }
   *[other] { $what } ({ $count })
}
screen_import_more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
screen_import_again = Take in another file

## The first 1,001 days
screen_journey_title = The first 1,001 days
screen_journey_about = From pregnancy to the second birthday: whom you met, and whether it helped.
screen_journey_none = Nothing is here yet. Write down whom you met, such as a midwife, a health visitor or breastfeeding support, and whether it helped. You then have it at hand when somebody asks, or when you want to ask for more.
screen_journey_add = Add a contact
screen_journey_helped = Did it help? { $what }
screen_journey_later = { $count ->
    [one] One contact after the second birthday is in "Everything written".
   *[other] { $count } contacts after the second birthday are in "Everything written".
}
screen_journey_take = Take it along
screen_journey_take_do = Take a copy without names
screen_journey_take_about = It has months of age and sorts of service only: no name, no day, no place, and nothing that anybody typed. Somebody who knows your child may still know them by it.
