### What people call vaccines, screening tests, reviews and diseases.

## Vaccines
what_dtap-ipv-hib-hepb = 6-in-1
what_menb = MenB
what_rotavirus = rotavirus
what_pcv = pneumococcal (PCV)
what_mmr = MMR
what_mmrv = MMRV
what_varicella = chickenpox
what_hib-menc = Hib/MenC
what_dtap-ipv = 4-in-1 pre-school booster
what_hpv = HPV
what_td-ipv = 3-in-1 teenage booster
what_menacwy = MenACWY
what_flu = flu
what_bcg = BCG
what_hepb = hepatitis B
what_pertussis-pregnancy = whooping cough in pregnancy
what_rsv-pregnancy = RSV in pregnancy
what_flu-pregnancy = flu in pregnancy
what_dtap-ipv-hib = 5-in-1
what_menc = MenC

## Screening, reviews
what_18-month-visit = immunisation visit at 18 months
what_antenatal = antenatal health visitor contact
what_blood-spot = newborn blood spot test
what_blood-spot-scd = blood spot: sickle cell disease
what_blood-spot-cf = blood spot: cystic fibrosis
what_blood-spot-cht = blood spot: congenital hypothyroidism
what_blood-spot-pku = blood spot: phenylketonuria (PKU)
what_blood-spot-mcadd = blood spot: MCADD
what_blood-spot-msud = blood spot: maple syrup urine disease (MSUD)
what_blood-spot-iva = blood spot: isovaleric acidaemia (IVA)
what_blood-spot-ga1 = blood spot: glutaric aciduria type 1 (GA1)
what_blood-spot-hcu = blood spot: homocystinuria (HCU)
what_blood-spot-ht1 = blood spot: hereditary tyrosinaemia type 1 (HT1)
what_blood-spot-scid = blood spot: SCID
what_hearing = newborn hearing screen
what_hepb-blood-test = hepatitis B blood test
what_nipe-newborn = newborn physical examination
what_nipe-6-8-weeks = infant physical examination at 6 to 8 weeks
what_new-birth-visit = new birth visit
what_review-6-8-weeks = health visitor review at 6 to 8 weeks
what_review-3-4-months = extra contact at 3 to 4 months
what_review-6-months = extra contact at 6 months
what_review-12-months = health visitor review at 12 months
what_review-2-years = health visitor review at 2 to 2½ years
what_school-entry = school entry health check
what_ncmp-reception = height and weight measured in Reception
what_ncmp-year-6 = height and weight measured in year 6
what_schedule = schedule

## Diseases
disease_diphtheria = diphtheria
disease_tetanus = tetanus
disease_pertussis = whooping cough
disease_polio = polio
disease_hib = Hib
disease_hepatitis-b = hepatitis B
disease_meningococcal-b = meningococcal B
disease_meningococcal-c = meningococcal C
disease_meningococcal-awy = meningococcal A, W and Y
disease_pneumococcal = pneumococcal disease
disease_rotavirus = rotavirus
disease_measles = measles
disease_mumps = mumps
disease_rubella = rubella
disease_varicella = chickenpox
disease_hpv = HPV
disease_influenza = flu
disease_tuberculosis = tuberculosis
disease_rsv = RSV
