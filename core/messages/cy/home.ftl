### Sut mae cofnod yn sefyll, yr hyn y mae angen i rywun edrych arno, atgoffa, diwrnod ymwelydd iechyd, ffeiliau pobl eraill, y 1,001 diwrnod cyntaf. / How a record stands.

## Yr hyn y mae angen i rywun edrych arno
need_profile-disagreement = Mae pobl yn dweud pethau gwahanol yma. Dewiswch pa un sy'n gywir; bydd y llall i'w weld o hyd.
need_birth-details-differ = Mae manylion y geni'n wahanol. Cywirwch un, neu tynnwch un yn ôl.
need_likely-duplicate = Efallai mai un dos yw hwn, wedi'i ysgrifennu ddwywaith. Os felly, tynnwch un yn ôl.
need_blood-spots-differ = Mae'r canlyniadau smotyn gwaed hyn ar gyfer un cyflwr yn wahanol. Gofynnwch i'ch ymwelydd iechyd neu'ch meddygfa pa un sy'n gywir, a chywirwch y llall, neu tynnwch ef yn ôl.
need_allergies-differ = Mae alergedd wedi'i ysgrifennu yma, a hefyd nad oes un yn hysbys. Cywirwch un, neu tynnwch un yn ôl.
need_rival-replacements = Newidiwyd hwn mewn ffyrdd gwahanol. Cywirwch un, neu tynnwch un yn ôl.
need_doubt = Gall hwn fod yn llithriad. Cywirwch ef os ydyw.

## Atgoffa: heb enw neb
reminder_due = Mae rhywbeth yn ddyledus yng nghofnod plentyn. Agorwch Redbook i weld beth.
reminder_appointment = Mae apwyntiad yfory. Agorwch Redbook i weld pryd.

## Pa mor ffres yw cofnod
freshness_never = Heb ei gysoni erioed
freshness_days = { $days ->
    [0] Cysonwyd yn ystod y diwrnod diwethaf
    [two] Cysonwyd { $days } ddiwrnod yn ôl
   *[other] Cysonwyd { $days } diwrnod yn ôl
}

## Ble mae cofnod: rhannau o linell, un ar ôl y llall
standing_joining = yn aros i gael mynediad
standing_alone = ar y ffôn hwn yn unig
standing_handed = wedi'i roi i'r gyfnewidfa
standing_waiting = { $count ->
    [0] mae rhan ohono ar y ffôn hwn yn unig
   *[other] cofnodion ar y ffôn hwn yn unig: { $count }
}
standing_with-phone = gyda ffôn: { $name }
standing_damaged = ni ellir agor y cofnod hwn ar y ffôn hwn; nid oes dim wedi'i ddileu
erase_with = { $name }: ar { DAY($day) } yr oedd y cofnod i gyd ar ffôn { $who }
erase_only-here = { $name }: ni wyddys bod y cofnod i gyd ar ffôn gwarcheidwad arall
erase_unnamed-with = Cofnod heb enw: ar { DAY($day) } yr oedd y cofnod i gyd ar ffôn { $who }
erase_unnamed-only-here = Cofnod heb enw: ni wyddys ei fod i gyd ar ffôn gwarcheidwad arall
erase_shares = { $count ->
   *[other] Rhanniadau y gellir eu darllen o hyd, ac na all neb eu terfynu wedyn: { $count }
}

## Yr hyn a ddaeth o ymweliadau'r diwrnod
receipt_visits = { $visits ->
    [0] Ni ysgrifennwyd dim ymweliad heddiw.
   *[other] Ymweliadau: { $visits }. Wedi'u rhoi i'r gyfnewidfa: { $handed }. Yn aros ar y ffôn hwn: { $waiting }.
}

## Pam nad yw rhywbeth yn ffeil system arall yn gofnod
import_not-taken_names-medicine = mae'n dweud pa feddyginiaeth y mae rhan arall o'r ffeil yn cyfeirio ati
import_not-taken_other-patient = rhywun arall ydyw
import_not-taken_due-is-computed = caiff yr hyn sy'n ddyledus ei gyfrifo yma
import_not-taken_context = mae'n dweud pwy neu beth sydd y tu ôl i rannau eraill o'r ffeil
import_not-taken_entered-in-error = mae ei ffynhonnell yn dweud iddo gael ei gofnodi ar gam
import_not-taken_about-other = mae am rywun arall, neu nid yw'n dweud am bwy y mae
import_not-taken_compared = wedi'i gymharu â'r plentyn yn y cofnod hwn, heb ei dderbyn
import_not-taken_allergies-not-known = mae'n dweud nad oes dim yn hysbys am alergeddau
import_not-taken_bmi-is-computed = caiff mynegai màs y corff ei gyfrifo o'r pwysau a'r taldra
import_not-taken_identity = caiff pwy yw'r plentyn ei gymharu, ac nid ei dderbyn
import_not-taken_remark = sylw gan y feddalwedd a wnaeth y ffeil
import_not-taken_twice = mae'n dweud yr un peth ag un arall yn y ffeil

## Y 1,001 diwrnod cyntaf: pryd oedd cyswllt, lle nad yw wythnosau'r beichiogrwydd yn hysbys
journey_before-birth = cyn y geni

## Ym mha beth y mae ffeil fel petai am blentyn arall
differs_no-child = nid yw'r ffeil yn dweud am bwy y mae
differs_nhs-number = mae gan y ffeil rif GIG arall
differs_birth-date = mae gan y ffeil ddyddiad geni arall
differs_name = mae gan y ffeil enw arall
differs_nothing = nid oes gan y cofnod a'r ffeil ddim yn gyffredin i farnu wrtho

## Yr hyn nad yw mewn rhaniad heb rwydwaith
offline_left-out_doses = dosau brechu eraill: { $count }
offline_left-out_problems = problemau iechyd eraill: { $count }
offline_left-out_contacts = cysylltiadau eraill: { $count }
offline_left-out_weight = y pwysau diwethaf, y mae sawl gwerth iddo
offline_left-out_length = yr hyd neu'r taldra diwethaf, y mae sawl gwerth iddo
offline_left-out_head = y cylchedd pen diwethaf, y mae sawl gwerth iddo
