import Foundation
import Redbook
import RedbookKit
import SwiftUI

/// Letting somebody in.
struct InviteScreen: View {
    @State var presenter: InvitePresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.inviteTitle)) { invitation in
            switch invitation {
            case .choosing(let role): choosing(role)
            case .shown(let made): shown(made)
            case .asked(_, let open, let code): asked(open, code)
            case .admitted(let member):
                Text(words.label(.inviteAdmitted, ["name": .text(member.name)]))
                Text(words.label(words.roleAbout(member.role)))
            }
        }
    }

    @ViewBuilder private func choosing(_ role: String) -> some View {
        let words = presenter.words
        Picker(words.label(.inviteRole), selection: chosen(role, presenter.role)) {
            ForEach(InvitePresenter.roles, id: \.self) { Text(words.label(words.role($0))).tag($0) }
        }
        Text(words.label(words.roleAbout(role)))
        Waits(words.label(.inviteMake), presenter.invite)
    }

    @ViewBuilder private func shown(_ made: InvitationMade) -> some View {
        let words = presenter.words
        Text(words.label(.inviteScan))
        QrCode(data: Data(made.link.utf8), name: words.label(.inviteQr), words: words) { Text(words.label(.inviteScan)) }
        Text(words.label(.inviteExpires, ["on": .moment(made.expires)]))
        Button(words.label(.inviteCopy), action: presenter.copy)
        Text(words.label(.inviteCopyAbout)).font(.caption)
        Waits(words.label(.inviteLook), presenter.look)
    }

    @ViewBuilder private func asked(_ open: OpenInvitation, _ code: String) -> some View {
        let words = presenter.words
        let who: KeyValuePairs<String, ArgValue> = [
            "name": .text(open.name), "relation": .text(open.relation), "device": .text(open.device),
        ]
        Text(words.label(.inviteAsked, who))
        TextField(words.label(.inviteCode), text: typed(code, presenter.code))
        Text(words.label(.inviteCodeHint)).font(.caption)
        Waits(words.label(.inviteAdmit), presenter.admit)
    }
}
