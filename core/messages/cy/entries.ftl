### Yr hyn y mae cofnod yn ei ddweud: sut mae llinell amdano'n dechrau, yna pob maes. / What an entry says.

## Beichiogrwydd
pregnancy = Beichiogrwydd: dyddiad geni disgwyliedig { DAY($due) }
pregnancy_dated-by = yn ôl: { $value }
pregnancy_babies = nifer a ddisgwylir: { $value }
pregnancy_maternity-unit = { $value }
pregnancy_note = { $value }

## Ganwyd
birth-details = Ganwyd
birth-details_gestation = yn { $value } wythnos
birth-details_birth-weight = { KG($value) }
birth-details_length = hyd { CM($value) }
birth-details_head-circumference = pen { CM($value) }
birth-details_place = { $value }
birth-details_place-type = math o le: { $value }
birth-details_births = nifer a anwyd gyda'i gilydd: { $value }
birth-details_birth-order = rhif { $value }
birth-details_identical-twin = gefell unfath: { WORD($value, of: "choice.yes-no") }
birth-details_delivery = geni: { $value }
birth-details_attempted-delivery = ceisiwyd cyn hynny: { $value }
birth-details_delivery-problems = problemau wrth eni: { $value }
birth-details_physical-problems = problemau corfforol: { $value }
birth-details_resuscitation = dadebru: { $value }
birth-details_apgar-1 = APGAR ar ôl 1 munud: { $value }
birth-details_apgar-5 = ar ôl 5 munud: { $value }
birth-details_apgar-10 = ar ôl 10 munud: { $value }
birth-details_put-to-breast = rhoddwyd at y fron: { WORD($value, of: "choice.yes-no") }
birth-details_note = { $value }

## Mesuriad
measurement_weight = Pwysau { KG($value) }
measurement_length-lying = Hyd { CM($value) }
measurement_height-standing = Taldra { CM($value) }
measurement_head-circumference = Cylchedd y pen { CM($value) }
measurement_measured-by = gan: { $value }
measurement_note = { $value }

## Taldra rhiant
parent-height_mother = Taldra'r fam
parent-height_father = Taldra'r tad
parent-height_height = { CM($value) }
parent-height_measured = wedi'i fesur: { WORD($value, of: "choice.yes-no") }
parent-height_note = { $value }

## Proffil
profile-field = { WORD($field, of: "profile") }: { $value }

## Imiwneiddio
immunisation = Imiwneiddio: { $vaccine }
immunisation_was-not-given = Heb ei roi: { $vaccine }
immunisation_not-given = { WORD($value, of: "choice.immunisation.not-given") }
immunisation_dose = dos { $value }
immunisation_product = { $value }
immunisation_manufacturer = { $value }
immunisation_batch = swp { $value }
immunisation_expiry = yn dod i ben: { DAY($value) }
immunisation_site = { $value }
immunisation_route = { $value }
immunisation_amount = { $value }
immunisation_place = { $value }
immunisation_given-by = rhoddwyd gan: { $value }
immunisation_job = { $value }
immunisation_organisation = { $value }
immunisation_ods-code = ODS { $value }
immunisation_source = { WORD($value, of: "choice.immunisation.source") }
immunisation_from-paper-book = copïwyd o'r llyfr papur
immunisation_advice = cyngor: { $value }
immunisation_note = { $value }

## Smotyn gwaed
blood-spot_result = Smotyn gwaed, { WORD($condition, of: "choice.blood-spot.condition") }: { WORD($status, of: "blood-spot-status") }
blood-spot_sub-code = cod { $value }
blood-spot_sampled = cymerwyd y sampl: { DAY($value) }
blood-spot_note = { $value }

## Archwiliad corfforol
nipe = Archwiliad corfforol: { WORD($system, of: "choice.nipe.system") }, { WORD($result, of: "choice.nipe.result") }
nipe_side = { WORD($value, of: "choice.nipe.side") }
nipe_risk-factor = ffactor risg: { WORD($value, of: "choice.yes-no") }
nipe_exam = { WORD($value, of: "choice.nipe.exam") }
nipe_done-by = gan: { $value }
nipe_note = { $value }

## Prawf clyw
hearing = Prawf clyw
hearing_test = { WORD($value, of: "choice.hearing.test") }
hearing_left = y glust chwith: { WORD($value, of: "choice.hearing.left") }
hearing_right = y glust dde: { WORD($value, of: "choice.hearing.right") }
hearing_outcome = canlyniad: { $value }
hearing_done-by = gan: { $value }
hearing_place = { $value }
hearing_note = { $value }

## Adolygiad
review = Adolygiad: { WORD($which, of: "choice.review.which") }
review_done-by = gan: { $value }
review_job = { $value }
review_place = { $value }
review_notes = { $value }
review_plan = cynllun: { $value }

## ASQ-3
asq3 = ASQ-3: ffurflen { $form_months } mis
asq3_communication = cyfathrebu { $value }
asq3_gross-motor = symudiadau bras { $value }
asq3_fine-motor = symudiadau mân { $value }
asq3_problem-solving = datrys problemau { $value }
asq3_personal-social = personol-cymdeithasol { $value }
asq3_filled-in-by = llenwyd gan: { $value }
asq3_note = { $value }

## ASQ:SE-2
asq-se2 = ASQ:SE-2: ffurflen { $form_months } mis
asq-se2_total = cyfanswm { $value }
asq-se2_filled-in-by = llenwyd gan: { $value }
asq-se2_note = { $value }

## Cyswllt cyn y geni
antenatal-contact = Cyswllt cyn y geni
antenatal-contact_pregnant = yn { $value } wythnos
antenatal-contact_done-by = gyda: { $value }
antenatal-contact_job = { $value }
antenatal-contact_place = { $value }
antenatal-contact_plan = cynllun: { $value }
antenatal-contact_note = { $value }

## Cyswllt â gwasanaeth
service-contact = Cyswllt â gwasanaeth: { $service }
service-contact_what = { $value }
service-contact_how = { WORD($value, of: "choice.service-contact.how") }
service-contact_helped = a oedd o gymorth: { $value }
service-contact_note = { $value }

## Apwyntiad
appointment = Apwyntiad: { $what }
appointment_with = gyda: { $value }
appointment_place = { $value }
appointment_telephone = { $value }
appointment_state = { WORD($value, of: "choice.appointment.state") }
appointment_note = { $value }

## Cwestiwn
question = Cwestiwn: { $text }
question_ask = i: { $value }
question_answer = ateb: { $value }
question_answered-by = atebwyd gan: { $value }
question_answered = dyddiad yr ateb: { DAY($value) }

## Ateb
answer_known = { WORD($question, of: "answer-question") }: { WORD($answer, of: "choice.answer.answer") }
answer = Ateb: { $question }, { WORD($answer, of: "choice.answer.answer") }
answer_note = { $value }

## Carreg filltir
milestone = Carreg filltir: { $skill }
milestone_result = { WORD($value, of: "choice.milestone.result") }
milestone_first-achieved = y tro cyntaf: { DAY($value) }
milestone_observed = gwelwyd: { DAY($value) }
milestone_asked = gofynnwyd amdano: { DAY($value) }
milestone_note = { $value }

## Dant
tooth = Dant: { $tooth }
tooth_event = { WORD($value, of: "choice.tooth.event") }
tooth_note = { $value }

## Bwydo
feeding = Bwydo
feeding_first-milk = y llaeth cyntaf: { WORD($value, of: "choice.feeding.first-milk") }
feeding_first-fed = bwydwyd gyntaf: { DAY($value) }
feeding_status = { WORD($value, of: "choice.feeding.status") }
feeding_method = sut: { $value }
feeding_solids-started = bwyd solet ers: { DAY($value) }
feeding_breastfeeding-stopped = bwydwyd ar y fron tan: { DAY($value) }
feeding_note = { $value }

## Salwch
illness = Salwch: { $what }
illness_ended = tan: { DAY($value) }
illness_diagnosed-by = dywedwyd gan: { $value }
illness_treatment = triniaeth: { $value }
illness_note = { $value }

## Ysbyty
admission = Ysbyty: { $reason }
admission_sort = { WORD($value, of: "choice.admission.sort") }
admission_hospital = { $value }
admission_discharged = adref: { DAY($value) }
admission_outcome = { $value }
admission_note = { $value }

## Meddyginiaeth
medicine = Meddyginiaeth: { $name }
medicine_dose = { $value }
medicine_often = { $value }
medicine_reason = ar gyfer: { $value }
medicine_stopped = tan: { DAY($value) }
medicine_prescribed-by = rhagnodwyd gan: { $value }
medicine_note = { $value }

## Alergedd
allergy = Alergedd: { $substance }
allergy_none-known = Dim alergeddau hysbys
allergy_reaction = { $value }
allergy_note = { $value }

## Yn y teulu
family-history = Yn y teulu: { $condition }
family-history_none-known = Dim salwch hysbys yn y teulu
family-history_relative = { $value }
family-history_note = { $value }

## Brawd neu chwaer
sibling_twin = Gefell
sibling_multiple = Ganwyd gyda'i gilydd
sibling_sibling = Brawd neu chwaer
sibling_half-sibling = Hanner brawd neu hanner chwaer
sibling_name = { $value }
sibling_born = ganwyd: { DAY($value) }
sibling_identical = unfath: { WORD($value, of: "choice.yes-no") }
sibling_record = mae ganddo gofnod ei hun
sibling_note = { $value }

## Cyswllt
contact = Cyswllt: { $name }
contact_role = { $value }
contact_organisation = { $value }
contact_telephone = { $value }
contact_email = { $value }
contact_note = { $value }

## Dyddiadur
diary = Dyddiadur: { $title }, { $text }
diary_without-title = Dyddiadur: { $text }

## Nodyn
note = Nodyn: { $text }

## Colled
loss_pregnancy-ended = Colli'r beichiogrwydd hwn
loss_child-died = Colli'r plentyn hwn
loss = Colled
loss_words = { $value }

## Tynnwyd yn ôl
retraction = Tynnwyd yn ôl
retraction_reason = { $value }

## Geiriau ynddynt
profile_name = Enw
profile_nhs-number = Rhif GIG
profile_date-of-birth = Dyddiad geni
profile_sex = Rhyw
profile_address = Cyfeiriad
answer-question_tb-family = Teulu neu gartref lle mae twbercwlosis yn gyffredin
answer-question_mother-hepatitis-b = Mae gan y fam hepatitis B
answer-question_chickenpox-had = Mae'r plentyn wedi cael brech yr ieir
answer-question_clinical-risk = Mae'r plentyn mewn grŵp risg clinigol
answer-question_scid-area = Ganwyd mewn ardal sy'n sgrinio am SCID
blood-spot-status_01 = wedi cyrraedd y labordy
blood-spot-status_02 = gwrthodwyd
blood-spot-status_03 = mae angen sampl arall
blood-spot-status_04 = heb ei amau
blood-spot-status_05 = cludydd; gofynnwch i'ch bydwraig, ymwelydd iechyd neu feddyg teulu am y daflen amdano
blood-spot-status_06 = heb ei amau, cludydd haemoglobin arall; gofynnwch i'ch bydwraig, ymwelydd iechyd neu feddyg teulu am y daflen amdano
blood-spot-status_07 = heb ei amau, rhywbeth arall i'w ddilyn
blood-spot-status_08 = canlyniad i'w drafod gyda'ch bydwraig, ymwelydd iechyd neu feddyg teulu
blood-spot-status_09 = heb ei sgrinio
blood-spot-status_10 = heb ei amau (prawf DNA)
