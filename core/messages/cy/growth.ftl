### Yr hyn y mae mesuriadau plentyn yn ei ddweud, mewn ffeithiau. / What the measurements of a child say, in facts.

## Yr hyn a fesurwyd
measure_weight = pwysau
measure_height = hyd neu daldra
measure_ofc = cylchedd y pen
measure_bmi = mynegai màs y corff

## Y llinellau
centile-line_0_4th = 0.4
centile-line_2nd = 2
centile-line_9th = 9
centile-line_25th = 25
centile-line_50th = 50
centile-line_75th = 75
centile-line_91st = 91
centile-line_98th = 98
centile-line_99_6th = 99.6

## Ble y mae
growth_band_far-below = ymhell islaw canradd 0.4
growth_band_below = islaw canradd 0.4
growth_band_on = ar ganradd { WORD($line, of: "centile-line") } neu'n agos ato
growth_band_between = rhwng canradd { WORD($lower, of: "centile-line") } a chanradd { WORD($upper, of: "centile-line") }
growth_band_above = uwchlaw canradd 99.6
growth_band_far-above = ymhell uwchlaw canradd 99.6

## Ffeithiau
growth_fell = { WORD($method, of: "measure") }: gostyngiad ar draws { COUNT($spaces, of: "centile-space") } o { DAY($from) } i { DAY($to) }, mewn { COUNT($days, of: "day") }. Cynt: { $from-band }. Nawr: { $to-band }.
growth_rose = { WORD($method, of: "measure") }: cynnydd ar draws { COUNT($spaces, of: "centile-space") } o { DAY($from) } i { DAY($to) }, mewn { COUNT($days, of: "day") }. Cynt: { $from-band }. Nawr: { $to-band }.
growth_level = { WORD($method, of: "measure") } ar { DAY($on) }: { $band }.
growth_lost-after-birth-by-each = Ysgrifennodd pobl bwysau gwahanol. Yn ôl y ddau sydd agosaf at ei gilydd, ar { DAY($on) }, { COUNT($days, of: "day") } ar ôl y geni, roedd y pwysau { FIXED($percent, digits: 1) } % yn is na'r pwysau geni: { FIXED($now, digits: 3) } kg, adeg geni { FIXED($before, digits: 3) } kg. Yn ôl y lleill roedd yn is eto.
growth_lost-after-birth = Ar { DAY($on) }, { COUNT($days, of: "day") } ar ôl y geni, roedd y pwysau { FIXED($percent, digits: 1) } % yn is na'r pwysau geni: { FIXED($now, digits: 3) } kg, adeg geni { FIXED($before, digits: 3) } kg.
growth_back-at-birth-weight = Erbyn { DAY($on) }, { COUNT($days, of: "day") } ar ôl y geni, roedd y pwysau geni wedi'i gyrraedd eto.
growth_not-back-at-birth-weight = Ar { DAY($on) }, { COUNT($days, of: "day") } ar ôl y geni, roedd y pwysau'n dal yn is na'r pwysau geni.
growth_weighed-again = Mae { COUNT($days, of: "day") } rhwng y ddau bwysau diwethaf ({ DAY($from) }, { DAY($to) }).
growth_mid-parental = Yn ôl taldra'r rhieni, y taldra canol-rhieni yw { FIXED($height, digits: 1) } cm. Fel oedolion, mae 9 o bob 10 plentyn i rieni o'r fath o { FIXED($low, digits: 0) } i { FIXED($high, digits: 0) } cm o daldra ({ $source }).
growth_below-parents = { WORD($method, of: "measure") } ar { DAY($on) }: { COUNT($spaces, of: "centile-space") } islaw'r hyn y mae taldra'r rhieni'n ei roi.
growth_above-parents = { WORD($method, of: "measure") } ar { DAY($on) }: { COUNT($spaces, of: "centile-space") } uwchlaw'r hyn y mae taldra'r rhieni'n ei roi.
growth_age-from-due-date-for-life = Cyfrifir oedran o'r dyddiad geni disgwyliedig, { DAY($due) }, ym mhob oedran.
growth_age-from-due-date-until = Cyfrifir oedran o'r dyddiad geni disgwyliedig, { DAY($due) }, hyd at { DAY($until) }, pan fydd y plentyn yn { $years } oed, ac o'r geni wedi hynny.
growth_ask-health-visitor = Gall eich ymwelydd iechyd eich helpu i ddarllen hyn.

## Yr hyn y mae'n rhaid ei wybod i ddarllen ffaith
growth_note_step-between-tables = Cymharir y ddau â thablau gwahanol ({ $from } a { $to }); gall y cam rhwng y tablau esbonio rhan ohono.
growth_note_correction-changed = Cyfrifir oedran o'r dyddiad geni disgwyliedig ar gyfer un o'r ddau ac o'r geni ar gyfer y llall; gall hynny esbonio rhan ohono.
growth_note_no-birth-weight = Nid oes pwysau geni yn y cofnod; gall yr hyn y mae ffynhonnell yn ei ddweud am newid ddibynnu arno.
growth_note_very-preterm = Mae babanod a anwyd cyn 32 wythnos yn tueddu i groesi canraddau pwysau tuag i lawr am o leiaf eu 2 wythnos gyntaf ({ $source }).
growth_note_gestation-not-known = Nid yw hyd y beichiogrwydd yn y cofnod; cyfrifir oedran fel pe bai wedi bod yn 40 wythnos.

## Yr hyn y mae ffynhonnell yn ei ddweud
growth_rule_loss-above = Mae { $source } yn enwi colli mwy na { FIXED($percent, digits: 0) } % o'r pwysau geni fel pwynt lle edrychir yn fanylach ar faban.
growth_rule_regained-by = Mae { $source } yn dweud bod y rhan fwyaf o fabanod yn ôl ar eu pwysau geni erbyn { COUNT($days, of: "day") } ar ôl y geni.
growth_rule_fall-more-than = Mae { $source } yn enwi gostyngiad ({ WORD($method, of: "measure") }) ar draws mwy na { COUNT($spaces, of: "centile-space") }, unwaith y diystyrir gwall mesur, fel pwynt i edrych yn fanylach mewn plant oed ysgol.
growth_rule_rise-at-least = Mae { $source } yn dweud nad yw cynnydd ({ WORD($method, of: "measure") }) ar draws { COUNT($spaces, of: "centile-space") } o bwys oni bai ei fod yn parhau ar ôl 6 mis neu fod arwyddion eraill.
growth_rule_above = Mae { $source } yn dweud nad yw bod uwchlaw canradd { WORD($line, of: "centile-line") } ({ WORD($method, of: "measure") }) o bwys oni bai ei fod yn parhau i godi ar ôl 6 mis neu fod arwyddion eraill.
growth_rule_below = Mae { $source } yn enwi bod islaw canradd { WORD($line, of: "centile-line") } ({ WORD($method, of: "measure") }) fel pwynt i asesu.
growth_rule_head-low = Mae { $source } yn dweud bod gan 1 plentyn o bob 250, ar ôl 6 wythnos, gylchedd pen islaw canradd { WORD($line, of: "centile-line") }.
growth_rule_below-parents = Mae { $source } yn enwi taldra sydd fwy na { COUNT($spaces, of: "centile-space") } islaw'r hyn y mae taldra'r rhieni'n ei roi fel pwynt i edrych yn fanylach mewn plant oed ysgol.
growth_rule_weigh-no-oftener = Mae { $source } yn cynghori dim mwy nag un pwyso bob { COUNT($days, of: "day") } yn yr oedran hwn, hyd yn oed lle mae ennill pwysau'n destun pryder.
growth_rule_fall_birth-weight-between = Mae { $source } yn enwi gostyngiad ar draws { COUNT($spaces, of: "centile-space") } neu fwy, lle'r oedd y pwysau geni rhwng canradd { WORD($from, of: "centile-line") } a chanradd { WORD($until, of: "centile-line") }, fel pwynt i asesu.
growth_rule_fall_birth-weight-below = Mae { $source } yn enwi gostyngiad ar draws { COUNT($spaces, of: "centile-space") } neu fwy, lle'r oedd y pwysau geni islaw canradd { WORD($line, of: "centile-line") }, fel pwynt i asesu.
growth_rule_fall_birth-weight-above = Mae { $source } yn enwi gostyngiad ar draws { COUNT($spaces, of: "centile-space") } neu fwy, lle'r oedd y pwysau geni uwchlaw canradd { WORD($line, of: "centile-line") }, fel pwynt i asesu.
growth_rule_fall_rare = Mae { $source } yn dweud bod llai na 2 o bob 100 o fabanod yn cael gostyngiad parhaol ar draws { COUNT($spaces, of: "centile-space") } neu fwy; ar ôl salwch daw'r pwysau yn ôl fel arfer o fewn 2 i 3 wythnos.

## A yw'n gywir?
growth_before-birth = Mae'r diwrnod cyn y diwrnod geni. A yw'n gywir?
growth_far = { WORD($method, of: "measure") }, { UP_TO($value, digits: 3) } { $unit }: mae hyn yn anarferol yn yr oedran hwn. A yw'n gywir?
growth_likely-slip = { WORD($method, of: "measure") }, { UP_TO($value, digits: 3) } { $unit }: prin fod hyn yn bosibl yn yr oedran hwn. A gafodd ei deipio fel y'i mesurwyd, yn yr uned iawn?
growth_shrunk = { WORD($method, of: "measure") }: yn ôl hyn bu gostyngiad o { FIXED($by, digits: 1) } cm o { DAY($from) } i { DAY($to) }. A yw'r ddau'n gywir?
growth_jumped = { WORD($method, of: "measure") }: yn ôl hyn bu mwy o newid o { DAY($from) } i { DAY($to) } nag sy'n arferol. A yw'r ddau'n gywir?
growth_weight-changed = Yn ôl hyn newidiodd y pwysau { FIXED($by, digits: 1) } % o { DAY($from) } i { DAY($to) }. A yw'r ddau'n gywir?

## Yr hyn y gellid bod wedi'i olygu
growth_slip_grams-as-kilograms = { UP_TO($value, digits: 3) } kg, os rhoddwyd gramau fel cilogramau.
growth_slip_kilograms-as-grams = { UP_TO($value, digits: 3) } kg, os rhoddwyd cilogramau fel gramau.
growth_slip_pounds-as-kilograms = { UP_TO($value, digits: 3) } kg, os rhoddwyd pwysi fel cilogramau.
growth_slip_kilograms-as-pounds = { UP_TO($value, digits: 3) } kg, os rhoddwyd cilogramau fel pwysi.
growth_slip_point-too-far-right = { UP_TO($value, digits: 3) } kg, os llithrodd y pwynt degol i'r dde.
growth_slip_point-too-far-left = { UP_TO($value, digits: 3) } kg, os llithrodd y pwynt degol i'r chwith.
growth_slip_millimetres-as-centimetres = { UP_TO($value, digits: 1) } cm, os rhoddwyd milimetrau fel centimetrau neu os llithrodd y pwynt degol.
growth_slip_centimetres-as-millimetres = { UP_TO($value, digits: 1) } cm, os rhoddwyd centimetrau fel milimetrau neu os llithrodd y pwynt degol.
growth_slip_inches-as-centimetres = { UP_TO($value, digits: 1) } cm, os rhoddwyd modfeddi fel centimetrau.
growth_slip_centimetres-as-inches = { UP_TO($value, digits: 1) } cm, os rhoddwyd centimetrau fel modfeddi.
growth_slip_metres-as-centimetres = { UP_TO($value, digits: 1) } cm, os rhoddwyd metrau fel centimetrau.

## Yr hyn sydd ar goll neu mewn anghydfod, a'r hyn sy'n dilyn
growth_missing_sex = Nid yw'r rhyw yn y cofnod. Mae cyfeirnodau gwahanol i ferched a bechgyn, felly ni chymherir dim.
growth_disputed_sex = Dywedir y rhyw mewn ffyrdd gwahanol. Nes bod rhywun yn dewis un, ni chymherir dim.
growth_unread_sex = Ar gyfer "female" a "male" y mae'r cyfeirnodau; nid yw'r hyn y mae'r cofnod yn ei ddweud yn un o'r ddau, felly ni chymherir dim.
growth_missing_birth = Nid yw'r diwrnod geni yn y cofnod, felly nid oes oedran hysbys ac ni chymherir dim.
growth_disputed_birth = Dywedir y diwrnod geni mewn ffyrdd gwahanol. Nes bod rhywun yn dewis un, ni chymherir dim.
growth_unread_birth = Nid yw'r dyddiad geni yn y proffil wedi'i ysgrifennu fel blwyddyn, mis a diwrnod (2026-01-09), felly ni chaiff ei ddarllen.
growth_no-day_birth = Dim ond mis neu flwyddyn y geni sy'n hysbys, felly nid oes oedran hysbys mewn diwrnodau ac ni chymherir dim.
growth_missing_gestation = Nid yw hyd y beichiogrwydd yn y cofnod: cyfrifir oedran fel pe bai wedi bod yn 40+0 wythnos.
growth_disputed_gestation = Dywedir hyd y beichiogrwydd mewn ffyrdd gwahanol. Nes bod rhywun yn dewis un, ni chymherir dim.
growth_outside_gestation = Nid yw hyd y beichiogrwydd yn y cofnod rhwng { $from-weeks }+0 a { $to-weeks }+6 wythnos, felly ni chymherir dim.
growth_disputed_measurements = { WORD($method, of: "measure") }: mae mwy nag un ar gyfer { DAY($on) }. Dangosir pob un; mae'r hyn y mae'r mesuriadau'n ei ddweud gyda'i gilydd yn eu hepgor nes bod rhywun yn cywiro un neu'n ei dynnu'n ôl.
growth_missing_parent-height = Taldra rhiant ({ WORD($parent, of: "parent") }): nid yw yn y cofnod; mae angen y ddau ar gyfer yr hyn y mae taldra'r rhieni'n ei roi.
growth_disputed_parent-height = Taldra rhiant ({ WORD($parent, of: "parent") }): fe'i dywedir mewn ffyrdd gwahanol, felly ni wneir dim ohono.
growth_missing_measurement-of = { WORD($method, of: "measure") }: nid oes un gyda'i ddiwrnod yn y cofnod.
growth_missing_measurement = Nid oes pwysau, hyd, taldra na chylchedd pen yn y cofnod.
parent_mother = mam
parent_father = tad

## Sut y cyfrifir oedran
growth_policy_as-40-0 = Cyfrifir oedran o'r geni, fel pe bai wedi'i eni yn 40+0 wythnos, beth bynnag fo hyd y beichiogrwydd.
growth_policy_exact = Cyfrifir oedran o'r dyddiad geni disgwyliedig (ganwyd yn { WEEKS($gestation) } wythnos) ym mhob oedran.
growth_policy_exact-unknown = Cyfrifir oedran o'r dyddiad geni disgwyliedig ym mhob oedran; cymerir bod y beichiogrwydd wedi para 40+0 wythnos.
growth_policy_paper-unknown = Cyfrifir oedran fel ar y siart brintiedig; cymerir bod y beichiogrwydd wedi para 40+0 wythnos.
growth_policy_paper = Cyfrifir oedran fel ar y siart brintiedig (ganwyd yn { WEEKS($gestation) } wythnos).

## Pam nad yw wrth ymyl unrhyw gyfeirnod
growth_none_zero = Ni chymherir mesuriad o ddim.
growth_none_no-day = Nid yw'r diwrnod yn hysbys, felly ni chaiff ei gymharu.
growth_none_child = Mae rhywbeth am y plentyn ar goll, felly ni chaiff ei gymharu.
growth_none_before-birth = Mae o gyfnod cyn y geni, felly ni chaiff ei gymharu.
growth_none_beyond = Mae'n rhy bell o bob plentyn arall i'w gymharu.
growth_none_too-young = Mae'r cyfeirnod yn dechrau yn { $weeks } wythnos o feichiogrwydd ar gyfer hyn.
growth_none_too-old = Mae'r cyfeirnod yn gorffen yn { $years } oed ar gyfer hyn.
growth_none_first-two-weeks = Nid oes llinellau ar y siart brintiedig rhwng y geni a { $days } diwrnod.
growth_none_at-birth = Nid oes gwerth ar y siart brintiedig ar gyfer hyn ar y diwrnod geni.
growth_none_not-in-this-build = Nid yw'r tabl { $table } yn y fersiwn hwn.
