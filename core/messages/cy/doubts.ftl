### Yr hyn a ofynnir cyn cadw cofnod: llithriadau bys, byth farn. / What a person is asked before an entry is kept.

weight-zero = Gwiriwch: sero yw'r pwysau.
weight-too-large = Gwiriwch: mae'r pwysau'n fwy na 300 kg.
length-zero = Gwiriwch: sero yw'r hyd.
length-too-large = Gwiriwch: mae'r hyd yn fwy na 300 cm.
gestation-zero = Gwiriwch: sero yw hyd y beichiogrwydd.
gestation-too-long = Gwiriwch: mae hyd y beichiogrwydd yn fwy na 365 diwrnod.
number-unusual = Gwiriwch: mae rhif yn anarferol.
unknown-question = Gwiriwch: nid oes cwestiwn â'r enw hwn.
unknown-vaccine = Gwiriwch: nid oes brechlyn hysbys â'r enw hwn, felly ni chaiff dim ei gyfrifo ohono.
unknown-status-code = Gwiriwch: nid oes cod statws smotyn gwaed wedi'i ysgrifennu fel hyn.
sub-code-of-another-status = Gwiriwch: nid yw'r is-god yn perthyn i'r cod statws.
status-of-another-condition = Gwiriwch: nid oes gan y cyflwr y cod statws hwn.
gestation-at-birth = Gwiriwch: nid yw hyd y beichiogrwydd rhwng 22+0 a 44+6 wythnos.
birth-order = Gwiriwch: mae trefn y geni'n fwy na nifer y babanod a anwyd.
after-expiry = Gwiriwch: rhoddwyd y brechlyn ar ôl i'w swp ddod i ben.
testes-of-a-girl = Gwiriwch: archwiliwyd ceilliau, ac mae'r proffil yn dweud mai merch yw'r plentyn.
before-birth = Gwiriwch: mae'r diwrnod cyn y diwrnod geni.
happened-after-recorded = Gwiriwch: digwyddodd ar ôl ei ysgrifennu.
unusual-class = Gwiriwch: nid yw'r math hwn o gofnod yn perthyn i'w ddosbarth.
nhs-number-length = Gwiriwch y rhif GIG: disgwylid 10 digid, a chaniateir bylchau neu gysylltnodau rhyngddynt.
nhs-number-character = Gwiriwch y rhif GIG: disgwylid digidau, bylchau a chysylltnodau yn unig, a chafwyd nod arall.
nhs-number-repeated = Gwiriwch y rhif GIG: disgwylid rhif GIG, a chafwyd yr un digid ddeg gwaith.
nhs-number-never-issued = Gwiriwch y rhif GIG: disgwylid rhif a all fodoli, a chafwyd un nad oes digid gwirio ar gyfer ei naw digid cyntaf.
nhs-number-check-digit = Gwiriwch y rhif GIG: disgwylid digid olaf arall ar gyfer y naw o'i flaen: mae un o'r deg digid yn anghywir.
nhs-number-range = Gwiriwch y rhif GIG: disgwylid rhif o ystod a ddefnyddir, a chafwyd un o ystod nad oes neb yn ei rhoi allan.
nhs-number-test = Gwiriwch y rhif GIG: disgwylid rhif person, a chafwyd un sy'n dechrau â 9: ar gyfer profion y mae'r rheini.
