package redbook.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import kotlinx.coroutines.CoroutineScope
import redbook.ffi.Texts
import redbook.ui.children.ChildrenPresenter
import redbook.ui.children.ChildrenScreen
import redbook.ui.doorstep.DoorstepPresenter
import redbook.ui.doorstep.DoorstepScreen
import redbook.ui.form.AddPresenter
import redbook.ui.form.AddScreen
import redbook.ui.form.FormPresenter
import redbook.ui.form.FormScreen
import redbook.ui.form.FormStart
import redbook.ui.growth.GrowthPresenter
import redbook.ui.growth.GrowthScreen
import redbook.ui.home.HomePresenter
import redbook.ui.home.HomeScreen
import redbook.ui.immunisations.ImmunisationsPresenter
import redbook.ui.immunisations.ImmunisationsScreen
import redbook.ui.intake.ImportPresenter
import redbook.ui.intake.ImportScreen
import redbook.ui.journey.JourneyPresenter
import redbook.ui.journey.JourneyScreen
import redbook.ui.lock.AskPinPresenter
import redbook.ui.lock.AskPinScreen
import redbook.ui.lock.ErasePresenter
import redbook.ui.lock.EraseScreen
import redbook.ui.lock.PinPresenter
import redbook.ui.lock.PinScreen
import redbook.ui.paper.PaperPresenter
import redbook.ui.paper.PaperScreen
import redbook.ui.people.InvitePresenter
import redbook.ui.people.InviteScreen
import redbook.ui.people.JoinPresenter
import redbook.ui.people.JoinScreen
import redbook.ui.people.JoiningPresenter
import redbook.ui.people.JoiningScreen
import redbook.ui.people.MembersPresenter
import redbook.ui.people.MembersScreen
import redbook.ui.profile.ProfilePresenter
import redbook.ui.profile.ProfileScreen
import redbook.ui.settings.PhoneSettingsPresenter
import redbook.ui.settings.PhoneSettingsScreen
import redbook.ui.settings.SettingsPresenter
import redbook.ui.settings.SettingsScreen
import redbook.ui.share.ShareLogPresenter
import redbook.ui.share.ShareLogScreen
import redbook.ui.share.ShareNewPresenter
import redbook.ui.share.ShareNewScreen
import redbook.ui.share.ShareOfflinePresenter
import redbook.ui.share.ShareOfflineScreen
import redbook.ui.share.ShareToPresenter
import redbook.ui.share.ShareToScreen
import redbook.ui.share.SharesPresenter
import redbook.ui.share.SharesScreen
import redbook.ui.start.BeginPresenter
import redbook.ui.start.BeginScreen
import redbook.ui.start.NewChildPresenter
import redbook.ui.start.NewChildScreen
import redbook.ui.start.StartPresenter
import redbook.ui.start.StartScreen
import redbook.ui.state.Navigator
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.Screen
import redbook.ui.state.Session
import redbook.ui.timeline.EntryPresenter
import redbook.ui.timeline.EntryScreen
import redbook.ui.timeline.NeedsPresenter
import redbook.ui.timeline.NeedsScreen
import redbook.ui.timeline.TimelinePresenter
import redbook.ui.timeline.TimelineScreen
import redbook.ui.visit.FamiliesPresenter
import redbook.ui.visit.FamiliesScreen
import redbook.ui.visit.ReceiptPresenter
import redbook.ui.visit.ReceiptScreen
import redbook.ui.visit.VisitPresenter
import redbook.ui.visit.VisitScreen

/** A screen with what stands behind it. */
public class Shown<T : Any, P : Presenter<T>> internal constructor(
    /** What stands behind it. */
    public val presenter: P,
    private val draw: @Composable (Screen<T>, P) -> Unit,
) {
    /** Draws it as it is now, and again when that changes. */
    @Composable
    public fun Draw() {
        val screen by presenter.state.collectAsState()
        draw(screen, presenter)
    }
}

/** What every screen is made of. */
public class Parts(
    /** The platform. */
    public val platform: Platform,
    /** What this phone is called until its person says otherwise. */
    public val device: String,
    /** The phone in use; nothing before there is one. */
    public val session: () -> Session?,
    /** The texts of the chosen language: a chart is written in them. */
    public val texts: () -> Texts,
    /** A phone was made. */
    public val onCreated: (Session) -> Unit,
    /** Everything was taken off it. */
    public val onErased: () -> Unit,
)

/** Where the PIN is asked for, before there is anything to go to. See [AskPinPresenter]. */
public fun askPin(scope: CoroutineScope, beginAnew: (suspend () -> Unit)?, check: suspend (String) -> Unit): Shown<*, *> =
    Shown(AskPinPresenter(check, beginAnew, Place(Navigator(Route.Start), scope, hasBefore = false))) { screen, it -> AskPinScreen(screen, it) }

/** Every screen: a route that is added has to be added here, or this does not compile. */
public fun Parts.shown(route: Route, place: Place): Shown<*, *> = when (route) {
    Route.Start -> Shown(StartPresenter(platform, device, onCreated, place)) { screen, it -> StartScreen(screen, it) }
    Route.Begin -> Shown(BeginPresenter(place)) { screen, it -> BeginScreen(screen, it) }
    else -> inUse(route, place, session() ?: error("no phone is open"))
}

private fun Parts.inUse(route: Route, place: Place, open: Session): Shown<*, *> = when (route) {
    Route.Start, Route.Begin -> shown(route, place)
    is Route.NewChild -> Shown(NewChildPresenter(route.paperBook, open, platform, place)) { screen, it -> NewChildScreen(screen, it) }
    is Route.Join -> Shown(JoinPresenter(route.link, open, platform, place)) { screen, it -> JoinScreen(screen, it) }
    is Route.Joining -> Shown(JoiningPresenter(route.record, open, place)) { screen, it -> JoiningScreen(screen, it) }
    Route.Children -> Shown(ChildrenPresenter(open, place)) { screen, it -> ChildrenScreen(screen, it) }
    is Route.Home -> Shown(HomePresenter(route.record, open, platform, place)) { screen, it -> HomeScreen(screen, it) }
    is Route.Add -> Shown(AddPresenter(route.record, open, place)) { screen, it -> AddScreen(screen, it) }
    is Route.Form -> form(route.record, FormStart(route.form), open, place)
    is Route.Correct -> form(route.record, FormStart(null, route.entry), open, place)
    is Route.Timeline -> Shown(TimelinePresenter(route.record, open, place)) { screen, it -> TimelineScreen(screen, it) }
    is Route.Journey -> Shown(JourneyPresenter(route.record, open, platform, place)) { screen, it -> JourneyScreen(screen, it) }
    is Route.EntryDetail -> Shown(EntryPresenter(route.record, route.entry, open, place)) { screen, it -> EntryScreen(screen, it) }
    is Route.Immunisations -> Shown(ImmunisationsPresenter(route.record, open, platform, place)) { screen, it -> ImmunisationsScreen(screen, it) }
    is Route.Growth -> Shown(GrowthPresenter(route.record, route.what, open, texts(), place)) { screen, it -> GrowthScreen(screen, it) }
    is Route.Needs -> Shown(NeedsPresenter(route.record, open, place)) { screen, it -> NeedsScreen(screen, it) }
    is Route.Profile -> Shown(ProfilePresenter(route.record, open, place)) { screen, it -> ProfileScreen(screen, it) }
    is Route.Paper -> Shown(PaperPresenter(route.record, open, platform, place)) { screen, it -> PaperScreen(screen, it) }
    is Route.Members -> Shown(MembersPresenter(route.record, open, place)) { screen, it -> MembersScreen(screen, it) }
    is Route.Invite -> Shown(InvitePresenter(route.record, open, platform, place)) { screen, it -> InviteScreen(screen, it) }
    is Route.Shares -> Shown(SharesPresenter(route.record, open, place)) { screen, it -> SharesScreen(screen, it) }
    is Route.ShareNew -> Shown(ShareNewPresenter(route.record, open, platform, place)) { screen, it -> ShareNewScreen(screen, it) }
    is Route.ShareTo -> Shown(ShareToPresenter(route.record, open, platform, place)) { screen, it -> ShareToScreen(screen, it) }
    is Route.ShareOffline -> Shown(ShareOfflinePresenter(route.record, open, platform, place)) { screen, it -> ShareOfflineScreen(screen, it) }
    is Route.ShareLog -> Shown(ShareLogPresenter(route.record, route.share, open, place)) { screen, it -> ShareLogScreen(screen, it) }
    is Route.Doorstep -> Shown(DoorstepPresenter(route.record, open, platform, place)) { screen, it -> DoorstepScreen(screen, it) }
    is Route.Settings -> Shown(SettingsPresenter(route.record, open, platform, place)) { screen, it -> SettingsScreen(screen, it) }
    Route.PhoneSettings -> Shown(PhoneSettingsPresenter(open, platform, place)) { screen, it -> PhoneSettingsScreen(screen, it) }
    Route.Pin -> Shown(PinPresenter(open, place)) { screen, it -> PinScreen(screen, it) }
    Route.Erase -> Shown(ErasePresenter(open, onErased, place)) { screen, it -> EraseScreen(screen, it) }
    is Route.Import -> Shown(ImportPresenter(route.record, open, platform, place)) { screen, it -> ImportScreen(screen, it) }
    Route.Families -> Shown(FamiliesPresenter(open, platform, place)) { screen, it -> FamiliesScreen(screen, it) }
    is Route.Visit -> Shown(VisitPresenter(route.record, open, platform, place)) { screen, it -> VisitScreen(screen, it) }
    Route.Receipt -> Shown(ReceiptPresenter(open, platform, place)) { screen, it -> ReceiptScreen(screen, it) }
}

private fun Parts.form(record: String, start: FormStart, open: Session, place: Place): Shown<*, *> =
    Shown(FormPresenter(record, start, open, platform, place)) { screen, it -> FormScreen(screen, it) }
