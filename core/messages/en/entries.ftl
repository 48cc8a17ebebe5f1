### What an entry says: how a line about it begins, then each field.

## Pregnancy
pregnancy = Pregnancy: due { DAY($due) }
pregnancy_dated-by = by { $value }
pregnancy_babies = { $value } expected
pregnancy_maternity-unit = { $value }
pregnancy_note = { $value }

## Born
birth-details = Born
birth-details_gestation = at { $value } weeks
birth-details_birth-weight = { KG($value) }
birth-details_length = { CM($value) } long
birth-details_head-circumference = head { CM($value) }
birth-details_place = { $value }
birth-details_place-type = place type { $value }
birth-details_births = { $value } born together
birth-details_birth-order = number { $value }
birth-details_identical-twin = identical twin: { WORD($value, of: "choice.yes-no") }
birth-details_delivery = delivery: { $value }
birth-details_attempted-delivery = tried before: { $value }
birth-details_delivery-problems = problems in the delivery: { $value }
birth-details_physical-problems = physical problems: { $value }
birth-details_resuscitation = resuscitation: { $value }
birth-details_apgar-1 = APGAR at 1 minute { $value }
birth-details_apgar-5 = at 5 minutes { $value }
birth-details_apgar-10 = at 10 minutes { $value }
birth-details_put-to-breast = put to the breast: { WORD($value, of: "choice.yes-no") }
birth-details_note = { $value }

## Measurement
measurement_weight = Weight { KG($value) }
measurement_length-lying = Length { CM($value) }
measurement_height-standing = Height { CM($value) }
measurement_head-circumference = Head circumference { CM($value) }
measurement_measured-by = by { $value }
measurement_note = { $value }

## Height of a parent
parent-height_mother = Height of the mother
parent-height_father = Height of the father
parent-height_height = { CM($value) }
parent-height_measured = measured: { WORD($value, of: "choice.yes-no") }
parent-height_note = { $value }

## Profile
profile-field = { WORD($field, of: "profile") }: { $value }

## Immunisation
immunisation = Immunisation: { $vaccine }
immunisation_was-not-given = Not given: { $vaccine }
immunisation_not-given = { WORD($value, of: "choice.immunisation.not-given") }
immunisation_dose = dose { $value }
immunisation_product = { $value }
immunisation_manufacturer = { $value }
immunisation_batch = batch { $value }
immunisation_expiry = expires { DAY($value) }
immunisation_site = { $value }
immunisation_route = { $value }
immunisation_amount = { $value }
immunisation_place = { $value }
immunisation_given-by = given by { $value }
immunisation_job = { $value }
immunisation_organisation = { $value }
immunisation_ods-code = ODS { $value }
immunisation_source = { WORD($value, of: "choice.immunisation.source") }
immunisation_from-paper-book = copied from the paper book
immunisation_advice = advice: { $value }
immunisation_note = { $value }

## Blood spot
blood-spot_result = Blood spot, { WORD($condition, of: "choice.blood-spot.condition") }: { WORD($status, of: "blood-spot-status") }
blood-spot_sub-code = code { $value }
blood-spot_sampled = sample of { DAY($value) }
blood-spot_note = { $value }

## Physical examination
nipe = Physical examination: { WORD($system, of: "choice.nipe.system") }, { WORD($result, of: "choice.nipe.result") }
nipe_side = { WORD($value, of: "choice.nipe.side") }
nipe_risk-factor = risk factor: { WORD($value, of: "choice.yes-no") }
nipe_exam = { WORD($value, of: "choice.nipe.exam") }
nipe_done-by = by { $value }
nipe_note = { $value }

## Hearing test
hearing = Hearing test
hearing_test = { WORD($value, of: "choice.hearing.test") }
hearing_left = left ear: { WORD($value, of: "choice.hearing.left") }
hearing_right = right ear: { WORD($value, of: "choice.hearing.right") }
hearing_outcome = outcome: { $value }
hearing_done-by = by { $value }
hearing_place = { $value }
hearing_note = { $value }

## Review
review = Review: { WORD($which, of: "choice.review.which") }
review_done-by = by { $value }
review_job = { $value }
review_place = { $value }
review_notes = { $value }
review_plan = plan: { $value }

## ASQ-3
asq3 = ASQ-3: { $form_months } month form
asq3_communication = communication { $value }
asq3_gross-motor = gross motor { $value }
asq3_fine-motor = fine motor { $value }
asq3_problem-solving = problem solving { $value }
asq3_personal-social = personal-social { $value }
asq3_filled-in-by = filled in by { $value }
asq3_note = { $value }

## ASQ:SE-2
asq-se2 = ASQ:SE-2: { $form_months } month form
asq-se2_total = total { $value }
asq-se2_filled-in-by = filled in by { $value }
asq-se2_note = { $value }

## Antenatal contact
antenatal-contact = Antenatal contact
antenatal-contact_pregnant = at { $value } weeks
antenatal-contact_done-by = with { $value }
antenatal-contact_job = { $value }
antenatal-contact_place = { $value }
antenatal-contact_plan = plan: { $value }
antenatal-contact_note = { $value }

## Contact with a service
service-contact = Contact with a service: { $service }
service-contact_what = { $value }
service-contact_how = { WORD($value, of: "choice.service-contact.how") }
service-contact_helped = did it help: { $value }
service-contact_note = { $value }

## Appointment
appointment = Appointment: { $what }
appointment_with = with { $value }
appointment_place = { $value }
appointment_telephone = { $value }
appointment_state = { WORD($value, of: "choice.appointment.state") }
appointment_note = { $value }

## Question
question = Question: { $text }
question_ask = for { $value }
question_answer = answer: { $value }
question_answered-by = answered by { $value }
question_answered = on { DAY($value) }

## Answer
answer_known = { WORD($question, of: "answer-question") }: { WORD($answer, of: "choice.answer.answer") }
answer = Answer: { $question }, { WORD($answer, of: "choice.answer.answer") }
answer_note = { $value }

## Milestone
milestone = Milestone: { $skill }
milestone_result = { WORD($value, of: "choice.milestone.result") }
milestone_first-achieved = first { DAY($value) }
milestone_observed = seen { DAY($value) }
milestone_asked = asked about { DAY($value) }
milestone_note = { $value }

## Tooth
tooth = Tooth: { $tooth }
tooth_event = { WORD($value, of: "choice.tooth.event") }
tooth_note = { $value }

## Feeding
feeding = Feeding
feeding_first-milk = first milk: { WORD($value, of: "choice.feeding.first-milk") }
feeding_first-fed = first fed { DAY($value) }
feeding_status = { WORD($value, of: "choice.feeding.status") }
feeding_method = by { $value }
feeding_solids-started = solids since { DAY($value) }
feeding_breastfeeding-stopped = breastfed until { DAY($value) }
feeding_note = { $value }

## Illness
illness = Illness: { $what }
illness_ended = until { DAY($value) }
illness_diagnosed-by = said by { $value }
illness_treatment = treatment: { $value }
illness_note = { $value }

## Hospital
admission = Hospital: { $reason }
admission_sort = { WORD($value, of: "choice.admission.sort") }
admission_hospital = { $value }
admission_discharged = home { DAY($value) }
admission_outcome = { $value }
admission_note = { $value }

## Medicine
medicine = Medicine: { $name }
medicine_dose = { $value }
medicine_often = { $value }
medicine_reason = for { $value }
medicine_stopped = until { DAY($value) }
medicine_prescribed-by = prescribed by { $value }
medicine_note = { $value }

## Allergy
allergy = Allergy to { $substance }
allergy_none-known = No known allergies
allergy_reaction = { $value }
allergy_note = { $value }

## In the family
family-history = In the family: { $condition }
family-history_none-known = No illness in the family known
family-history_relative = { $value }
family-history_note = { $value }

## Sibling
sibling_twin = Twin
sibling_multiple = Born together
sibling_sibling = Brother or sister
sibling_half-sibling = Half-brother or half-sister
sibling_name = { $value }
sibling_born = born { DAY($value) }
sibling_identical = identical: { WORD($value, of: "choice.yes-no") }
sibling_record = has a record of their own
sibling_note = { $value }

## Contact
contact = Contact: { $name }
contact_role = { $value }
contact_organisation = { $value }
contact_telephone = { $value }
contact_email = { $value }
contact_note = { $value }

## Diary
diary = Diary: { $title }, { $text }
diary_without-title = Diary: { $text }

## Note
note = Note: { $text }

## A loss
loss_pregnancy-ended = The loss of this pregnancy
loss_child-died = The loss of this child
loss = A loss
loss_words = { $value }

## Taken back
retraction = Taken back
retraction_reason = { $value }

## Words in them
profile_name = Name
profile_nhs-number = NHS number
profile_date-of-birth = Date of birth
profile_sex = Sex
profile_address = Address
answer-question_tb-family = Family or home where tuberculosis is common
answer-question_mother-hepatitis-b = The mother has hepatitis B
answer-question_chickenpox-had = The child has had chickenpox
answer-question_clinical-risk = The child is in a clinical risk group
answer-question_scid-area = Born in an area that screens for SCID
blood-spot-status_01 = received in the laboratory
blood-spot-status_02 = declined
blood-spot-status_03 = another sample is needed
blood-spot-status_04 = not suspected
blood-spot-status_05 = carrier; ask your midwife, health visitor or GP for the leaflet about it
blood-spot-status_06 = not suspected, carrier of another haemoglobin; ask your midwife, health visitor or GP for the leaflet about it
blood-spot-status_07 = not suspected, something else to follow up
blood-spot-status_08 = a result to talk about with your midwife, health visitor or GP
blood-spot-status_09 = not screened
blood-spot-status_10 = not suspected (DNA test)
