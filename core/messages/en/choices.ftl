### What there is to choose of.

choice_parent-height_parent_mother = the mother
choice_parent-height_parent_father = the father

choice_immunisation_not-given_given-elsewhere = given elsewhere
choice_immunisation_not-given_did-not-attend = did not attend
choice_immunisation_not-given_declined = declined
choice_immunisation_not-given_contraindicated = contraindicated
choice_immunisation_not-given_adverse-reaction = adverse reaction
choice_immunisation_not-given_no-consent = no consent
choice_immunisation_not-given_unwell = unwell on the day

choice_immunisation_source_primary = recorded by who gave it
choice_immunisation_source_reported = as reported

choice_blood-spot_condition_scd = sickle cell disease
choice_blood-spot_condition_cf = cystic fibrosis
choice_blood-spot_condition_cht = congenital hypothyroidism
choice_blood-spot_condition_pku = phenylketonuria
choice_blood-spot_condition_mcadd = MCADD
choice_blood-spot_condition_msud = maple syrup urine disease
choice_blood-spot_condition_iva = isovaleric acidaemia
choice_blood-spot_condition_ga1 = glutaric aciduria type 1
choice_blood-spot_condition_hcu = homocystinuria
choice_blood-spot_condition_ht1 = hereditary tyrosinaemia type 1
choice_blood-spot_condition_scid = SCID

choice_nipe_system_eyes = eyes
choice_nipe_system_heart = heart
choice_nipe_system_hips = hips
choice_nipe_system_testes = testes

choice_nipe_result_normal = normal
choice_nipe_result_abnormal = something to be looked at further
choice_nipe_result_incomplete = not finished
choice_nipe_result_declined = declined
choice_nipe_result_not-done = not done

choice_nipe_side_left = left
choice_nipe_side_right = right
choice_nipe_side_both = both sides

choice_nipe_exam_newborn = newborn examination
choice_nipe_exam_infant = examination at 6 to 8 weeks

choice_hearing_test_aabr = brainstem response (AABR)
choice_hearing_test_aoae = otoacoustic emissions (AOAE)

choice_hearing_left_clear = clear response
choice_hearing_left_no-clear-response = no clear response

choice_hearing_right_clear = clear response
choice_hearing_right_no-clear-response = no clear response

choice_review_which_antenatal = antenatal
choice_review_which_new-birth = new birth visit
choice_review_which_six-to-eight-weeks = 6 to 8 weeks
choice_review_which_twelve-months = 12 months
choice_review_which_two-to-two-and-a-half-years = 2 to 2½ years
choice_review_which_three-to-four-months = 3 to 4 months
choice_review_which_six-months = 6 months
choice_review_which_gp-six-to-eight-weeks = GP examination at 6 to 8 weeks
choice_review_which_school-entry = school entry
choice_review_which_extra = extra review

choice_service-contact_how_home = at home
choice_service-contact_how_clinic = in a clinic
choice_service-contact_how_telephone = by telephone
choice_service-contact_how_video = by video
choice_service-contact_how_digital = by app, text or website

choice_appointment_state_kept = took place
choice_appointment_state_missed = did not take place
choice_appointment_state_cancelled = called off
choice_appointment_state_moved = moved to another day

choice_answer_answer_yes = yes
choice_answer_answer_no = no
choice_answer_answer_unknown = not known

choice_milestone_result_achieved = does it
choice_milestone_result_not-achieved = not yet
choice_milestone_result_unable-to-assess = could not be told

choice_tooth_event_came-through = came through
choice_tooth_event_fell-out = fell out
choice_tooth_event_taken-out = was taken out

choice_feeding_first-milk_maternal = mother's breast milk
choice_feeding_first-milk_donor = donor breast milk
choice_feeding_first-milk_not-breast-milk = not breast milk

choice_feeding_status_exclusively = breast milk only
choice_feeding_status_partially = breast milk and other milk
choice_feeding_status_not-breastfed = no breast milk

choice_admission_sort_admitted = admitted
choice_admission_sort_emergency = seen in A&E

choice_sibling_relation_twin = Twin
choice_sibling_relation_multiple = Born together
choice_sibling_relation_sibling = Brother or sister
choice_sibling_relation_half-sibling = Half-brother or half-sister

choice_loss_what_pregnancy-ended = the pregnancy ended
choice_loss_what_child-died = the child died

## Yes and no, where a field has no words of its own
choice_yes-no_yes = yes
choice_yes-no_no = no

## Of a later version, or not said
choice-newer = something that only a newer version knows ({ $code })
choice_immunisation_not-given_unknown = reason not known
