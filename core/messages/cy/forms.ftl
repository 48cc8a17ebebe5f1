### Yr hyn y mae ffurflen yn ei ofyn: ei henw, pryd, a phob maes. / What a form asks.

## Beichiogrwydd
form_pregnancy = Beichiogrwydd: pryd y disgwylir y plentyn
form_pregnancy_due = Pryd y disgwylir y plentyn
form_pregnancy_dated-by = Sut y canfuwyd hynny: sgan ...
form_pregnancy_babies = Sawl baban a ddisgwylir
form_pregnancy_maternity-unit = Ble y bwriedir geni
form_pregnancy_note = Unrhyw beth i'w ychwanegu

## Y geni
form_birth-details = Y geni: pryd, hyd y beichiogrwydd, pwysau, hyd, lle, a sut yr aeth
form_birth-details_when = Pryd y ganwyd y plentyn (2026-01-09T04:12)?
form_birth-details_gestation = Hyd y beichiogrwydd: 39+4, 39 weeks, 277 days
form_birth-details_birth-weight = Pwysau adeg geni, gyda'r uned
form_birth-details_length = Hyd adeg geni, gyda'r uned
form_birth-details_head-circumference = Cylchedd y pen adeg geni, gyda'r uned
form_birth-details_place = Ble
form_birth-details_time-known = A yw'r amser o'r dydd yn hysbys, ac nid wedi'i lenwi'n unig
form_birth-details_place-type = Pa fath o le, yn ôl y rhif yng ngeiriadur data'r GIG (1: gartref)
form_birth-details_births = Sawl baban a anwyd
form_birth-details_birth-order = Pa un ohonynt, o 1
form_birth-details_identical-twin = A yw'n efell unfath
form_birth-details_delivery = Sut y ganwyd y plentyn
form_birth-details_attempted-delivery = Beth a geisiwyd cyn hynny
form_birth-details_delivery-problems = Problemau wrth eni
form_birth-details_physical-problems = Problemau corfforol adeg geni
form_birth-details_resuscitation = Dadebru, fel y'i hysgrifennwyd yn y nodiadau
form_birth-details_apgar-1 = Sgôr APGAR ar ôl 1 munud
form_birth-details_apgar-5 = Sgôr APGAR ar ôl 5 munud
form_birth-details_apgar-10 = Sgôr APGAR ar ôl 10 munud
form_birth-details_put-to-breast = A roddwyd y baban at y fron
form_birth-details_note = Unrhyw beth i'w ychwanegu

## Pwysau, hyd, taldra neu gylchedd y pen
form_weight = Pwysau
form_length-lying = Hyd, ar orwedd
form_height-standing = Taldra, ar sefyll
form_head-circumference = Cylchedd y pen
form_measurement_when = Pryd y mesurwyd (heddiw, neu ddyddiad)?
form_measurement_value = Y gwerth gyda'i uned: "4.2 kg", "4200 g", "54.3 cm"
form_measurement_measured-by = Pwy a fesurodd, ac â beth
form_measurement_note = Unrhyw beth i'w ychwanegu

## Taldra mam neu dad y plentyn
form_parent-height = Pa mor dal yw mam neu dad y plentyn
form_parent-height_parent = Pwy
form_parent-height_height = Y taldra, gyda'i uned
form_parent-height_measured = A gafodd ei fesur, ac nid ei ddweud yn unig
form_parent-height_note = Unrhyw beth i'w ychwanegu

## Un peth am bwy yw'r plentyn
form_profile-field = Un peth am bwy yw'r plentyn, wrth ymyl yr hyn y mae eraill yn ei ddweud
form_profile-field_field = Pa faes: name, nhs-number, date-of-birth, sex, address ...
form_profile-field_value = Beth ydyw

## Brechlyn a roddwyd, neu pam na chafodd ei roi
form_immunisation = Brechlyn a roddwyd, neu pam na chafodd ei roi
form_immunisation_when = Pryd y rhoddwyd ef (heddiw, neu ddyddiad)?
form_immunisation_vaccine = Pa frechlyn: 6-in-1, MenB, rotavirus, MMRV ...
form_immunisation_not-given = Pam na chafodd ei roi
form_immunisation_dose = Pa ddos ohono
form_immunisation_product = Enw'r cynnyrch
form_immunisation_manufacturer = Pwy sy'n ei wneud
form_immunisation_batch = Rhif y swp ar y blwch
form_immunisation_expiry = Pryd y daw'r swp hwnnw i ben
form_immunisation_site = Ble ar y corff
form_immunisation_route = Sut: i gyhyr, drwy'r geg, i'r trwyn ...
form_immunisation_amount = Faint, fel y'i hysgrifennwyd ar y blwch
form_immunisation_place = Ble y rhoddwyd ef
form_immunisation_given-by = Pwy a'i rhoddodd
form_immunisation_job = Beth yw swydd y person hwnnw: nyrs practis ...
form_immunisation_organisation = Ble y mae'r person hwnnw'n gweithio
form_immunisation_ods-code = Cod ODS y sefydliad hwnnw
form_immunisation_source = Ai chi a'i rhoddodd, neu a ddywedwyd wrthych amdano
form_immunisation_from-paper-book = Copïwyd o'r llyfr papur, gan rywun na welodd ei roi
form_immunisation_advice = Y cyngor a roddwyd
form_immunisation_note = Unrhyw beth i'w ychwanegu

## Canlyniad smotyn gwaed newydd-anedig, ar gyfer un cyflwr
form_blood-spot = Canlyniad smotyn gwaed newydd-anedig, ar gyfer un cyflwr
form_blood-spot_condition = Ar gyfer beth
form_blood-spot_status = Y cod statws ar y llythyr: 04 ...
form_blood-spot_sub-code = Yr is-god, os oes un: 0301 ...
form_blood-spot_sampled = Pryd y cymerwyd y gwaed
form_blood-spot_note = Unrhyw beth i'w ychwanegu

## Archwiliad corfforol newydd-anedig neu faban
form_nipe = Archwiliad corfforol newydd-anedig neu faban: llygaid, calon, cluniau neu geilliau
form_nipe_when = Pryd oedd yr archwiliad (heddiw, neu ddyddiad)?
form_nipe_system = Beth a archwiliwyd
form_nipe_result = Beth a ganfuwyd
form_nipe_side = Ar ba ochr
form_nipe_risk-factor = A oes ffactor risg
form_nipe_exam = Pa archwiliad
form_nipe_done-by = Pwy a'i gwnaeth
form_nipe_note = Unrhyw beth i'w ychwanegu

## Prawf clyw newydd-anedig, fesul clust
form_hearing = Prawf clyw newydd-anedig, fesul clust
form_hearing_when = Pryd oedd y prawf (heddiw, neu ddyddiad)?
form_hearing_test = Pa brawf
form_hearing_left = Y glust chwith
form_hearing_right = Y glust dde
form_hearing_outcome = Canlyniad y sgrinio cyfan, fel y dywed y llythyr
form_hearing_done-by = Pwy a'i gwnaeth
form_hearing_place = Ble
form_hearing_note = Unrhyw beth i'w ychwanegu

## Adolygiad o iechyd a datblygiad y plentyn
form_review = Adolygiad o iechyd a datblygiad y plentyn
form_review_when = Pryd oedd yr adolygiad (heddiw, neu ddyddiad)?
form_review_which = Pa adolygiad
form_review_done-by = Pwy a'i gwnaeth
form_review_job = Beth yw swydd y person hwnnw: ymwelydd iechyd, meddyg teulu ...
form_review_place = Ble
form_review_notes = Beth a ganfuwyd
form_review_plan = Beth a gytunwyd

## Pum sgôr holiadur ASQ-3
form_asq3 = Pum sgôr holiadur ASQ-3
form_asq3_when = Pryd y'i llenwyd (heddiw, neu ddyddiad)?
form_asq3_form-months = Ar gyfer pa oedran y mae'r ffurflen, mewn misoedd
form_asq3_communication = Sgôr cyfathrebu
form_asq3_gross-motor = Sgôr symudiadau bras
form_asq3_fine-motor = Sgôr symudiadau mân
form_asq3_problem-solving = Sgôr datrys problemau
form_asq3_personal-social = Sgôr personol-cymdeithasol
form_asq3_filled-in-by = Pwy a'i llenwodd
form_asq3_note = Unrhyw beth i'w ychwanegu

## Cyfanswm sgôr holiadur ASQ:SE-2
form_asq-se2 = Cyfanswm sgôr holiadur ASQ:SE-2
form_asq-se2_when = Pryd y'i llenwyd (heddiw, neu ddyddiad)?
form_asq-se2_form-months = Ar gyfer pa oedran y mae'r ffurflen, mewn misoedd
form_asq-se2_total = Cyfanswm y sgôr
form_asq-se2_filled-in-by = Pwy a'i llenwodd
form_asq-se2_note = Unrhyw beth i'w ychwanegu

## Cyfarfod â gweithiwr proffesiynol cyn y geni
form_antenatal-contact = Cyfarfod â gweithiwr proffesiynol cyn y geni
form_antenatal-contact_when = Pryd oedd hwn (heddiw, neu ddyddiad)?
form_antenatal-contact_pregnant = Pa mor hir yr oedd y beichiogrwydd wedi para: 28+2, 28 weeks
form_antenatal-contact_done-by = Gyda phwy
form_antenatal-contact_job = Beth yw swydd y person hwnnw: bydwraig, ymwelydd iechyd ...
form_antenatal-contact_place = Ble
form_antenatal-contact_plan = Beth a gytunwyd
form_antenatal-contact_note = Unrhyw beth i'w ychwanegu

## Cyswllt â gwasanaeth
form_service-contact = Cyswllt â gwasanaeth: beth oedd, sut, ac a oedd o gymorth
form_service-contact_when = Pryd oedd hwn (heddiw, neu ddyddiad)?
form_service-contact_service = Pa wasanaeth: ymwelydd iechyd, cymorth bwydo ar y fron ...
form_service-contact_what = Am beth yr oedd
form_service-contact_how = Sut
form_service-contact_helped = A oedd o gymorth, yn eich geiriau eich hun
form_service-contact_note = Unrhyw beth i'w ychwanegu

## Apwyntiad
form_appointment = Apwyntiad
form_appointment_when = Pryd mae'r apwyntiad (2026-03-14T09:30)?
form_appointment_what = Ar gyfer beth
form_appointment_with = Gyda phwy
form_appointment_place = Ble
form_appointment_telephone = Y rhif i'w ffonio yn ei gylch
form_appointment_state = Beth ddaeth ohono
form_appointment_note = Unrhyw beth i'w ychwanegu

## Cwestiwn ar gyfer yr ymweliad nesaf, a'i ateb
form_question = Cwestiwn ar gyfer yr ymweliad nesaf, a'i ateb
form_question_text = Y cwestiwn; mae "-" yn ei gymryd o'r mewnbwn safonol
form_question_ask = Pwy i'w holi: ymwelydd iechyd, meddyg teulu ...
form_question_answer = Beth oedd yr ateb
form_question_answered-by = Pwy a atebodd
form_question_answered = Pryd yr atebwyd ef

## Ateb sy'n penderfynu beth a gynigir
form_answer = Ateb sy'n penderfynu beth a gynigir: tb-family, mother-hepatitis-b, chickenpox-had, clinical-risk, scid-area
form_answer_question = Pa gwestiwn
form_answer_answer = Beth yw'r ateb
form_answer_note = Unrhyw beth i'w ychwanegu

## Y tro cyntaf
form_milestone = Y tro cyntaf: beth y gall y plentyn ei wneud, ac ers pryd
form_milestone_skill = Beth y mae'r plentyn yn ei wneud
form_milestone_result = A yw'r plentyn yn ei wneud
form_milestone_first-achieved = Pryd y gwnaeth y plentyn ef gyntaf
form_milestone_observed = Pryd y gwelwyd ef
form_milestone_asked = Pryd y gofynnwyd amdano
form_milestone_note = Unrhyw beth i'w ychwanegu

## Dant a ddaeth drwodd neu a gwympodd
form_tooth = Dant a ddaeth drwodd neu a gwympodd allan
form_tooth_tooth = Pa un: blaen chwith isaf ...
form_tooth_event = Beth ddaeth ohono
form_tooth_note = Unrhyw beth i'w ychwanegu

## Sut y caiff y plentyn ei fwydo
form_feeding = Sut y caiff y plentyn ei fwydo: llaeth cyntaf, llaeth y fron neu beidio, bwyd solet
form_feeding_first-milk = Y llaeth cyntaf
form_feeding_first-fed = Pryd oedd y llaeth cyntaf
form_feeding_status = Ai llaeth y fron yn unig, yn rhannol, neu ddim
form_feeding_method = Sut: y fron, potel, cwpan, tiwb ...
form_feeding_solids-started = Pryd y dechreuodd bwyd solet
form_feeding_breastfeeding-stopped = Pryd y daeth bwydo ar y fron i ben
form_feeding_note = Unrhyw beth i'w ychwanegu

## Salwch neu broblem iechyd
form_illness = Salwch neu broblem iechyd
form_illness_what = Beth ydoedd
form_illness_ended = Pryd y daeth i ben
form_illness_diagnosed-by = Pwy a ddywedodd mai hwnnw ydoedd
form_illness_treatment = Beth a wnaed
form_illness_note = Unrhyw beth i'w ychwanegu

## Arhosiad mewn ysbyty, neu ymweliad ag adran achosion brys
form_admission = Arhosiad mewn ysbyty, neu ymweliad ag adran achosion brys
form_admission_when = Pryd y dechreuodd (heddiw, neu ddyddiad)?
form_admission_reason = Pam
form_admission_sort = Arhosiad, neu ymweliad â gofal brys
form_admission_hospital = Ble
form_admission_discharged = Pryd yr aeth y plentyn adref
form_admission_outcome = Beth a ganfuwyd ac a wnaed
form_admission_note = Unrhyw beth i'w ychwanegu

## Meddyginiaeth y mae'r plentyn yn ei chymryd neu wedi'i chymryd
form_medicine = Meddyginiaeth y mae'r plentyn yn ei chymryd neu wedi'i chymryd
form_medicine_name = Pa un, fel ar y blwch
form_medicine_dose = Faint, fel ar y label
form_medicine_often = Pa mor aml, fel ar y label
form_medicine_reason = Ar gyfer beth
form_medicine_stopped = Pryd y daeth i ben
form_medicine_prescribed-by = Pwy a'i rhagnododd
form_medicine_note = Unrhyw beth i'w ychwanegu

## Alergedd, neu nad oes un hysbys
form_allergy = Alergedd, neu nad oes un hysbys
form_allergy_substance = I beth
form_allergy_substance_none = Nid oes alergedd hysbys
form_allergy_reaction = Beth ddigwyddodd
form_allergy_note = Unrhyw beth i'w ychwanegu

## Salwch yn y teulu, neu nad oes un hysbys
form_family-history = Salwch yn y teulu, neu nad oes un hysbys
form_family-history_condition = Pa un
form_family-history_condition_none = Nid oes salwch hysbys yn y teulu
form_family-history_relative = Pwy sydd ag ef neu a'i cafodd: tad y fam ...
form_family-history_note = Unrhyw beth i'w ychwanegu

## Brawd, chwaer neu efell
form_sibling = Brawd, chwaer neu efell
form_sibling_relation = Beth yw'r llall i'r plentyn
form_sibling_name = Enw
form_sibling_born = Pryd y'i ganwyd
form_sibling_identical = A yw'n efell unfath
form_sibling_record = Dynodwr cofnod y llall ei hun
form_sibling_note = Unrhyw beth i'w ychwanegu

## Rhywun i'w ffonio
form_contact = Rhywun i'w ffonio
form_contact_name = Enw'r person neu'r lle
form_contact_role = Eu rhan: ymwelydd iechyd, meddyg teulu ...
form_contact_organisation = Ble y maent yn gweithio
form_contact_telephone = Rhif ffôn
form_contact_email = Cyfeiriad e-bost
form_contact_note = Unrhyw beth i'w ychwanegu

## Tudalen o ddyddiadur y teulu
form_diary = Tudalen o ddyddiadur y teulu
form_diary_title = Teitl
form_diary_text = Y testun; mae "-" yn ei gymryd o'r mewnbwn safonol

## Nodyn
form_note = Nodyn
form_note_text = Y testun; mae "-" yn ei gymryd o'r mewnbwn safonol

## Beichiogrwydd a ddaeth i ben, neu blentyn a fu farw
form_loss = Beichiogrwydd a ddaeth i ben, neu blentyn a fu farw
form_loss_what = Pa un
form_loss_words = Geiriau yr hoffech iddynt sefyll yma, os o gwbl

## Beth i'w roi yn lle hynny
form_needed = Mae angen hwn.
form_which-unit = Pa un o'r rhain a olygir?
form_give_text = Teipiwch destun.
form_give_number = Teipiwch rif cyfan, megis 7.
form_give_yes-no = Dewiswch ie neu na.
form_give_weight = Teipiwch bwysau gyda'r uned, megis 4.2 kg, 4200 g neu 9 lb 4 oz.
form_give_length = Teipiwch hyd gyda'r uned, megis 52.3 cm.
form_give_gestation = Teipiwch wythnosau a dyddiau, megis 39+4.
form_give_date = Dewiswch ddiwrnod, neu fis neu flwyddyn yn unig.
form_give_choice = Dewiswch un o'r rhai a gynigir.
form_give_record = Dewiswch gofnod plentyn ar y ffôn hwn.
