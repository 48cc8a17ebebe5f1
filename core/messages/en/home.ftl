### How a record stands, what needs a person, what a phone reminds of, a health visitor's day, files of others, the first 1,001 days.

## What needs a person
need_profile-disagreement = People say different things here. Choose which is right; the other stays to be seen.
need_birth-details-differ = The birth details differ. Correct one, or take one back.
need_likely-duplicate = Perhaps one dose, written twice. If so, take one back.
need_blood-spots-differ = These results of the blood spot for one condition differ. Ask your health visitor or GP practice which is right, and correct the other, or take it back.
need_allergies-differ = An allergy is written here, and that none is known. Correct one, or take one back.
need_rival-replacements = This was changed in different ways. Correct one, or take one back.
need_doubt = This may be a slip. Correct it if it is.

## Reminders: nobody's name
reminder_due = Something is due in a child's record. Open Redbook to see what.
reminder_appointment = There is an appointment tomorrow. Open Redbook to see when.

## How fresh a record is
freshness_never = Never synced
freshness_days = { $days ->
    [0] Synced in the last day
    [one] Synced 1 day ago
   *[other] Synced { $days } days ago
}

## Where a record is. "Handed to", never "received"; parts of a line, one after the other
standing_joining = waiting to be let in
standing_alone = on this phone only
standing_handed = handed to the relay
standing_waiting = { $count ->
    [0] some of it is on this phone only
    [one] 1 entry is on this phone only
   *[other] { $count } entries are on this phone only
}
standing_with-phone = with { $name }'s phone
standing_damaged = this record cannot be opened on this phone; nothing is deleted
erase_with = { $name }: { $who }'s phone had all of it on { DAY($day) }
erase_only-here = { $name }: no other guardian's phone is known to have all of it
erase_unnamed-with = A record without a name: { $who }'s phone had all of it on { DAY($day) }
erase_unnamed-only-here = A record without a name: no other guardian's phone is known to have all of it
erase_shares = { $count ->
    [one] 1 share can still be read, and nobody can end it afterwards
   *[other] { $count } shares can still be read, and nobody can end them afterwards
}

## What became of a day's visits
receipt_visits = { $visits ->
    [0] No visit was written today.
    [one] 1 visit: { $handed } handed to the relay, { $waiting } waiting on this phone.
   *[other] { $visits } visits: { $handed } handed to the relay, { $waiting } waiting on this phone.
}

## Why something in another system's file is no entry
import_not-taken_names-medicine = says which medicine another resource means
import_not-taken_other-patient = is somebody else
import_not-taken_due-is-computed = what is due is computed here
import_not-taken_context = says who or what stands behind other resources
import_not-taken_entered-in-error = its source says that it was entered in error
import_not-taken_about-other = is about somebody else, or does not say about whom
import_not-taken_compared = compared with the child of this record, not taken over
import_not-taken_allergies-not-known = says that nothing is known about allergies
import_not-taken_bmi-is-computed = a body mass index is computed from weight and height
import_not-taken_identity = who the child is, is compared and not taken over
import_not-taken_remark = a remark of the software that made the file
import_not-taken_twice = says the same as another in the file

## The first 1,001 days: when a contact was, where no weeks of pregnancy are known
journey_before-birth = before the birth

## In what a file seems to be of another child
differs_no-child = the file does not say whose it is
differs_nhs-number = the file has another NHS number
differs_birth-date = the file has another date of birth
differs_name = the file has another name
differs_nothing = the record and the file have nothing in common by which to tell

## What is not in a share without a network
offline_left-out_doses = { $count } more vaccine doses
offline_left-out_problems = { $count } more health problems
offline_left-out_contacts = { $count } more contacts
offline_left-out_weight = the last weight, of which there are several values
offline_left-out_length = the last length or height, of which there are several values
offline_left-out_head = the last head circumference, of which there are several values
