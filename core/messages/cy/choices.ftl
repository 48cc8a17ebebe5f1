### Yr hyn y gellir dewis ohono. / What there is to choose of.

choice_parent-height_parent_mother = y fam
choice_parent-height_parent_father = y tad

choice_immunisation_not-given_given-elsewhere = rhoddwyd yn rhywle arall
choice_immunisation_not-given_did-not-attend = ni ddaeth neb
choice_immunisation_not-given_declined = gwrthodwyd
choice_immunisation_not-given_contraindicated = rhesymau meddygol yn ei erbyn
choice_immunisation_not-given_adverse-reaction = adwaith niweidiol
choice_immunisation_not-given_no-consent = dim caniatâd
choice_immunisation_not-given_unwell = y plentyn yn sâl ar y diwrnod

choice_immunisation_source_primary = cofnodwyd gan y sawl a'i rhoddodd
choice_immunisation_source_reported = fel yr adroddwyd

choice_blood-spot_condition_scd = clefyd y crymangelloedd
choice_blood-spot_condition_cf = ffibrosis systig
choice_blood-spot_condition_cht = isthyroidedd cynhenid
choice_blood-spot_condition_pku = ffenylcetonwria
choice_blood-spot_condition_mcadd = MCADD
choice_blood-spot_condition_msud = clefyd wrin surop masarn
choice_blood-spot_condition_iva = asidemia isofalerig
choice_blood-spot_condition_ga1 = asidwria glwtarig math 1
choice_blood-spot_condition_hcu = homocystinwria
choice_blood-spot_condition_ht1 = tyrosinemia etifeddol math 1
choice_blood-spot_condition_scid = SCID

choice_nipe_system_eyes = llygaid
choice_nipe_system_heart = calon
choice_nipe_system_hips = cluniau
choice_nipe_system_testes = ceilliau

choice_nipe_result_normal = normal
choice_nipe_result_abnormal = rhywbeth i edrych arno ymhellach
choice_nipe_result_incomplete = heb ei orffen
choice_nipe_result_declined = gwrthodwyd
choice_nipe_result_not-done = heb ei wneud

choice_nipe_side_left = chwith
choice_nipe_side_right = de
choice_nipe_side_both = y ddwy ochr

choice_nipe_exam_newborn = archwiliad newydd-anedig
choice_nipe_exam_infant = archwiliad yn 6 i 8 wythnos

choice_hearing_test_aabr = ymateb coesyn yr ymennydd (AABR)
choice_hearing_test_aoae = allyriadau otoacwstig (AOAE)

choice_hearing_left_clear = ymateb clir
choice_hearing_left_no-clear-response = dim ymateb clir

choice_hearing_right_clear = ymateb clir
choice_hearing_right_no-clear-response = dim ymateb clir

choice_review_which_antenatal = cyn y geni
choice_review_which_new-birth = ymweliad geni newydd
choice_review_which_six-to-eight-weeks = 6 i 8 wythnos
choice_review_which_twelve-months = 12 mis
choice_review_which_two-to-two-and-a-half-years = 2 i 2½ oed
choice_review_which_three-to-four-months = 3 i 4 mis
choice_review_which_six-months = 6 mis
choice_review_which_gp-six-to-eight-weeks = archwiliad meddyg teulu yn 6 i 8 wythnos
choice_review_which_school-entry = dechrau'r ysgol
choice_review_which_extra = adolygiad ychwanegol

choice_service-contact_how_home = gartref
choice_service-contact_how_clinic = mewn clinig
choice_service-contact_how_telephone = dros y ffôn
choice_service-contact_how_video = drwy fideo
choice_service-contact_how_digital = drwy ap, neges destun neu wefan

choice_appointment_state_kept = cynhaliwyd
choice_appointment_state_missed = ni chynhaliwyd
choice_appointment_state_cancelled = canslwyd
choice_appointment_state_moved = symudwyd i ddiwrnod arall

choice_answer_answer_yes = ie
choice_answer_answer_no = na
choice_answer_answer_unknown = ddim yn hysbys

choice_milestone_result_achieved = yn ei wneud
choice_milestone_result_not-achieved = ddim eto
choice_milestone_result_unable-to-assess = ni ellid dweud

choice_tooth_event_came-through = daeth drwodd
choice_tooth_event_fell-out = cwympodd allan
choice_tooth_event_taken-out = tynnwyd

choice_feeding_first-milk_maternal = llaeth y fam
choice_feeding_first-milk_donor = llaeth y fron gan roddwr
choice_feeding_first-milk_not-breast-milk = nid llaeth y fron

choice_feeding_status_exclusively = llaeth y fron yn unig
choice_feeding_status_partially = llaeth y fron a llaeth arall
choice_feeding_status_not-breastfed = dim llaeth y fron

choice_admission_sort_admitted = derbyniwyd i'r ysbyty
choice_admission_sort_emergency = gwelwyd mewn adran achosion brys

choice_sibling_relation_twin = Gefell
choice_sibling_relation_multiple = Ganwyd gyda'i gilydd
choice_sibling_relation_sibling = Brawd neu chwaer
choice_sibling_relation_half-sibling = Hanner brawd neu hanner chwaer

choice_loss_what_pregnancy-ended = daeth y beichiogrwydd i ben
choice_loss_what_child-died = bu farw'r plentyn

## Ie a na, lle nad oes gan faes ei eiriau ei hun
choice_yes-no_yes = ie
choice_yes-no_no = na

## O fersiwn diweddarach, neu heb ei ddweud
choice-newer = rhywbeth y mae fersiwn mwy newydd yn unig yn ei adnabod ({ $code })
choice_immunisation_not-given_unknown = rheswm ddim yn hysbys
