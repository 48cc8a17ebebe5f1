### Enwau brechlynnau, profion sgrinio, adolygiadau a chlefydau. / What people call them.

## Brechlynnau
what_dtap-ipv-hib-hepb = 6 mewn 1
what_menb = MenB
what_rotavirus = rotafeirws
what_pcv = niwmococol (PCV)
what_mmr = MMR
what_mmrv = MMRV
what_varicella = brech yr ieir
what_hib-menc = Hib/MenC
what_dtap-ipv = pigiad atgyfnerthu cyn ysgol 4 mewn 1
what_hpv = HPV
what_td-ipv = pigiad atgyfnerthu'r arddegau 3 mewn 1
what_menacwy = MenACWY
what_flu = ffliw
what_bcg = BCG
what_hepb = hepatitis B
what_pertussis-pregnancy = y pas mewn beichiogrwydd
what_rsv-pregnancy = RSV mewn beichiogrwydd
what_flu-pregnancy = ffliw mewn beichiogrwydd
what_dtap-ipv-hib = 5 mewn 1
what_menc = MenC

## Sgrinio, adolygiadau
what_18-month-visit = ymweliad imiwneiddio yn 18 mis
what_antenatal = cyswllt ag ymwelydd iechyd cyn y geni
what_blood-spot = prawf smotyn gwaed newydd-anedig
what_blood-spot-scd = smotyn gwaed: clefyd y crymangelloedd
what_blood-spot-cf = smotyn gwaed: ffibrosis systig
what_blood-spot-cht = smotyn gwaed: isthyroidedd cynhenid
what_blood-spot-pku = smotyn gwaed: ffenylcetonwria (PKU)
what_blood-spot-mcadd = smotyn gwaed: MCADD
what_blood-spot-msud = smotyn gwaed: clefyd wrin surop masarn (MSUD)
what_blood-spot-iva = smotyn gwaed: asidemia isofalerig (IVA)
what_blood-spot-ga1 = smotyn gwaed: asidwria glwtarig math 1 (GA1)
what_blood-spot-hcu = smotyn gwaed: homocystinwria (HCU)
what_blood-spot-ht1 = smotyn gwaed: tyrosinemia etifeddol math 1 (HT1)
what_blood-spot-scid = smotyn gwaed: SCID
what_hearing = prawf sgrinio clyw newydd-anedig
what_hepb-blood-test = prawf gwaed hepatitis B
what_nipe-newborn = archwiliad corfforol newydd-anedig
what_nipe-6-8-weeks = archwiliad corfforol babanod yn 6 i 8 wythnos
what_new-birth-visit = ymweliad geni newydd
what_review-6-8-weeks = adolygiad yr ymwelydd iechyd yn 6 i 8 wythnos
what_review-3-4-months = cyswllt ychwanegol yn 3 i 4 mis
what_review-6-months = cyswllt ychwanegol yn 6 mis
what_review-12-months = adolygiad yr ymwelydd iechyd yn 12 mis
what_review-2-years = adolygiad yr ymwelydd iechyd yn 2 i 2½ oed
what_school-entry = archwiliad iechyd wrth ddechrau'r ysgol
what_ncmp-reception = mesur taldra a phwysau yn y Dosbarth Derbyn
what_ncmp-year-6 = mesur taldra a phwysau ym mlwyddyn 6
what_schedule = amserlen

## Clefydau
disease_diphtheria = difftheria
disease_tetanus = tetanws
disease_pertussis = y pas
disease_polio = polio
disease_hib = Hib
disease_hepatitis-b = hepatitis B
disease_meningococcal-b = meningococol B
disease_meningococcal-c = meningococol C
disease_meningococcal-awy = meningococol A, W ac Y
disease_pneumococcal = clefyd niwmococol
disease_rotavirus = rotafeirws
disease_measles = y frech goch
disease_mumps = clwy'r pennau
disease_rubella = rwbela
disease_varicella = brech yr ieir
disease_hpv = HPV
disease_influenza = ffliw
disease_tuberculosis = twbercwlosis
disease_rsv = RSV
