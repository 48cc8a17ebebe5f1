### What a form asks: its name, when it was, and each field.

## A pregnancy
form_pregnancy = A pregnancy: when the child is due
form_pregnancy_due = When the child is due
form_pregnancy_dated-by = How that was found: scan ...
form_pregnancy_babies = How many babies are expected
form_pregnancy_maternity-unit = Where the birth is planned
form_pregnancy_note = Anything to add

## The birth
form_birth-details = The birth: when, how long the pregnancy was, weight, length, place, and how it went
form_birth-details_when = When was the child born (2026-01-09T04:12)?
form_birth-details_gestation = How long the pregnancy was: 39+4, 39 weeks, 277 days
form_birth-details_birth-weight = Weight at birth, with its unit
form_birth-details_length = Length at birth, with its unit
form_birth-details_head-circumference = Head circumference at birth, with its unit
form_birth-details_place = Where
form_birth-details_time-known = Whether the time of day is known, and not only filled in
form_birth-details_place-type = What sort of place, by the number in the NHS data dictionary (1: at home)
form_birth-details_births = How many babies were born
form_birth-details_birth-order = Which of them, from 1
form_birth-details_identical-twin = Whether an identical twin
form_birth-details_delivery = How the child was delivered
form_birth-details_attempted-delivery = What was tried before
form_birth-details_delivery-problems = Problems in the delivery
form_birth-details_physical-problems = Physical problems at birth
form_birth-details_resuscitation = Resuscitation, as written in the notes
form_birth-details_apgar-1 = APGAR score at 1 minute
form_birth-details_apgar-5 = APGAR score at 5 minutes
form_birth-details_apgar-10 = APGAR score at 10 minutes
form_birth-details_put-to-breast = Whether put to the breast
form_birth-details_note = Anything to add

## A weight, length, height or head circumference
form_weight = Weight
form_length-lying = Length, lying down
form_height-standing = Height, standing
form_head-circumference = Head circumference
form_measurement_when = When was it measured (today, or a date)?
form_measurement_value = The value with its unit: "4.2 kg", "4200 g", "54.3 cm"
form_measurement_measured-by = Who measured, and with what
form_measurement_note = Anything to add

## How tall the child's mother or father is
form_parent-height = How tall the child's mother or father is
form_parent-height_parent = Whose
form_parent-height_height = The height, with its unit
form_parent-height_measured = Whether it was measured, and not only said
form_parent-height_note = Anything to add

## One thing about who the child is, beside what others say
form_profile-field = One thing about who the child is, beside what others say
form_profile-field_field = Which field: name, nhs-number, date-of-birth, sex, address ...
form_profile-field_value = What it is

## A vaccine that was given, or why it was not
form_immunisation = A vaccine that was given, or why it was not
form_immunisation_when = When was it given (today, or a date)?
form_immunisation_vaccine = Which vaccine: 6-in-1, MenB, rotavirus, MMRV ...
form_immunisation_not-given = Why it was not given
form_immunisation_dose = Which dose of it
form_immunisation_product = The product's name
form_immunisation_manufacturer = Who makes it
form_immunisation_batch = The batch number on the box
form_immunisation_expiry = When that batch expires
form_immunisation_site = Where on the body
form_immunisation_route = How: into a muscle, by mouth, into the nose ...
form_immunisation_amount = How much, as written on the box
form_immunisation_place = Where it was given
form_immunisation_given-by = Who gave it
form_immunisation_job = What that person is: practice nurse ...
form_immunisation_organisation = Where that person works
form_immunisation_ods-code = That organisation's ODS code
form_immunisation_source = Whether you gave it or were told of it
form_immunisation_from-paper-book = Copied from the paper book, by somebody who did not see it given
form_immunisation_advice = The advice that was given
form_immunisation_note = Anything to add

## A newborn blood spot result, for one condition
form_blood-spot = A newborn blood spot result, for one condition
form_blood-spot_condition = For what
form_blood-spot_status = The status code on the letter: 04 ...
form_blood-spot_sub-code = The sub-code, if there is one: 0301 ...
form_blood-spot_sampled = When the blood was taken
form_blood-spot_note = Anything to add

## A newborn or infant physical examination
form_nipe = A newborn or infant physical examination: eyes, heart, hips or testes
form_nipe_when = When was the examination (today, or a date)?
form_nipe_system = What was examined
form_nipe_result = What was found
form_nipe_side = On which side
form_nipe_risk-factor = Whether there is a risk factor
form_nipe_exam = Which examination
form_nipe_done-by = Who did it
form_nipe_note = Anything to add

## A newborn hearing test, per ear
form_hearing = A newborn hearing test, per ear
form_hearing_when = When was the test (today, or a date)?
form_hearing_test = Which test
form_hearing_left = The left ear
form_hearing_right = The right ear
form_hearing_outcome = The outcome of the whole screen, as the letter says it
form_hearing_done-by = Who did it
form_hearing_place = Where
form_hearing_note = Anything to add

## A review of the child's health and development
form_review = A review of the child's health and development
form_review_when = When was the review (today, or a date)?
form_review_which = Which review
form_review_done-by = Who did it
form_review_job = What that person is: health visitor, GP ...
form_review_place = Where
form_review_notes = What was found
form_review_plan = What was agreed

## The five scores of an ASQ-3 questionnaire
form_asq3 = The five scores of an ASQ-3 questionnaire
form_asq3_when = When was it filled in (today, or a date)?
form_asq3_form-months = For which age the form is, in months
form_asq3_communication = Score for communication
form_asq3_gross-motor = Score for gross motor
form_asq3_fine-motor = Score for fine motor
form_asq3_problem-solving = Score for problem solving
form_asq3_personal-social = Score for personal-social
form_asq3_filled-in-by = Who filled it in
form_asq3_note = Anything to add

## The total score of an ASQ
form_asq-se2 = The total score of an ASQ:SE-2 questionnaire
form_asq-se2_when = When was it filled in (today, or a date)?
form_asq-se2_form-months = For which age the form is, in months
form_asq-se2_total = The total score
form_asq-se2_filled-in-by = Who filled it in
form_asq-se2_note = Anything to add

## A meeting with a professional before the birth
form_antenatal-contact = A meeting with a professional before the birth
form_antenatal-contact_when = When was it (today, or a date)?
form_antenatal-contact_pregnant = How long the pregnancy had lasted: 28+2, 28 weeks
form_antenatal-contact_done-by = With whom
form_antenatal-contact_job = What that person is: midwife, health visitor ...
form_antenatal-contact_place = Where
form_antenatal-contact_plan = What was agreed
form_antenatal-contact_note = Anything to add

## A contact with a service
form_service-contact = A contact with a service: what it was, how, and whether it helped
form_service-contact_when = When was it (today, or a date)?
form_service-contact_service = Which service: health visitor, breastfeeding support ...
form_service-contact_what = What it was about
form_service-contact_how = How
form_service-contact_helped = Whether it helped, in your own words
form_service-contact_note = Anything to add

## An appointment
form_appointment = An appointment
form_appointment_when = When is it (2026-03-14T09:30)?
form_appointment_what = What for
form_appointment_with = With whom
form_appointment_place = Where
form_appointment_telephone = The number to call about it
form_appointment_state = What became of it
form_appointment_note = Anything to add

## A question for the next visit, and its answer
form_question = A question for the next visit, and its answer
form_question_text = The question; "-" takes it from standard input
form_question_ask = Whom to ask: health visitor, GP ...
form_question_answer = What was answered
form_question_answered-by = Who answered
form_question_answered = When it was answered

## An answer that decides what is offered
form_answer = An answer that decides what is offered: tb-family, mother-hepatitis-b, chickenpox-had, clinical-risk, scid-area
form_answer_question = Which question
form_answer_answer = What is answered
form_answer_note = Anything to add

## A first
form_milestone = A first: what the child can do, and since when
form_milestone_skill = What the child does
form_milestone_result = Whether the child does it
form_milestone_first-achieved = When the child first did it
form_milestone_observed = When it was seen
form_milestone_asked = When it was asked about
form_milestone_note = Anything to add

## A tooth that came through or fell out
form_tooth = A tooth that came through or fell out
form_tooth_tooth = Which: lower left front ...
form_tooth_event = What became of it
form_tooth_note = Anything to add

## How the child is fed
form_feeding = How the child is fed: first milk, breast milk or not, solids
form_feeding_first-milk = The first milk
form_feeding_first-fed = When the first milk was
form_feeding_status = Whether breast milk only, partly, or not
form_feeding_method = How: breast, bottle, cup, tube ...
form_feeding_solids-started = When solid food began
form_feeding_breastfeeding-stopped = When breastfeeding stopped
form_feeding_note = Anything to add

## An illness or health problem
form_illness = An illness or health problem
form_illness_what = What it was
form_illness_ended = When it was over
form_illness_diagnosed-by = Who said that it was that
form_illness_treatment = What was done
form_illness_note = Anything to add

## A stay in hospital, or a visit to A&E
form_admission = A stay in hospital, or a visit to A&E
form_admission_when = When did it begin (today, or a date)?
form_admission_reason = Why
form_admission_sort = A stay, or a visit to emergency care
form_admission_hospital = Where
form_admission_discharged = When the child went home
form_admission_outcome = What was found and done
form_admission_note = Anything to add

## A medicine that the child takes or took
form_medicine = A medicine that the child takes or took
form_medicine_name = Which, as on the box
form_medicine_dose = How much, as on the label
form_medicine_often = How often, as on the label
form_medicine_reason = What for
form_medicine_stopped = When it was stopped
form_medicine_prescribed-by = Who prescribed it
form_medicine_note = Anything to add

## An allergy, or that none is known
form_allergy = An allergy, or that none is known
form_allergy_substance = What to
form_allergy_substance_none = No allergy is known
form_allergy_reaction = What happened
form_allergy_note = Anything to add

## An illness in the family, or that none is known
form_family-history = An illness in the family, or that none is known
form_family-history_condition = Which
form_family-history_condition_none = No illness in the family is known
form_family-history_relative = Who has or had it: mother's father ...
form_family-history_note = Anything to add

## A brother, sister or twin
form_sibling = A brother, sister or twin
form_sibling_relation = What the other is to the child
form_sibling_name = Name
form_sibling_born = When born
form_sibling_identical = Whether an identical twin
form_sibling_record = The id of the other's own record
form_sibling_note = Anything to add

## Somebody to call
form_contact = Somebody to call
form_contact_name = Name of the person or place
form_contact_role = Their part: health visitor, GP ...
form_contact_organisation = Where they work
form_contact_telephone = Telephone number
form_contact_email = Email address
form_contact_note = Anything to add

## A page of the family's diary
form_diary = A page of the family's diary
form_diary_title = A title
form_diary_text = The text; "-" takes it from standard input

## A note
form_note = A note
form_note_text = The text; "-" takes it from standard input

## A pregnancy that ended, or a child who died
form_loss = A pregnancy that ended, or a child who died
form_loss_what = Which
form_loss_words = Words that you want to stand here, if any

## What to give instead
form_needed = This is needed.
form_which-unit = Which of these is meant?
form_give_text = Type a text.
form_give_number = Type a whole number, such as 7.
form_give_yes-no = Choose yes or no.
form_give_weight = Type a weight with its unit, such as 4.2 kg, 4200 g or 9 lb 4 oz.
form_give_length = Type a length with its unit, such as 52.3 cm.
form_give_gestation = Type weeks and days, such as 39+4.
form_give_date = Choose a day, or only a month or a year.
form_give_choice = Choose one of those offered.
form_give_record = Choose a child's record on this phone.
