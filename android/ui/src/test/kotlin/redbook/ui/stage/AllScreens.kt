package redbook.ui.stage

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import redbook.ui.app.Parts
import redbook.ui.app.Shown
import redbook.ui.app.askPin
import redbook.ui.app.shown
import redbook.ui.doorstep.DoorstepPresenter
import redbook.ui.form.FormPresenter
import redbook.ui.form.TypedDate
import redbook.ui.growth.GrowthPresenter
import redbook.ui.intake.ImportPresenter
import redbook.ui.lock.AskPinPresenter
import redbook.ui.lock.ErasePresenter
import redbook.ui.lock.EraseState
import redbook.ui.lock.PinPresenter
import redbook.ui.lock.PinState
import redbook.ui.paper.PaperPresenter
import redbook.ui.people.InvitePresenter
import redbook.ui.people.InviteState
import redbook.ui.profile.ProfilePresenter
import redbook.ui.share.ShareLogPresenter
import redbook.ui.share.ShareNewPresenter
import redbook.ui.share.ShareOfflinePresenter
import redbook.ui.share.ShareToPresenter
import redbook.ui.share.ShareToState
import redbook.ui.start.NewChildPresenter
import redbook.ui.start.StartPresenter
import redbook.ui.state.Navigator
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.timeline.EntryPresenter
import redbook.ui.visit.VisitPresenter
import redbook.ui.world.ScreenWithoutCamera
import redbook.ui.world.Somebody
import redbook.ui.world.World
import redbook.ui.world.fhirFile

/** A screen in a state that real phones brought it into. */
class Pictured(
    val name: String,
    val route: Route,
    val who: () -> Somebody,
    private val prepare: suspend (Presenter<*>) -> Unit = {},
    private val draw: Parts.(Place) -> Shown<*, *> = { shown(route, it) },
) {
    /** The screen with what stands behind it, opened and prepared once. */
    val shown: Shown<*, *> by lazy {
        val who = who()
        val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
        val parts = Parts(who.platform, "Phone", { who.session }, { Stage.catalogue("en").texts }, {}, {})
        draw(parts, Place(Navigator(route), scope)).also { shown ->
            runBlocking {
                shown.presenter.open()
                shown.presenter.rest()
                prepare(shown.presenter)
                shown.presenter.rest()
            }
        }
    }
}

/** Every screen, in every state that looks different. A route without one fails a test. */
object AllScreens {
    private val mum = { World.mum }
    private val visitor = { World.visitor }

    val list: List<Pictured> by lazy {
        start() + home() + locking() + takingIn() + writing() + people() + sharing() + sharingToAScreen() + sharingWithoutANetwork() + visiting()
    }

    private fun start() = listOf(
        Pictured("start", Route.Start, mum, on<StartPresenter> { it.owner(it.owner.copy(name = "Amina", relation = "mother")) }),
        Pictured("begin", Route.Begin, mum),
        Pictured("new-child", Route.NewChild(paperBook = false), mum, on<NewChildPresenter> {
            it.say(it.said.copy(isBorn = true, name = "Maya", date = TypedDate("3", "6", "2026"), sex = "female"))
        }),
        Pictured("children", Route.Children, mum),
        Pictured("children-none", Route.Children, { World.empty }),
    )

    private fun home() = listOf(
        Pictured("home", Route.Home(World.maya), mum),
        Pictured("home-unborn", Route.Home(World.unborn), mum),
        Pictured("home-new", Route.Home(World.unnamed), mum),
        Pictured("home-loss", Route.Home(World.lost), mum),
        Pictured("immunisations", Route.Immunisations(World.maya), mum),
        Pictured("growth", Route.Growth(World.maya, "weight"), mum, on<GrowthPresenter> { it.room(((360 - 32) * Stage.DENSITY).toInt()) }),
        Pictured("growth-larger", Route.Growth(World.maya, "weight"), mum, on<GrowthPresenter> {
            it.room(((360 - 32) * Stage.DENSITY).toInt())
            it.zoom(+1)
        }),
        Pictured("timeline", Route.Timeline(World.maya), mum),
        Pictured("journey", Route.Journey(World.maya), mum),
        Pictured("journey-none", Route.Journey(World.unnamed), mum),
        Pictured("entry", Route.EntryDetail(World.maya, World.corrected), mum),
        Pictured("entry-take-back", Route.EntryDetail(World.maya, World.standing), mum, on<EntryPresenter> { it.reason("It was a rash from nappies") }),
        Pictured("needs", Route.Needs(World.maya), mum),
        Pictured("profile", Route.Profile(World.maya), mum),
        Pictured("profile-change", Route.Profile(World.maya), mum, on<ProfilePresenter> {
            it.type("nhs-number", "943 476 5910")
            it.save()
        }),
        Pictured("settings", Route.Settings(World.maya), mum),
        Pictured("settings-phone", Route.PhoneSettings, mum),
    )

    private fun locking() = listOf(
        Pictured("ask-pin", Route.Start, mum, draw = { askPin(it.scope, {}) {} }),
        Pictured("ask-pin-forgotten", Route.Start, mum, on<AskPinPresenter> { it.onForgotten?.invoke() }, draw = { askPin(it.scope, {}) {} }),
        Pictured("pin", Route.Pin, mum, on<PinPresenter> { it.type(PinState(isSet = false, new = "4071", again = "4072")) }),
        Pictured("pin-set", Route.Pin, { World.pinned }, on<PinPresenter> { it.type(PinState(isSet = true, current = "4071")) }),
        Pictured("erase", Route.Erase, { World.pinned }),
        Pictured("erase-lost", Route.Erase, mum, on<ErasePresenter> {
            it.say(EraseState(hasPin = false, isUnderstood = true))
            it.erase()
        }),
    )

    private fun takingIn() = listOf(
        Pictured("import", Route.Import(World.visited), mum),
        Pictured("import-other-child", Route.Import(World.visited), mum, on<ImportPresenter> { it.take(fhirFile(birthday = "2025-01-01")) }),
        Pictured("import-doubt", Route.Import(World.visited), mum, on<ImportPresenter> { it.take(fhirFile(kilograms = 39.0)) }),
        Pictured("import-done", Route.Import(World.visited), mum, on<ImportPresenter> { it.take(fhirFile()) }),
    )

    private fun writing() = listOf(
        Pictured("add", Route.Add(World.maya), mum),
        Pictured("form-weight", Route.Form(World.maya, "weight"), mum),
        Pictured("form-weight-unit", Route.Form(World.maya, "weight"), mum, on<FormPresenter> {
            it.field("value", "6.9")
            it.happened(TypedDate("28", "11", "2026"))
            it.save()
        }),
        Pictured("form-weight-doubt", Route.Form(World.maya, "weight"), mum, on<FormPresenter> {
            it.field("value", "69 kg")
            it.happened(TypedDate("28", "11", "2026"))
            it.save()
        }),
        Pictured("form-immunisation", Route.Form(World.maya, "immunisation"), mum),
        Pictured("form-immunisation-whole", Route.Form(World.maya, "immunisation"), mum, on<FormPresenter> { it.whole() }),
        Pictured("form-loss", Route.Form(World.unborn, "loss"), mum),
        Pictured("correct", Route.Correct(World.maya, World.standing), mum),
        Pictured("paper", Route.Paper(World.maya), mum, on<PaperPresenter> { paper ->
            paper.page.visits.values.first().forEach { paper.tick(it, true) }
        }),
    )

    private fun people() = listOf(
        Pictured("members", Route.Members(World.maya), mum),
        Pictured("invite", Route.Invite(World.maya), mum),
        Pictured("invite-qr", Route.Invite(World.maya), mum, on<InvitePresenter> { it.invite() }),
        Pictured("invite-code", Route.Invite(World.maya), mum, on<InvitePresenter> {
            it.invite()
            it.rest()
            World.newcomer.session.phone.join(it.link)
            it.look()
        }),
        Pictured("join", Route.Join("https://redbook.example/#invitation"), mum),
        Pictured("joining", Route.Joining(World.maya), { World.asking }),
    )

    private fun sharing() = listOf(
        Pictured("shares", Route.Shares(World.maya), mum),
        Pictured("share-new", Route.ShareNew(World.maya), mum),
        Pictured("share-made", Route.ShareNew(World.maya), mum, on<ShareNewPresenter> { it.make() }),
        Pictured("share-log", Route.ShareLog(World.maya, World.share), mum),
        Pictured("share-log-again", Route.ShareLog(World.maya, World.share), mum, on<ShareLogPresenter> { it.again() }),
        Pictured("share-log-behind", Route.ShareLog(World.behind.record, World.behind.share), { World.behind.who }),
        Pictured("doorstep", Route.Doorstep(World.visited), mum),
        Pictured("doorstep-answer", Route.Doorstep(World.maya), mum, on<DoorstepPresenter> {
            World.mum.platform.inSight = World.dad.record(World.maya).doorstepFile()
            it.pick()
        }),
    )

    /** Of a record there is one attempt at a time. */
    private fun sharingToAScreen() = listOf(
        Pictured("share-to", Route.ShareTo(World.visited), mum),
        Pictured("share-to-waiting", Route.ShareTo(World.unborn), mum, on<ShareToPresenter> {
            it.code(World.screen(1).use(ScreenWithoutCamera::code))
            it.begin()
            it.state.first { screen -> screen.content is ShareToState.Waiting }
            it.cancel()
        }),
        Pictured("share-to-sent", Route.ShareTo(World.maya), mum, on<ShareToPresenter> { to ->
            World.screen(2).use { screen ->
                to.says(screen)
                to.digits(screen.digits)
                to.finish()
                to.rest()
            }
        }),
        Pictured("share-to-digits", Route.ShareTo(World.maya), mum, on<ShareToPresenter> { to ->
            World.screen(3).use { to.says(it) }
            to.digits("482 913")
        }),
        Pictured("share-to-tries", Route.ShareTo(World.visited), mum, on<ShareToPresenter> { to ->
            World.screen(4).use { screen ->
                to.says(screen)
                to.digits(screen.wrong)
                to.finish()
                to.rest()
            }
            to.dismiss()
        }),
    )

    private fun sharingWithoutANetwork() = listOf(
        Pictured("share-offline", Route.ShareOffline(World.maya), mum),
        Pictured("share-offline-open", Route.ShareOffline(World.maya), mum, on<ShareOfflinePresenter> { it.words(false) }),
        Pictured("share-offline-no-page", Route.ShareOffline(World.maya), { World.dad }),
        Pictured("share-offline-made", Route.ShareOffline(World.maya), mum, on<ShareOfflinePresenter> { it.make() }),
        Pictured("share-offline-left-out", Route.ShareOffline(World.behind.record), { World.behind.who }, on<ShareOfflinePresenter> {
            it.words(false)
            it.make()
        }),
    )

    private fun visiting() = listOf(
        Pictured("families", Route.Families, visitor),
        Pictured("home-visitor", Route.Home(World.maya), visitor),
        Pictured("visit", Route.Visit(World.maya), visitor, on<VisitPresenter> {
            it.checked(true)
            it.field("weight", "value", "6.95 kg")
        }),
        Pictured("visit-done", Route.Visit(World.visited), visitor, on<VisitPresenter> {
            it.checked(true)
            it.field("weight", "value", "6.95 kg")
            it.save()
            it.rest()
            if (it.state.value.content?.doubts.orEmpty().isNotEmpty()) it.confirm()
        }),
        Pictured("form-visitor", Route.Form(World.maya, "weight"), visitor),
        Pictured("receipt", Route.Receipt, visitor),
    )

    private inline fun <reified P : Presenter<*>> on(crossinline act: suspend (P) -> Unit): suspend (Presenter<*>) -> Unit =
        { act(it as P) }
}

private fun ImportPresenter.take(file: ByteArray) {
    World.mum.platform.inSight = file
    pick()
}
private val InvitePresenter.link get() = (state.value.content as InviteState.Shown).invitation.link
private val StartPresenter.owner get() = state.value.content!!
private val NewChildPresenter.said get() = state.value.content!!
private val PaperPresenter.page get() = state.value.content!!

/** Scans what a screen shows, and goes on until it shows its digits. */
private suspend fun ShareToPresenter.says(screen: ScreenWithoutCamera) {
    code(screen.code)
    begin()
    rest()
}

/** Waits until nothing is waited for. */
suspend fun Presenter<*>.rest() {
    withTimeout(30_000) { state.first { !it.busy } }
}
