### Labeli sgriniau'r apiau: penawdau, botymau, yr hyn a ddywed darllenydd sgrin. / The labels of the apps' screens.

## Ym mhobman
screen_back = Yn ôl
screen_ok = Iawn
screen_done = Wedi gorffen
screen_cancel = Canslo
screen_save = Cadw
screen_yes = Ie
screen_no = Nage
screen_waiting = Un eiliad…
screen_day = { DAY($on) }
screen_day_unknown = Diwrnod ddim yn hysbys
screen_person_you = { $name } (chi)
screen_person_unreadable = Rhywun na all y ffôn hwn ddarllen ei enw eto

## Beth na all ffôn ei wneud
screen_trouble_camera = Does dim modd defnyddio'r camera. Gadewch i Redbook ei ddefnyddio yng ngosodiadau'r ffôn, neu defnyddiwch y ddolen neu'r ffeil.

## Lle mae cofnod
screen_sync_unsent = Cofnodion ar y ffôn hwn yn unig: { $count }

## Y tro cyntaf
screen_start_title = Croeso
screen_start_about = Cofnod iechyd eich plentyn, yn nwylo eich teulu. Mae'n gweithio heb signal, a dim ond y bobl rydych chi'n eu gadael i mewn all ei ddarllen.
screen_start_name = Eich enw
screen_start_name_hint = Mae'n sefyll wrth ymyl popeth rydych chi'n ei ysgrifennu.
screen_start_relation = Pwy ydych chi i'r plentyn
screen_start_relation_hint = Er enghraifft mam, tad, gofalwr maeth, ymwelydd iechyd.
screen_start_device = Beth i alw'r ffôn hwn
screen_start_device_hint = Er mwyn gallu gwahaniaethu rhwng eich ffonau.
screen_start_not_real_data = Nid oes neb o'r tu allan wedi gwirio'r feddalwedd hon eto. Cadwch eich llyfr coch papur.
screen_start_go = Ymlaen
screen_begin_title = Sut hoffech chi ddechrau?
screen_begin_new = Cofnod newydd
screen_begin_new_about = Ar gyfer plentyn, wedi'i eni neu ar y ffordd.
screen_begin_join = Ymuno â chofnod
screen_begin_join_about = Mae rhywun wedi eich gwahodd â chod QR neu ddolen.
screen_begin_paper = Copïo o'r llyfr papur
screen_begin_paper_about = Cofnod newydd, yna fesul tudalen yr hyn sydd yn eich llyfr coch.
screen_closed_title = Mae Redbook ar gau
screen_closed_about = Mae popeth yn dal ar y ffôn hwn. Datglowch ef, a rhowch gynnig arall arni.
screen_closed_wiped = Does dim wedi'i ddileu, ond mae'r ffôn hwn wedi colli'r allwedd iddo. Gofynnwch i warcheidwad arall y cofnod eich gwahodd eto.
screen_closed_again = Rhoi cynnig arall arni
screen_unlock_title = Datgloi Redbook

## Plant
screen_children_title = Plant
screen_children_add = Ychwanegu plentyn
screen_children_none = Nid oes cofnod ar y ffôn hwn eto.
screen_child_unnamed = Plentyn heb enw eto

## Plentyn ar un olwg
screen_home_add = Ychwanegu at y cofnod
screen_home_visit = Dechrau'r ymweliad
screen_home_sync = Cysoni nawr
screen_home_needs = Pethau y mae angen i rywun edrych arnynt: { $count }
screen_home_needs_look = Edrych
screen_home_due = Beth sy'n ddyledus
screen_home_due_nothing = Does dim byd yn ddyledus nawr.
screen_home_due_all = Y dudalen imiwneiddio gyfan
screen_home_due_more = Rhagor yn ddyledus: { $count }
screen_home_news = Cofnodion newydd gan eraill: { $count }
screen_home_news_seen = Rwyf wedi gweld y rhain
screen_home_growth = Twf
screen_home_measured = { $what }: { $value }
screen_home_disputed = Mae gwerth arall yn sefyll wrth ei ymyl.
screen_home_more = Y cofnod

## Beth sy'n cael ei fesur
screen_measured_weight = Pwysau
screen_measured_length = Hyd, ar orwedd
screen_measured_height = Taldra, ar sefyll
screen_measured_head = Cylchedd y pen
screen_measured_bmi = Mynegai màs y corff
screen_measured_other = Mesuriad

## Beth sy'n ddyledus
screen_due_name = { WHAT($what) }
screen_due_done = Wedi'i wneud
screen_due_now = Yn ddyledus nawr
screen_due_overdue = Yn hwyr
screen_due_not_counted = Ddim yn cyfrif
screen_immunisations_title = Imiwneiddiadau ac archwiliadau
screen_immunisations_add = Nodi imiwneiddiad
screen_immunisations_now = Nawr
screen_immunisations_not_counted = Wedi'i gofnodi, a ddim yn cyfrif
screen_immunisations_questions = Beth sy'n penderfynu beth a gynigir
screen_immunisations_kept = Wedi'i gofnodi, ac ni ellir ei gyfrif
screen_immunisations_not_given = Heb ei roi
screen_immunisations_done = Wedi'u gwneud
screen_immunisations_upcoming = I ddod
screen_immunisations_too_late = Ddim ar gael mwyach
screen_immunisations_not_this_child = Ddim i'r plentyn hwn
screen_immunisations_protection = Amddiffyniad fesul clefyd
screen_immunisations_rules = Amserlen: { $version }
screen_protection_disease = { WORD($disease, of: "disease") }
screen_protection_counted = Dosau sy'n cyfrif: { $counted }
screen_protection_next = y nesaf o { DAY($on) }
screen_protection_without_day = Dosau wedi'u cofnodi heb ddiwrnod: { $count }

## Llinell amser
screen_timeline_title = Popeth a ysgrifennwyd
screen_timeline_replaced_too = Dangos yr hyn a gywirwyd neu a dynnwyd yn ôl
screen_timeline_none = Does dim byd wedi'i ysgrifennu eto.
screen_timeline_more = Dangos mwy
screen_entry_title = Cofnod
screen_entry_when = Pryd: { $day }
screen_entry_recorded = Ysgrifennwyd { DAY($on) }
screen_entry_unreadable = Dim ond fersiwn mwy newydd o'r ap all ei ddarllen. Mae wedi'i gadw.
screen_entry_replaced = Wedi'i gywiro ers hynny
screen_entry_retracted = Wedi'i dynnu'n ôl
screen_entry_corrected = Cywiriad
screen_entry_unsent = Ar y ffôn hwn yn unig
screen_entry_imported = Mewnforiwyd o { $from }
screen_entry_confirmed = Gofynnwyd i'r sawl a'i hysgrifennodd, ac fe'i cadwyd.
screen_entry_versions = Ei fersiynau
screen_entry_correct = Ei gywiro
screen_entry_take_back = Ei dynnu'n ôl
screen_entry_take_back_about = Ni fydd yn cyfrif mwyach. Bydd yn dal i'w weld, gyda'ch enw a'ch rheswm.
screen_entry_take_back_reason = Pam, os dymunwch
screen_entry_take_back_do = Ie, ei dynnu'n ôl
screen_entry_keep = Ei adael fel y mae

## Pobl
screen_members_title = Pwy sydd â'r cofnod hwn
screen_members_about = Pob ffôn sy'n gallu ei ddarllen.
screen_members_invite = Gwahodd rhywun
screen_members_admitted_by = Mynediad gan { $name }
screen_members_succeeded = Yn parhau fel ffôn arall yn y rhestr hon
screen_role_guardian = Gwarcheidwad
screen_role_carer = Gofalwr
screen_role_practitioner = Gweithiwr iechyd proffesiynol
screen_role_guardian_about = Yn darllen ac yn ysgrifennu popeth, yn rhannu, ac yn gadael eraill i mewn.
screen_role_carer_about = Yn darllen popeth, ac yn ysgrifennu'r hyn y mae teuluoedd yn ei ysgrifennu.
screen_role_practitioner_about = Yn darllen popeth, ac yn ysgrifennu cofnodion clinigol ac apwyntiadau.
screen_invite_title = Gwahodd rhywun
screen_invite_role = Beth fyddant yn ei wneud?
screen_invite_make = Creu'r gwahoddiad
screen_invite_scan = Gadewch iddynt sganio hwn gyda Redbook ar eu ffôn.
screen_invite_qr = Cod QR y gwahoddiad
screen_invite_expires = Gellir ei ddefnyddio tan { DAY($on) }
screen_invite_copy = Copïo'r ddolen
screen_invite_copy_about = I rywun nad yw yma. Anfonwch hi dim ond lle gwyddoch pwy sy'n ei darllen.
screen_invite_look = A oes rhywun wedi'i sganio?
screen_invite_asked = Mae { $name }, { $relation }, yn gofyn am fynediad o { $device }.
screen_invite_code = Y cod ar eu ffôn
screen_invite_code_hint = Edrychwch ar eu ffôn, neu gadewch iddynt ei ddarllen. Os yw'n wahanol, peidiwch â'u gadael i mewn.
screen_invite_admit = Eu gadael i mewn
screen_invite_admitted = Mae { $name } i mewn.
screen_join_title = Ymuno â chofnod
screen_join_about = Mae rhywun sy'n cadw'r cofnod yn dangos cod QR i chi, neu'n anfon dolen atoch.
screen_join_scan = Sganio'r cod QR
screen_join_link = Neu gludo'r ddolen
screen_join_ask = Gofyn am fynediad
screen_joining_title = Yn aros i gael mynediad
screen_joining_asked = Rydych wedi gofyn. Pan fyddant yn agor Redbook ac yn cysoni, bydd cod yn ymddangos yma.
screen_joining_code = Darllenwch hwn i'r sawl a'ch gwahoddodd:
screen_joining_code_about = Mae'n dangos nad oes neb yn sefyll rhwng eich dau ffôn.
screen_joining_look = Edrych eto
screen_joining_spoilt = Ni ellir defnyddio'r gwahoddiad hwn mwyach. Gofynnwch am un arall.
screen_joining_again = Defnyddio gwahoddiad arall

## Rhannu
screen_shares_title = Dangos i glinigydd
screen_shares_about = Mae clinigydd yn sganio cod QR ac yn darllen, heb gyfrif a heb ap.
screen_shares_new = Creu cod QR
screen_shares_none = Does dim byd wedi'i rannu.
screen_shares_unnamed = Rhaniad
screen_shares_expires = Tan { DAY($on) }
screen_shares_opened = Nifer agoriadau: { $count }
screen_shares_wrong_tries = Codau anghywir: { $count }
screen_shares_out_of_date = Mae'r cofnod wedi newid ers hynny.
screen_share_open = Ar agor
screen_share_expired = Wedi dod i ben
screen_share_revoked = Wedi'i derfynu gennych chi
screen_share_locked = Wedi'i gloi: gormod o godau anghywir
screen_share_used_up = Wedi'i agor mor aml ag a ganiateir
screen_share_revoking = Wrthi'n cael ei derfynu
screen_share_not_sent = Ddim gyda'r gyfnewidfa
screen_share_title = Beth i'w ddangos
screen_share_about = Mae enw, diwrnod geni, rhyw, rhif GIG a chyfeiriad bob amser yn mynd gydag ef.
screen_share_time = Am faint
screen_share_quarter = 15 munud
screen_share_hour = Un awr
screen_share_day = Un diwrnod
screen_share_week = Un wythnos
screen_share_sections = Beth sy'n mynd
screen_share_section = { WORD($section, of: "screen.section") }
screen_section_allergies = Alergeddau
screen_section_medicines = Meddyginiaethau
screen_section_problems = Salwch ac arosiadau yn yr ysbyty
screen_section_immunisations = Imiwneiddiadau
screen_section_growth = Twf
screen_section_birth = Genedigaeth
screen_section_screening = Sgrinio
screen_section_development = Adolygiadau a datblygiad
screen_section_contacts = Pwy i'w ffonio
screen_section_notes = Nodiadau a chwestiynau
screen_share_more = Sut mae'n cael ei agor
screen_share_passcode = Gyda chod mynediad
screen_share_passcode_about = Rydych chi'n ei ddweud wrth y clinigydd. Nid yw llun o'r cod QR yn unig yn agor dim.
screen_share_label = Beth i'w alw, os dymunwch
screen_share_label_hint = Er enghraifft y ward. Mae'r darllenydd yn ei weld.
screen_share_honest = Gall pwy bynnag sydd wedi'i ddarllen gadw'r hyn a ddarllenodd. Mae terfynu rhaniad yn atal darllen pellach yn unig.
screen_share_make = Creu'r cod QR
screen_share_scan = Mae'r clinigydd yn sganio hwn.
screen_share_qr = Cod QR y rhaniad
screen_share_passcode_say = Cod mynediad, i'w ddweud:
screen_share_log_title = Beth ddigwyddodd iddo
screen_share_log_opened = Pwy a'i hagorodd
screen_share_log_none = Neb eto.
screen_share_log_more = Rhagor, heb eu rhestru: { $count }
screen_share_log_about = Yr enw yw'r hyn a deipiodd y darllenydd. Ni wiriodd neb ef.
screen_share_revoke = Ei derfynu nawr
screen_share_revoking_about = Nid yw'r gyfnewidfa wedi cael gwybod eto. Bydd y cysoni nesaf yn dweud wrthi.
screen_share_opens = Pa mor aml y gellir ei agor
screen_share_opens_any = Mor aml ag y dymunir
screen_share_opens_once = Unwaith
screen_share_opens_three = Tair gwaith
screen_share_charts = Mae siartiau twf yn mynd hefyd
screen_share_goes_on = Mae'n dilyn y cofnod
screen_share_goes_on_about = Bydd pwy bynnag sy'n ei agor yn ddiweddarach hefyd yn gweld beth rydych wedi'i ysgrifennu ers hynny.
screen_share_again = Dangos y cod QR eto
screen_share_update = Ei ddiweddaru
screen_share_to_title = I sgrin heb gamera
screen_share_to_about = Ar gyfer cyfrifiadur na all sganio. Ar dudalen y clinigydd mae rhywun yn dewis: Dangos cod i ffôn y teulu.
screen_share_to_scan = Sganio cod y sgrin
screen_share_to_code = Neu gludo'r hyn y mae'r cod yn ei ddweud
screen_share_to_begin = Ymlaen at y digidau
screen_share_to_waiting = Yn aros am y sgrin. Bydd yn dangos chwe digid cyn gynted ag y bydd wedi ateb. Nid oes dim yn cael ei anfon cyn i chi eu teipio.
screen_share_to_until = Mae cod y sgrin yn dda tan { DAY($on) }.
screen_share_to_wait = Dal i aros
screen_share_to_other = Defnyddio cod arall
screen_share_to_look = Edrychwch ar y sgrin y gwnaethoch sganio ei chod. Teipiwch y chwe digid rydych chi eich hun yn eu gweld yno, nid yr hyn y mae rhywun yn ei ddweud wrthych.
screen_share_to_digits = Y chwe digid ar y sgrin
screen_share_to_tries = Cynigion ar ôl: { $count }. Wedyn bydd angen cod newydd ar y sgrin.
screen_share_to_finish = Rhannu â'r sgrin hon
screen_share_to_sent = Mae'r sgrin wedi'i dderbyn. Dywedwch hynny wrth y person yno: mae'n agor pan fydd yn pwyso'r botwm ar y sgrin, ac nid cyn hynny.
screen_share_to_listed = Mae yn eich rhestr rhaniadau nawr, a gallwch ei derfynu yno.
screen_share_offline_title = Heb rwydwaith
screen_share_offline_about = Mae'r cod QR ei hun yn dal y pethau pwysicaf: enw, genedigaeth, alergeddau, imiwneiddiadau, y mesuriadau diwethaf, problemau iechyd a phwy i'w ffonio.
screen_share_offline_for_ever = Ni ellir ei derfynu, nid yw'n dod i ben, ac ni fyddwch yn clywed pwy sy'n ei ddarllen.
screen_share_offline_words = Wedi'i gloi â phedwar gair
screen_share_offline_words_about = Rydych chi'n eu dweud wrth bwy bynnag a gaiff ei ddarllen. Nid yw llun o'r cod QR yn unig yn dangos beth sydd ynddo.
screen_share_offline_open = Gall pwy bynnag sy'n gweld y cod hwn neu'n tynnu llun ohono ei ddarllen.
screen_share_offline_no_page = Nid oes tudalen wedi'i gosod ar y ffôn hwn a allai agor cod o'r fath, felly ni ellir creu un. Cedwir ei chyfeiriad yn y gosodiadau.
screen_share_offline_qr = Cod QR nad oes angen rhwydwaith arno
screen_share_offline_say = Pedwar gair, i'w dweud:
screen_share_offline_left_out = Heb fod yn y cod hwn: { $what }.
screen_access_opened = Agorwyd
screen_access_wrong_passcode = Cod mynediad anghywir
screen_access_refused = Gwrthodwyd
screen_access_at = { DAY($on) }
screen_access_said_to_be = Gan: { $who }
screen_access_nobody = heb ddweud pwy

## Cofnod plentyn yn dechrau
screen_new_child_title = Cofnod newydd
screen_new_child_begin = Dechrau'r cofnod
screen_new_child_born = A yw'r plentyn wedi'i eni?
screen_new_child_is_born = Wedi'i eni
screen_new_child_expected = Ar y ffordd
screen_new_child_name = Enw
screen_new_child_name_hint = Gadewch yn wag os nad oes un eto.
screen_new_child_birthday = Dyddiad geni
screen_new_child_due = Dyddiad disgwyl
screen_new_child_sex = Rhyw
screen_new_child_sex_about = Mae siartiau twf yn wahanol i ferched a bechgyn.
screen_new_child_later = Gellir newid y cyfan yn nes ymlaen. Ar gyfer gefeilliaid, dechreuwch gofnod i bob un.
screen_sex_female = Merch
screen_sex_male = Bachgen
screen_sex_not_said = Ddim nawr

## Y llyfr papur
screen_paper_title = Imiwneiddiadau yn y llyfr papur
screen_paper_about = Ticiwch yr hyn sydd yn eich llyfr, fesul ymweliad. Caiff y dudalen gyfan ei chadw ar unwaith.
screen_paper_none = Mae gan y cofnod bob dos a fyddai ar y dudalen erbyn hyn.
screen_paper_visit = Yn cael ei roi o { DAY($on) }
screen_paper_when = Pryd oedd yr ymweliad hwn
screen_paper_save = Cadw dosau: { $count }
screen_paper_other = Tudalennau eraill
screen_paper_birth = Genedigaeth
screen_paper_reviews = Adolygiadau
screen_paper_allergies = Alergeddau
screen_paper_illnesses = Salwch
screen_paper_contacts = Pwy i'w ffonio
screen_paper_family_history = Hanes y teulu

## Ysgrifennu rhywbeth
screen_add_title = Beth hoffech chi ei ysgrifennu?
screen_add_measure = Mesuriadau
screen_add_health = Iechyd
screen_add_everyday = Bob dydd
screen_add_rest = Popeth arall
screen_form_optional = { $label } (dewisol)
screen_form_more = Rhagor o feysydd: { $count }
screen_form_when = Pryd, os yw'n bwysig
screen_form_when_missing = Dywedwch pryd oedd hi, neu nad yw'r diwrnod yn hysbys.
screen_form_problems = Ni ellir cadw rhywbeth fel y mae. Mae wedi'i farcio isod. Does dim wedi'i golli.
screen_form_reading = Rwy'n golygu { $value }
screen_form_doubt = A yw'n gywir fel y mae? Dim ond unwaith y gofynnir, a chaiff ei gadw fel y dywedwch.
screen_form_confirm = Mae'n gywir: ei gadw
screen_form_change = Ei newid
screen_form_correction = Mae hwn yn cymryd lle'r cofnod. Mae'r hyn oedd yno o'r blaen yn dal i'w weld.
screen_form_writer = Rydych yn ysgrifennu fel { $name }, { $relation } ({ $role }).
screen_form_weight_hint = Gyda'i uned: 4.2 kg, 4200 g neu 9 lb 4 oz.
screen_form_length_hint = Gyda'i uned: 52.3 cm.
screen_form_gestation_hint = Wythnosau a dyddiau: 39+4.
screen_date_day = Diwrnod
screen_date_month = Mis
screen_date_year = Blwyddyn
screen_date_hint = Mae mis neu flwyddyn yn unig yn ddigon, os mai dyna'r cyfan a wyddoch.
screen_date_today = Heddiw
screen_date_unknown = Nid yw'r diwrnod yn hysbys
screen_loss_about = Mae'n ddrwg iawn gennym. Does dim rhaid i chi ysgrifennu dim, nawr nac byth. Os gwnewch, bydd nodiadau atgoffa a'r hyn sy'n ddyledus yn dod i ben, a bydd popeth a ysgrifennwyd yn aros.

## Pwy yw'r plentyn
screen_profile_title = Am y plentyn
screen_profile_name = Enw
screen_profile_born = Dyddiad geni
screen_profile_born_hint = Fel 2026-03-14.
screen_profile_sex = Rhyw
screen_profile_nhs = Rhif GIG
screen_profile_address = Cyfeiriad
screen_profile_nothing = Heb ei nodi
screen_profile_kept = Mae'r hyn oedd yno o'r blaen yn dal i'w weld.

## Yr hyn sydd angen person
screen_needs_title = Yr hyn sydd angen rhywun
screen_needs_none = Does dim angen neb nawr.
screen_needs_pick = { $value } sy'n gywir
screen_needs_aside = Wedi'i gadw o'r neilltu
screen_needs_aside_about = Daeth hwn gan eraill ac nid yw'n cyfrif eto. Does dim ohono wedi'i golli.
screen_aside_waits = Yn aros am rywbeth nad yw wedi dod eto
screen_aside_late = Daeth ar ôl i'w awdur adael
screen_aside_refused = Yn torri un o reolau'r cofnod

## Twf
screen_growth_title = Siart twf
screen_growth_what = { WORD($what, of: "screen.growth.of") }
screen_growth_of_weight = Pwysau
screen_growth_of_height = Hyd neu daldra
screen_growth_of_ofc = Pen
screen_growth_of_bmi = BMI
screen_growth_larger = Yn fwy
screen_growth_smaller = Yn llai
screen_growth_ages = Oedrannau
screen_growth_ages_all = Popeth a fesurwyd
screen_growth_window = { WORD($window, of: "screen.growth.ages") }
screen_growth_ages_newborn = Yr wythnosau cyntaf
screen_growth_ages_0-1 = 0 i 1
screen_growth_ages_0-2 = 0 i 2
screen_growth_ages_0-4 = 0 i 4
screen_growth_ages_2-9 = 2 i 9
screen_growth_ages_4-20 = 4 i 20
screen_growth_ages_2-20 = 2 i 20
screen_growth_ages_0-20 = 0 i 20
screen_growth_counted = Sut mae oedran yn cael ei gyfrif
screen_growth_exact = O'r dyddiad disgwyl, bob amser
screen_growth_paper = Fel y siartiau papur
screen_growth_uncorrected = O'r enedigaeth, bob amser
screen_growth_sds = SDS { $sds }

## O ffôn i ffôn
screen_doorstep_title = Trosglwyddo heb rwydwaith
screen_doorstep_about = O ffôn i ffôn: yr hyn sydd gan un a'r llall hebddo.
screen_doorstep_give = Rhoi
screen_doorstep_take = Derbyn
screen_doorstep_qr = Cod QR y trosglwyddiad
screen_doorstep_large = Mae'n ormod i un cod QR. Rhowch y ffeil, neu derbyniwch eu ffeil nhw yn gyntaf: mae'r ateb yn fach.
screen_doorstep_send = Rhoi'r ffeil
screen_doorstep_sealed = Mae wedi'i selio: dim ond ffonau sydd â'r cofnod hwn all ei agor.
screen_doorstep_scan = Sganio eu cod QR
screen_doorstep_pick = Agor eu ffeil
screen_doorstep_came = Cofnodion newydd: { $count }.
screen_doorstep_waits = Rhannau'n aros am rywbeth nad yw wedi dod eto: { $count }.
screen_doorstep_refused = Rhannau'n torri rheol ac wedi'u cadw o'r neilltu: { $count }.
screen_doorstep_cut_off = Torrwyd y ffeil yn fyr. Mae'r hyn a ddaeth cyn y toriad wedi'i gadw.
screen_doorstep_they_lack = Mae gan y ffôn hwn rywbeth nad yw ganddyn nhw: rhowch ef iddynt.

## Diwrnod ymwelydd iechyd
screen_families_title = Teuluoedd
screen_families_receipt = Ymweliadau heddiw
screen_families_join = Ymuno â chofnod teulu
screen_families_none = Nid oes teulu wedi eich gadael i mewn eto.
screen_families_damaged = Cofnodion na ellir eu hagor ar y ffôn hwn: { $count }. Nid oes dim wedi'i ddileu.
screen_families_due = Pethau dyledus: { $count }
screen_families_needs = Pethau sydd angen rhywun: { $count }
screen_identity_check = Gwiriwch mai hwn yw'r plentyn o'ch blaen:
screen_identity_born = Ganwyd { $day }
screen_identity_number = Rhif GIG { $number }
screen_identity_few = Mae llai na dau ddynodwr yn hysbys.
screen_identity_disputed = Mae pobl yn anghytuno am un o'r rhain.
screen_visit_title = Ymweliad cartref
screen_visit_checked = Rwyf wedi gwirio pwy yw hwn
screen_visit_when = Pryd
screen_visit_save = Cadw'r ymweliad
screen_visit_saved = Mae'r ymweliad wedi'i gadw ar y ffôn hwn.
screen_visit_hand = Ei roi i'r teulu
screen_visit_hand_about = Gadewch i'r teulu sganio hwn gyda Redbook, neu gysoni pan fydd signal.
screen_visit_text = Fel testun plaen
screen_visit_text_about = I'w gopïo i system arall.
screen_visit_copy = Copïo'r testun
screen_visit_end = Gorffen yr ymweliad
screen_receipt_title = Ymweliadau heddiw
screen_receipt_hand_on = Anfon yr hyn sy'n aros
screen_receipt_handed = Wedi'i roi i'r gyfnewidfa
screen_receipt_waits = Yn aros ar y ffôn hwn
screen_receipt_entries = Cofnodion: { $count }

## Gosodiadau
screen_settings_title = Gosodiadau
screen_settings_language = Iaith
screen_settings_language_phone = Fel y ffôn
screen_settings_language_draft = Heb ei wirio eto gan rywun sy'n ei siarad
screen_settings_phone = Y ffôn hwn
screen_settings_phone_about = Iaith, clo a PIN, yr hyn y mae clinigwyr yn darllen ynddo.
screen_settings_lock = Gofyn am fys, wyneb neu PIN
screen_settings_lock_about = Bob tro yr agorir Redbook.
screen_settings_caseload = Rwy'n ymweld â theuluoedd
screen_settings_caseload_about = Mae Redbook yn dechrau gyda rhestr y teuluoedd.
screen_settings_relay = Rhwng ffonau
screen_settings_relay_address = Cyfeiriad y gyfnewidfa
screen_settings_relay_hint = Mae'n cario newidiadau wedi'u selio rhwng ffonau ac ni all eu darllen.
screen_settings_relay_keep = Cadw'r cyfeiriad hwn
screen_settings_data = { FIXED($megabytes, digits: 1) } MB wedi'u defnyddio y mis hwn
screen_settings_data_about = Mae plentyndod heb luniau yn llai nag 1 MB.
screen_settings_export = Cymryd copi
screen_settings_loss = Colled
screen_settings_pin = Eich PIN eich hun
screen_settings_pin_about = I bwy bynnag sy'n rhannu'r ffôn hwn, neu ei PIN.
screen_settings_erase = Tynnu popeth oddi ar y ffôn hwn
screen_settings_viewer = Lle mae clinigwyr yn darllen
screen_settings_viewer_address = Cyfeiriad y dudalen
screen_settings_viewer_hint = Mae cod QR yn arwain porwr clinigydd yno. Gall pwy bynnag a roddodd Redbook i chi ddweud y cyfeiriad wrthych.
screen_export_not_sealed = Nid yw copi wedi'i selio: gall pwy bynnag sydd â'r ffeil ei ddarllen.
screen_export_all = Y cofnod cyfan
screen_export_all_about = Wedi'i lofnodi, fel testun, ac ar gyfer systemau eraill.
screen_export_fhir = Ar gyfer system arall
screen_export_fhir_about = Yr hyn sy'n sefyll, fel FHIR.
screen_export_calendar = Yr hyn sy'n ddyledus, ar gyfer calendr
screen_export_calendar_about = Heb enwau.

## PIN personol
screen_pin_title = Eich PIN eich hun
screen_pin_about = Mae clo'r ffôn yn cadw allan bwy bynnag sy'n dod o hyd i'r ffôn. Mae'r PIN hwn hefyd yn cadw allan bwy bynnag sy'n rhannu'r ffôn, neu'n gwybod sut i'w ddatgloi.
screen_pin_is_set = Mae Redbook yn gofyn am eich PIN pan gaiff ei agor, a phan ddewch yn ôl ar ôl munud.
screen_pin_is_not_set = Nid oes PIN wedi'i osod.
screen_pin_forgotten = Ni all neb ddweud wrthych PIN a anghofiwyd. Gall gwarcheidwad arall y cofnod roi mynediad i chi eto. Mae chwe digid neu fwy yn llawer anoddach i'w dyfalu na phedwar.
screen_pin_limits = Nid yw'n cadw neb allan o ffonau eraill sydd â'r cofnod, nac o gopïau a wnaed. Caiff yr hyn a ysgrifennoch ei drosglwyddo o hyd, dan sêl, tra bydd Redbook ar gau.
screen_pin_current = Y PIN sydd wedi'i osod
screen_pin_new = PIN newydd
screen_pin_new_hint = 4 i 12 digid, a dim pen-blwydd.
screen_pin_again = Y PIN newydd unwaith eto
screen_pin_differs = Nid yw'r ddau yr un fath.
screen_pin_set = Gosod y PIN hwn
screen_pin_lift = Peidio â gofyn am PIN mwyach
screen_ask_pin_about = Mae popeth yn dal ar y ffôn hwn.
screen_ask_pin_pin = Eich PIN
screen_ask_pin_open = Agor
screen_ask_pin_forgotten = Rwyf wedi'i anghofio
screen_anew_about = Gallwch ddechrau o'r newydd ar y ffôn hwn. Symudir yr hyn sydd arno o'r neilltu, mor gloëdig ag y mae, ac ni ddilëir dim. Yna ymunwch â'r cofnod eto: mae gwarcheidwad arall yn eich gwahodd.
screen_anew_do = Dechrau o'r newydd

## Tynnu popeth oddi ar y ffôn
screen_erase_title = Tynnu popeth oddi ar y ffôn hwn
screen_erase_about = Cyn i chi werthu'r ffôn hwn, ei roi i rywun arall neu ei roi'n ôl. Dilëir popeth y mae Redbook yn ei gadw arno, am byth. Mae eraill yn cadw'r hyn sydd ganddyn nhw.
screen_erase_lost = Byddai hyn yn mynd
screen_erase_lost_about = Os nad ydych yn siŵr bod y cyfan gan eraill, ewch yn ôl: trosglwyddwch ef o ffôn i ffôn, neu gwnewch gopi. Os oes gennych ffôn arall, gellir ei wahodd cyn gwagio'r un hwn.
screen_erase_pin = Eich PIN
screen_erase_understood = Rwyf am i bopeth ar y ffôn hwn gael ei ddileu.
screen_erase_lost_understood = Rwyf am iddo gael ei ddileu er hynny. Ni ellir ei adfer.
screen_erase_do = Dileu popeth

## Derbyn ffeil o system arall
screen_import_title = Derbyn ffeil
screen_import_from = Gan feddyg teulu, ysbyty neu ap arall.
screen_import_about = Gall meddyg teulu, ysbyty neu ap arall roi ffeil am eich plentyn i chi, ar ffurf o'r enw FHIR. Caiff yr hyn sy'n newydd ynddi ei ychwanegu yma, ac mae pob cofnod yn dweud o ble y daeth.
screen_import_limit = Maint y ffeil: hyd at { $megabytes } MB. Ar y ffôn hwn y mae'n cael ei darllen, ac nid yw'n cael ei hanfon i unman.
screen_import_pick = Dewis ffeil
screen_import_other = A yw'r ffeil hon am yr un plentyn? Nid oes dim wedi'i ychwanegu eto.
screen_import_same = Ydy, yr un plentyn yw
screen_import_doubt = A yw hyn yn gywir fel y mae yn y ffeil? Dim ond unwaith y gofynnir. Nid oes dim wedi'i ychwanegu eto.
screen_import_confirm = Mae'n gywir: ei dderbyn
screen_import_leave = Nac ydy, ychwanegu dim
screen_import_came = Cofnodion newydd a ychwanegwyd: { $count }.
screen_import_nothing = Nid oes dim yn y ffeil hon sy'n newydd yma.
screen_import_notes = O'r rhain, yn nodiadau fel y daethant, am nad yw Redbook yn adnabod y math hwn o gofnod: { $count }.
screen_import_here = Yma'n barod, a heb eu hychwanegu eilwaith: { $count }.
screen_import_left = Heb eu derbyn, a pham
screen_import_sort = { $count ->
    [one] { $what }
   *[other] { $what } ({ $count })
}
screen_import_more = Rhagor: { $count }.
screen_import_again = Derbyn ffeil arall

## Y 1,001 diwrnod cyntaf
screen_journey_title = Y 1,001 diwrnod cyntaf
screen_journey_about = O'r beichiogrwydd i'r ail ben-blwydd: pwy a welsoch, ac a oedd o gymorth.
screen_journey_none = Nid oes dim yma eto. Nodwch pwy a welsoch, fel bydwraig, ymwelydd iechyd neu gymorth bwydo ar y fron, ac a oedd o gymorth. Bydd wrth law wedyn pan fydd rhywun yn gofyn, neu pan fyddwch chi am ofyn am ragor.
screen_journey_add = Ychwanegu cyswllt
screen_journey_helped = A oedd o gymorth? { $what }
screen_journey_later = Cysylltiadau ar ôl yr ail ben-blwydd, sydd yn "Popeth a ysgrifennwyd": { $count }.
screen_journey_take = Mynd â chopi
screen_journey_take_do = Cymryd copi heb enwau
screen_journey_take_about = Dim ond misoedd oed a mathau o wasanaeth sydd ynddo: dim enw, dim diwrnod, dim lle, a dim a deipiodd neb. Gall rhywun sy'n adnabod eich plentyn ei adnabod wrtho o hyd.
