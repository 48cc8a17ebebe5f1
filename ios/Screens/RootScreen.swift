import RedbookKit
import SwiftUI

/// The phone in use: its first screen, and the way from there.
struct RootScreen: View {
    let place: Place
    @Bindable var navigator: Navigator

    init(place: Place) {
        self.place = place
        navigator = place.navigator
    }

    var body: some View {
        NavigationStack(path: $navigator.path) {
            first.navigationDestination(for: Route.self) { RouteScreen(route: $0, place: place).id($0) }
        }
        .environment(\.layoutDirection, place.session.words.isRightToLeft ? .rightToLeft : .leftToRight)
    }

    @ViewBuilder private var first: some View {
        if place.platform.choices.isCaseload {
            FamiliesScreen(presenter: FamiliesPresenter(place))
        } else {
            ChildrenScreen(presenter: ChildrenPresenter(place))
        }
    }
}

/// The screen of a route.
struct RouteScreen: View {
    let route: Route
    let place: Place

    var body: some View {
        switch route {
        case .newChild(let paperBook): NewChildScreen(presenter: NewChildPresenter(paperBook: paperBook, place))
        case .join(let link): JoinScreen(presenter: JoinPresenter(link: link, place))
        case .joining(let record): JoiningScreen(presenter: JoiningPresenter(record: record, place))
        case .home(let record): HomeScreen(presenter: HomePresenter(record: record, place))
        case .add(let record): AddScreen(presenter: AddPresenter(record: record, place))
        case .form(let record, let form): FormScreen(presenter: FormPresenter(record: record, .new(form: form), place))
        case .correct(let record, let entry):
            FormScreen(presenter: FormPresenter(record: record, .correction(of: entry), place))
        case .paper(let record): PaperScreen(presenter: PaperPresenter(record: record, place))
        case .immunisations(let record): ImmunisationsScreen(presenter: ImmunisationsPresenter(record: record, place))
        case .growth(let record, let what): GrowthScreen(presenter: GrowthPresenter(record: record, measured: what, place))
        case .timeline(let record): TimelineScreen(presenter: TimelinePresenter(record: record, place))
        case .journey(let record): JourneyScreen(presenter: JourneyPresenter(record: record, place))
        case .entry(let record, let entry): EntryScreen(presenter: EntryPresenter(record: record, entry: entry, place))
        case .needs(let record): NeedsScreen(presenter: NeedsPresenter(record: record, place))
        case .members(let record): MembersScreen(presenter: MembersPresenter(record: record, place))
        case .invite(let record): InviteScreen(presenter: InvitePresenter(record: record, place))
        case .shares(let record): SharesScreen(presenter: SharesPresenter(record: record, place))
        case .shareNew(let record): ShareNewScreen(presenter: ShareNewPresenter(record: record, place))
        case .shareTo(let record): ShareToScreen(presenter: ShareToPresenter(record: record, place))
        case .shareOffline(let record): ShareOfflineScreen(presenter: ShareOfflinePresenter(record: record, place))
        case .shareLog(let record, let share):
            ShareLogScreen(presenter: ShareLogPresenter(record: record, share: share, place))
        case .doorstep(let record): DoorstepScreen(presenter: DoorstepPresenter(record: record, place))
        case .phoneSettings: PhoneSettingsScreen(presenter: PhoneSettingsPresenter(place))
        case .settings(let record): SettingsScreen(presenter: SettingsPresenter(record: record, place))
        case .pin: PinScreen(presenter: PinPresenter(place))
        case .erase: EraseScreen(presenter: ErasePresenter(place))
        case .takeIn(let record): ImportScreen(presenter: ImportPresenter(record: record, place))
        case .profile(let record): ProfileScreen(presenter: ProfilePresenter(record: record, place))
        case .visit(let record): VisitScreen(presenter: VisitPresenter(record: record, place))
        case .receipt: ReceiptScreen(presenter: ReceiptPresenter(place))
        }
    }
}
