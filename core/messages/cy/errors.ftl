### Yr hyn a aeth o'i le, a beth i'w wneud nawr. / What went wrong, and what to do now.

## Storfa'r ffôn a'i hallwedd
error_home-in-use = Mae Redbook ar agor yn barod: caewch y llall, yna ceisiwch eto.
error_no-store = Nid oes storfa yma.
error_already-there = Mae storfa neu allwedd yma'n barod. Ni newidiwyd dim.
error_store-set-aside = Ni ellir darllen y storfa. Ni ddilëwyd dim: symudwyd ei ffeiliau o'r neilltu. Cadwch nhw. I fynd ymlaen, dechreuwch o'r newydd a nôl y cofnodion o'r gyfnewidfa neu o ffôn arall.
error_wrong-key = Nid yw'r storfa'n agor â'r allwedd hon; gadawyd ei ffeil fel yr oedd. Defnyddiwch yr allwedd y'i gwnaed â hi.
error_newer-store = Fersiwn mwy newydd o Redbook a wnaeth y storfa hon: diweddarwch Redbook.
error_disk-full = Mae storfa'r ffôn yn llawn: nid oes dim a gadwyd cyn hyn wedi'i golli. Gwnewch le, yna ceisiwch eto.
error_store = Ni dderbyniodd storfa'r ffôn hwn. Nid oes dim a gadwyd cyn hyn wedi'i golli; gwnewch le neu ceisiwch eto.
error_no-key = Nid oes allwedd yma. Ni newidiwyd dim.
error_passphrase-needed = Mae angen cyfrinymadrodd. Ni newidiwyd dim.
error_wrong-passphrase = Mae'r cyfrinymadrodd yn anghywir. Ni newidiwyd dim.
error_key-damaged = Mae ffeil yr allwedd wedi'i difrodi. Ni newidiwyd dim.
error_key-exposed = Gall defnyddwyr eraill y cyfrifiadur hwn ddarllen ffeil yr allwedd. Ni newidiwyd dim.
error_key-wiped = Mae storfa allweddi'r ffôn hwn wedi colli'r allwedd i'r cofnod. Ni newidiwyd dim.
error_key-locked = Mae'r ffôn wedi'i gloi. Ni newidiwyd dim.
error_key-platform = Ni weithiodd storfa allweddi'r ffôn hwn. Ni newidiwyd dim.
error_key-unusable = Ni ellir defnyddio ffeil yr allwedd. Ni newidiwyd dim.
error_pin-needed = Mae angen PIN. Ni newidiwyd dim.
error_wrong-pin = Nid dyna'r PIN. Ni newidiwyd dim.
error_pin-wait = Bu'r PIN yn anghywir yn rhy aml: ceisiwch eto ymhen { $minutes } munud. Ni newidiwyd dim.
error_not-a-pin = Mae gan PIN 4 i 12 digid. Ni newidiwyd dim.
error_easy-pin = Mae'r PIN hwnnw'n rhy hawdd ei ddyfalu: dewiswch un arall. Ni newidiwyd dim.
error_would-erase = Byddai popeth ar y ffôn hwn yn cael ei ddileu am byth: edrychwch beth sydd arno, a dywedwch y caiff fynd.
error_erased = Dilëwyd popeth o'r ffôn hwn: ni ellir cadw dim yma nes i Redbook gael ei agor eto.
error_erased-in-part = Ni ellid dileu popeth o'r ffôn hwn eto: caewch Redbook a'i agor eto, ac mae'n mynd ymlaen â hynny.
error_damaged = Ni ellir darllen rhywbeth yn storfa'r ffôn. Rhedwch y meddyg; ni ddilëir dim.
error_damaged-frames = Mae rhan o'r cofnod hwn wedi'i difrodi ar y ffôn hwn. Cedwir yr hyn a ysgrifennwch o hyd; cysonwch, neu cymerwch ffeil drosglwyddo o ffôn rhywun arall, a daw'n gyfan eto. Tan hynny nid oes dim newydd yn gadael y ffôn hwn.
error_keys = Ni ellid gwneud allweddi.
error_memory = Nid oes digon o gof rhydd i wneud cod mynediad: caewch apiau eraill a cheisiwch eto.

## Pa gofnod
error_no-such-record = Nid oes cofnod o'r fath ar y ffôn hwn: rhestrwch y cofnodion, neu crëwch un neu ymunwch ag un.
error_ambiguous-record = Mae sawl cofnod yn ffitio: dywedwch pa un, yn ôl digidau cyntaf ei ddynodwr.
error_no-such-entry = Nid oes cofnod o'r fath yng nghofnod y plentyn: chwiliwch amdano yn y llinell amser.
error_ambiguous-entry = Mae sawl cofnod yn ffitio: rhowch ragor o ddigidau'r dynodwr.
error_wrong-kind = Ni ellir newid y cofnod hwn felly: mae o fath arall, neu fe'i hysgrifennwyd gan ap mwy newydd.
error_already-here = Mae'r cofnod hwn ar y ffôn hwn yn barod.
error_no-such-page = Nid yw'r dudalen hon yn bodoli: dechreuwch eto o'r gyntaf.

## Yr hyn a deipiwyd
error_not-a-date = Disgwylid diwrnod megis 2026-03-14, a chafwyd rhywbeth arall.
error_no-such-word = Disgwylid un o'r geiriau y mae hwn yn eu derbyn, a chafwyd un arall.
error_no-such-role = Disgwylid rôl: gwarcheidwad, gofalwr neu weithiwr iechyd proffesiynol.
error_no-such-section = Disgwylid enw adran o raniad, a chafwyd gair arall.
error_no-such-field = Ni all y maes hwn ddal hynny.
error_fields = Ni ellir cadw rhywfaint o'r hyn a deipiwyd fel y mae: edrychwch ar y meysydd sydd wedi'u marcio.
error_doubtful = Gwiriwch yr hyn a deipiwyd. Os yw'n gywir, cadarnhewch ef.
error_invalid-entry = Ni ellir cadw hwn fel y mae: mae rhywbeth ar goll, neu'n rhy hir.
error_gather = Ni ellid paratoi'r cofnodion i'w hanfon. Maent yn aros wedi'u cadw ar y ffôn hwn.

## Yr hyn a ganiateir
error_not-allowed = Nid yw eich rôl yn y cofnod hwn yn caniatáu i chi ysgrifennu hyn: gofynnwch i riant wneud.
error_not-a-member = Nid yw'r ffôn hwn wedi cael mynediad i'r cofnod eto: rhaid i'r sawl a'ch gwahoddodd deipio eich cod.
error_membership = Ni ellid newid hyn ar gyfer aelodau'r cofnod.

## Y gyfnewidfa
error_no-relay = Nid oes cyfnewidfa gan y cofnod hwn eto: gosodwch un, neu trosglwyddwch y cofnod drwy ffeil.
error_relay-address = Mae cyfeiriad cyfnewidfa'n dechrau â https:// (http:// ar y cyfrifiadur hwn ei hun yn unig).
error_page-address = Mae cyfeiriad tudalen yn dechrau â https:// (http:// ar y cyfrifiadur hwn ei hun yn unig), heb ? na # ynddo.
error_relay-unreachable = Ni ellir cyrraedd y gyfnewidfa. Mae popeth wedi'i gadw ar y ffôn hwn a chaiff ei anfon pan fydd cysylltiad.
error_relay-garbage = Nid cyfnewidfa Redbook a atebodd. Mae popeth wedi'i gadw ar y ffôn hwn; gwiriwch y rhwydwaith a'r cyfeiriad.
error_relay-busy = Mae'r gyfnewidfa'n brysur. Mae popeth wedi'i gadw ar y ffôn hwn a chaiff ei anfon yn nes ymlaen.
error_relay-quota = Nid yw gweithredwr y gyfnewidfa'n derbyn rhagor o'r cofnod hwn. Mae popeth wedi'i gadw ar y ffôn hwn; gofynnwch i'r gweithredwr.
error_relay-refused = Nid yw'r gyfnewidfa'n adnabod y ffôn hwn yn y cofnod hwn. Mae popeth wedi'i gadw ar y ffôn hwn.
error_frame-refused = Ni dderbyniodd y gyfnewidfa rywbeth. Fe'i cedwir ar y ffôn hwn; mae'r meddyg yn dangos beth ydyw.

## Gwahoddiadau
error_not-an-invitation = Nid gwahoddiad Redbook yw hwn, neu mae rhan ohono ar goll: gofynnwch amdano eto.
error_invitation = Ni ellir defnyddio'r gwahoddiad: gwnewch wahoddiad newydd.
error_no-such-invitation = Nid oes gwahoddiad agored o'r fath: rhestrwch y gwahoddiadau, neu gwnewch un newydd.
error_invitation-expired = Mae'r gwahoddiad wedi dod i ben: gofynnwch am un newydd.
error_not-asked-yet = Nid oes neb wedi defnyddio'r gwahoddiad hwn eto: gadewch i'r ffôn arall agor y ddolen yn gyntaf.
error_code-mismatch = Nid yw'r cod yn cyfateb i god y ffôn arall: gall fod rhywun yn sefyll rhyngoch, felly ni chafodd neb fynediad. Cymharwch eto.
error_invitation-burnt = Roedd y cod yn anghywir deirgwaith, felly mae'r gwahoddiad wedi mynd: gwnewch un newydd, wyneb yn wyneb os gallwch.

## Rhaniadau
error_nothing-shared = Dewiswch o leiaf un adran i'w rhannu.
error_share-form = Nid yw'r dewisiadau hyn ar gyfer rhaniad yn mynd gyda'i gilydd.
error_no-such-share = Nid oes rhaniad o'r fath o'r cofnod hwn ar y ffôn hwn: rhestrwch y rhaniadau.
error_too-many-shares = Mae gormod o raniadau agored o'r cofnod hwn: tynnwch un yn ôl.
error_share-link = Ni ellid gwneud dolen y rhaniad.
error_share-too-large = Mae ffeil yn rhy fawr ar gyfer rhaniad.
error_summary = Ni ellid gwneud y crynodeb.
error_pdf = Ni ellid gwneud y PDF.
error_not-revoked-yet = Ni ellir cyrraedd y gyfnewidfa, felly gellir agor y rhaniad o hyd. Mae wedi'i farcio, a chaiff ei dynnu'n ôl cyn gynted ag y bydd gan y ffôn hwn gysylltiad: ceisiwch eto.
error_offline-share = Mae'r cofnod hwn yn rhy hir ar gyfer un cod: rhannwch ef gyda rhwydwaith, neu rhannwch lai.
error_health-card = Ni ellir darllen y cerdyn iechyd hwn. Ni newidiwyd dim.

## I sgrin heb gamera
error_not-a-screen-code = Nid cod sgrin yw hwn: sganiwch yr un y mae'r sgrin yn ei ddangos.
error_screen-code-seen = Mae rhywun arall wedi gweld cod y sgrin a'i ddefnyddio, felly nid anfonwyd dim. Gofynnwch i'r sgrin ddangos cod newydd, a pheidiwch â gadael i neb arall ei weld.
error_false-screen = Nid y dudalen a ddangosodd y cod a atebodd, felly nid anfonwyd dim. Gall fod rhywun arall wedi gweld y cod: gofynnwch i'r sgrin ddangos un newydd.
error_screen-code-over = Mae cod y sgrin wedi dod i ben, ac nid anfonwyd dim: gofynnwch i'r sgrin ddangos un newydd.
error_no-screen-waiting = Nid oes sgrin yn aros am y cofnod hwn: sganiwch y cod y mae'r sgrin yn ei ddangos.
error_screen-not-answered = Nid yw'r sgrin wedi ateb eto: arhoswch nes iddi ddangos chwe digid.
error_not-six-digits = Disgwylid y chwe digid y mae'r sgrin yn eu dangos, a chafwyd rhywbeth arall.
error_wrong-digits = Nid y rheini yw'r digidau y mae'r ffôn hwn yn eu disgwyl, felly nid anfonwyd dim: darllenwch nhw unwaith eto o'r sgrin y gwnaethoch sganio ei chod.
error_screen-burnt = Roedd y digidau'n anghywir deirgwaith, felly mae'r ymgais ar ben ac nid anfonwyd dim. Gall fod rhywun yn sefyll rhwng y ffôn hwn a'r sgrin: gofynnwch i'r sgrin ddangos cod newydd.

## Ffeiliau
error_import = Ni ellir darllen y ffeil hon i mewn. Ni newidiwyd dim.
error_own-file = O'r cofnod hwn y gwnaed y ffeil hon: mae'r cyfan ohoni yma'n barod.
error_other-child = Ai'r un plentyn yw hwn? Gall y ffeil fod am un arall. Ni newidiwyd dim.
error_not-a-doorstep-file = Nid ffeil drosglwyddo Redbook yw hon, neu mae ei dechrau wedi'i ddifrodi: gofynnwch iddi gael ei hanfon eto.
error_file-too-large = Mae'r ffeil yn rhy fawr.
error_export = Ni ellid ysgrifennu'r allforiad.

## Siartiau, ieithoedd, stopio
error_nothing-to-draw = Nid oes dim i'w lunio eto.
error_no-such-chart = Nid oes siart o'r fath.
error_not-a-language = Nid yw'r ffeil hon yn iaith y gall Redbook ei defnyddio.
error_unexpected = aeth rhywbeth o'i le yn yr ap. Mae'r hyn a gadwyd wedi'i gadw o hyd: ewch yn ôl, a rhowch gynnig arall arni.
error_cancelled = Canslwyd.
