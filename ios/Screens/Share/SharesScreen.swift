import Redbook
import RedbookKit
import SwiftUI

/// What this phone shared, and how each stands.
struct SharesScreen: View {
    @State var presenter: SharesPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.sharesTitle)) { shares in
            Text(words.label(.sharesAbout))
            Button(words.label(.sharesNew), action: presenter.share)
            Button(words.label(.shareToTitle), action: presenter.shareTo)
            Button(words.label(.shareOfflineTitle), action: presenter.shareOffline)
            if shares.isEmpty { Text(words.label(.sharesNone)) }
            ForEach(shares, id: \.id) { share in
                Button {
                    presenter.log(share)
                } label: {
                    ShareRow(share: share, words: words)
                }
            }
        }
    }
}

/// A share, and how it stands.
struct ShareRow: View {
    let share: Share
    let words: Words

    var body: some View {
        VStack(alignment: .leading) {
            Text(share.label.isEmpty ? words.label(.sharesUnnamed) : share.label).font(.headline)
            Text(words.label(state))
            Text(words.label(.sharesExpires, ["on": .moment(share.expires)])).font(.caption)
            Text(words.label(.sharesOpened, ["count": .count(share.opens)])).font(.caption)
            if share.wrongTries > 0 {
                Text(words.label(.sharesWrongTries, ["count": .count(share.wrongTries)])).font(.caption)
            }
            if share.outOfDate { Text(words.label(.sharesOutOfDate)).font(.caption) }
        }
        .accessibilityElement(children: .combine)
    }

    private var state: RedbookKit.Label {
        switch share.state {
        case "open": .shareOpen
        case "expired": .shareExpired
        case "revoked": .shareRevoked
        case "locked": .shareLocked
        case "used-up": .shareUsedUp
        case "revoking": .shareRevoking
        default: .shareNotSent
        }
    }
}

/// What happened with a share; its QR code once more, and its end.
struct ShareLogScreen: View {
    @State var presenter: ShareLogPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.shareLogTitle)) { shared in
            if let made = shared.again {
                MadeRows(made: made, words: words, done: presenter.shown)
            } else {
                ShareRow(share: shared.share, words: words)
                if shared.share.state == "revoking" { Text(words.label(.shareRevokingAbout)) }
                if shared.share.state == "open" { open(shared.share) }
                if let log = shared.log { happened(log) }
            }
        }
    }

    /// What can be done while somebody can still read it.
    @ViewBuilder private func open(_ share: Share) -> some View {
        let words = presenter.words
        Waits(words.label(.shareAgain), presenter.again)
        if share.goesOn && share.outOfDate { Waits(words.label(.shareUpdate), presenter.update) }
        Waits(words.label(.shareRevoke), role: .destructive, presenter.revoke)
    }

    @ViewBuilder private func happened(_ log: ShareLog) -> some View {
        let words = presenter.words
        Section(words.label(.shareLogOpened)) {
            if log.accesses.isEmpty { Text(words.label(.shareLogNone)) }
            ForEach(log.accesses, id: \.self) { access in
                Text(words.label(what(access)))
                Text(words.label(.accessAt, ["on": .moment(access.at)])).font(.caption)
                Text(who(access)).font(.caption)
            }
            if log.unlisted > 0 { Text(words.label(.shareLogMore, ["count": .count(log.unlisted)])) }
            Text(words.label(.shareLogAbout)).font(.caption)
        }
    }

    private func what(_ access: Access) -> RedbookKit.Label {
        switch access.what {
        case "opened": .accessOpened
        case "wrong-passcode": .accessWrongPasscode
        default: .accessRefused
        }
    }

    private func who(_ access: Access) -> String {
        access.saidToBe.isEmpty
            ? presenter.words.label(.accessNobody) : presenter.words.label(.accessSaidToBe, ["who": .text(access.saidToBe)])
    }
}
