### Yr hyn a ddywedir wrth ymyl yr hyn sy'n ddyledus. / What is said beside what is due.

due-not-given = { WHAT($what) }: ni roddwyd ar { DAY($when) }. Rheswm: { WORD($reason, of: "choice.immunisation.not-given") }.
due-not-given-undated = { WHAT($what) }: ni roddwyd. Rheswm: { WORD($reason, of: "choice.immunisation.not-given") }.
due-dose-inexact = { WHAT($what) }: cofnodwyd ar gyfer { DAY($when) }, heb y diwrnod. Ni ellir gwirio a roddwyd ef ar yr adeg iawn, felly ni chaiff ei gyfrif: gofynnwch i'ch meddygfa am y diwrnod.
due-dose-undated = { WHAT($what) }: cofnodwyd heb ddyddiad. Ni ellir gwirio a roddwyd ef ar yr adeg iawn, felly ni chaiff ei gyfrif: gofynnwch i'ch meddygfa am y diwrnod.
due-was-recorded = { WHAT($what) }, { DAY($when) }.
due-was-recorded-undated = { WHAT($what) }.
due-dose-inexact-beside = { $count ->
    [one] Mae un dos wedi'i gofnodi heb y diwrnod: gofynnwch i'ch meddygfa amdano cyn rhoi hwn.
    [two] Mae { $count } ddos wedi'u cofnodi heb y diwrnod: gofynnwch i'ch meddygfa amdano cyn rhoi hwn.
   *[other] Mae { $count } dos wedi'u cofnodi heb y diwrnod: gofynnwch i'ch meddygfa amdano cyn rhoi hwn.
}
due-dose-written-by-several = Fe'i hysgrifennwyd { $count } gwaith ar gyfer y diwrnod hwn a'i gyfrif unwaith.
due-blood-spot-open = Smotyn gwaed, { WORD($condition, of: "blood-spot-condition") }: { WORD($words, of: "blood-spot-status") } (statws { $status }). Nid oes canlyniad eto.
due-exam-parts-recorded = Mae { $count } o { $total } rhan wedi'u cofnodi â chanlyniad.
due-exam-part-open = { WORD($system, of: "choice.nipe.system") }: { WORD($result, of: "choice.nipe.result") }.
due-exam-parts-not-recorded = Heb eu cofnodi: { LIST($systems, of: "choice.nipe.system") }.
due-hearing-open = Cofnodwyd prawf clyw, heb ymateb clir gan y ddwy glust: gall eich ymwelydd iechyd neu'r tîm sgrinio ddweud a yw'r sgrinio wedi gorffen.
due-disputed = Mae { $count } gwerth yn y cofnod hwn ar gyfer { WORD($what, of: "disputed") }, ac ni ddefnyddir yr un nes bod rhywun yn penderfynu: cywirwch neu dynnwch yn ôl yr un anghywir.
due-kept-in-another-class = Ysgrifennwyd hwn ymhlith tudalennau'r teulu, ac ni chaiff ei gyfrif yno.
due-kept-no-date = Nid yw'r dyddiad geni yn y proffil yn ddyddiad y gellir ei ddarllen.
due-kept-two-vaccines = Dau frechlyn gwahanol yw'r brechlyn a'r cynnyrch: ni chaiff ei gyfrif nes cywiro hynny.
due-kept-ahead = Cofnodwyd hwn ar gyfer amser ar ôl y diwrnod y gofynnwyd amdano.
due-kept-newer = Mae hwn yn dweud rhywbeth nad yw'r fersiwn hwn yn ei adnabod: fe'i cedwir ac ni chaiff ei gyfrif.
due-kept-which-exam = Ni ddywedir pa archwiliad oedd hwn, yr un newydd-anedig neu'r un yn 6 i 8 wythnos: ni chaiff ei gyfrif.
due-kept-unknown-question = Mae hwn yn ateb cwestiwn nad yw'r fersiwn hwn yn ei adnabod: fe'i cedwir ac ni chaiff ei gyfrif.
due-after-loss = Nid oes dim yn ddyledus yma, ac ni fydd dim yn eich atgoffa. Mae popeth a ysgrifennwyd yn aros.
due-after-due-date = Mae'r dyddiad geni disgwyliedig yn y cofnod hwn, { DAY($when) }, wedi mynd heibio, ac nid oes genedigaeth wedi'i hysgrifennu yma. Gellir ysgrifennu'r enedigaeth, neu'r hyn a ddigwyddodd, pryd bynnag y mynnwch.
due-birth-not-known = Nid yw'r diwrnod geni na'r dyddiad geni disgwyliedig yn y cofnod hwn, felly ni ellir dweud beth sy'n ddyledus.
due-birth-not-exact = Dim ond hyn sy'n hysbys am y geni: { DAY($when) }. Mewn diwrnodau y cyfrifir yr hyn sy'n ddyledus, felly ni ellir ei ddweud.
due-birth-disputed = Mae mwy nag un dyddiad geni yn y cofnod hwn, felly ni ellir dweud beth sy'n ddyledus nes bod rhywun yn penderfynu.
due-protection-without-day = { $count } wedi'u cofnodi heb y diwrnod
due-question = { WORD($question, of: "question-asked") }

## Yr hyn y gall pobl anghytuno yn ei gylch
disputed_date-of-birth = y dyddiad geni
disputed_due-date = y dyddiad geni disgwyliedig
disputed_tb-family = y cwestiwn "A anwyd rhiant, mam-gu/nain neu dad-cu/taid mewn gwlad â llawer o dwbercwlosis, neu a yw'r baban yn byw mewn ardal â llawer ohono?"
disputed_mother-hepatitis-b = y cwestiwn "A oes gan y fam hepatitis B?"
disputed_clinical-risk = y cwestiwn "A oes gan y plentyn gyflwr y cynigir brechlyn ffliw ar ei gyfer?"
disputed_chickenpox-had = y cwestiwn "A yw'r plentyn wedi cael brech yr ieir?"
disputed_scid-area = y cwestiwn "A anwyd y baban mewn ardal sy'n sgrinio am SCID?"

## Yr hyn a ofynnir
question-asked_tb-family = A anwyd rhiant, mam-gu/nain neu dad-cu/taid mewn gwlad â llawer o dwbercwlosis, neu a yw'r baban yn byw mewn ardal â llawer ohono?
question-asked_mother-hepatitis-b = A oes gan y fam hepatitis B?
question-asked_clinical-risk = A oes gan y plentyn gyflwr y cynigir brechlyn ffliw ar ei gyfer?
question-asked_chickenpox-had = A yw'r plentyn wedi cael brech yr ieir?
question-asked_scid-area = A anwyd y baban mewn ardal sy'n sgrinio am SCID?

## Am beth yr edrychir ar y gwaed
blood-spot-condition_blood-spot-scd = clefyd y crymangelloedd
blood-spot-condition_blood-spot-cf = ffibrosis systig
blood-spot-condition_blood-spot-cht = isthyroidedd cynhenid
blood-spot-condition_blood-spot-pku = ffenylcetonwria
blood-spot-condition_blood-spot-mcadd = MCADD
blood-spot-condition_blood-spot-msud = clefyd wrin surop masarn
blood-spot-condition_blood-spot-iva = asidemia isofalerig
blood-spot-condition_blood-spot-ga1 = asidwria glwtarig math 1
blood-spot-condition_blood-spot-hcu = homocystinwria
blood-spot-condition_blood-spot-ht1 = tyrosinemia etifeddol math 1
blood-spot-condition_blood-spot-scid = SCID
