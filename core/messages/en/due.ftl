### What is said beside what is due: what cannot be counted, what is asked, what people have to settle.

due-not-given = { WHAT($what) } was not given on { DAY($when) }: { WORD($reason, of: "choice.immunisation.not-given") }.
due-not-given-undated = { WHAT($what) } was not given: { WORD($reason, of: "choice.immunisation.not-given") }.
due-dose-inexact = { WHAT($what) } is recorded for { DAY($when) }, without its day. Whether it was given at the right time cannot be checked, so it is not counted: ask your GP practice for the day.
due-dose-undated = { WHAT($what) } is recorded without a date. Whether it was given at the right time cannot be checked, so it is not counted: ask your GP practice for the day.
due-was-recorded = { WHAT($what) }, { DAY($when) }.
due-was-recorded-undated = { WHAT($what) }.
due-dose-inexact-beside = { $count ->
    [one] One dose is recorded without the day: ask your GP practice for it before this is given.
   *[other] { $count } doses are recorded without the day: ask your GP practice for it before this is given.
}
due-dose-written-by-several = It is written down { $count } times for this day and counted once.
due-blood-spot-open = Blood spot, { WORD($condition, of: "blood-spot-condition") }: { WORD($words, of: "blood-spot-status") } (status { $status }). There is no result yet.
due-exam-parts-recorded = { $count } of { $total } parts are recorded with a result.
due-exam-part-open = { WORD($system, of: "choice.nipe.system") }: { WORD($result, of: "choice.nipe.result") }.
due-exam-parts-not-recorded = Not recorded: { LIST($systems, of: "choice.nipe.system") }.
due-hearing-open = A hearing test is recorded, without a clear response of both ears: whether the screen is finished, your health visitor or the screening team can say.
due-disputed = This record has { $count } values for { WORD($what, of: "disputed") }, and none is used until a person decides: correct or retract the one that is wrong.
due-kept-in-another-class = This is written among the pages of the family, and is not counted there.
due-kept-no-date = The date of birth in the profile is no date that can be read.
due-kept-two-vaccines = The vaccine and the product are two different vaccines: it is not counted until that is corrected.
due-kept-ahead = This is recorded for a time after the day asked about.
due-kept-newer = This says something that this version does not know: it is kept and not counted.
due-kept-which-exam = It is not said which examination this was, the newborn's or the one at 6 to 8 weeks: it is not counted.
due-kept-unknown-question = This answers a question that this version does not know: it is kept and not counted.
due-after-loss = Nothing is due here, and nothing will remind you. Everything that was written stays.
due-after-due-date = The due date in this record, { DAY($when) }, is over, and no birth is written here. The birth, or what happened, can be written whenever you want to.
due-birth-not-known = Neither the day of birth nor the day on which the child is due is in this record, so what is due cannot be told.
due-birth-not-exact = The birth is known only as { DAY($when) }. What is due is counted in days, so it cannot be told.
due-birth-disputed = This record has more than one date for the birth, so what is due cannot be told until a person decides.
due-protection-without-day = { $count } recorded without the day
due-question = { WORD($question, of: "question-asked") }

## What people may dispute
disputed_date-of-birth = the date of birth
disputed_due-date = the due date
disputed_tb-family = the question "Was a parent or grandparent born in a country with much tuberculosis, or does the baby live in an area with much of it?"
disputed_mother-hepatitis-b = the question "Does the mother have hepatitis B?"
disputed_clinical-risk = the question "Does the child have a condition for which flu vaccine is offered?"
disputed_chickenpox-had = the question "Has the child had chickenpox?"
disputed_scid-area = the question "Was the baby born in an area that screens for SCID?"

## What is asked
question-asked_tb-family = Was a parent or grandparent born in a country with much tuberculosis, or does the baby live in an area with much of it?
question-asked_mother-hepatitis-b = Does the mother have hepatitis B?
question-asked_clinical-risk = Does the child have a condition for which flu vaccine is offered?
question-asked_chickenpox-had = Has the child had chickenpox?
question-asked_scid-area = Was the baby born in an area that screens for SCID?

## What the blood is looked at for
blood-spot-condition_blood-spot-scd = sickle cell disease
blood-spot-condition_blood-spot-cf = cystic fibrosis
blood-spot-condition_blood-spot-cht = congenital hypothyroidism
blood-spot-condition_blood-spot-pku = phenylketonuria
blood-spot-condition_blood-spot-mcadd = MCADD
blood-spot-condition_blood-spot-msud = maple syrup urine disease
blood-spot-condition_blood-spot-iva = isovaleric acidaemia
blood-spot-condition_blood-spot-ga1 = glutaric aciduria type 1
blood-spot-condition_blood-spot-hcu = homocystinuria
blood-spot-condition_blood-spot-ht1 = hereditary tyrosinaemia type 1
blood-spot-condition_blood-spot-scid = SCID
