### Sut mae cofnod yn sefyll, yr hyn y mae angen i rywun edrych arno, atgoffa, a diwrnod ymwelydd iechyd. / How a record stands.

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
erase_only-here = { $name }: ni wyddys bod y cofnod hwn i gyd ar ffôn gwarcheidwad arall
erase_only-here-unnamed = Cofnod heb enw: ni wyddys ei fod i gyd ar ffôn gwarcheidwad arall

## Yr hyn a ddaeth o ymweliadau'r diwrnod
receipt_visits = { $visits ->
    [0] Ni ysgrifennwyd dim ymweliad heddiw.
   *[other] Ymweliadau: { $visits }. Wedi'u rhoi i'r gyfnewidfa: { $handed }. Yn aros ar y ffôn hwn: { $waiting }.
}
