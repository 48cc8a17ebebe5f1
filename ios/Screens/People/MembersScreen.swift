import Redbook
import RedbookKit
import SwiftUI

/// Who has the record: each phone, whose it is, in what role, and who let it in.
struct MembersScreen: View {
    @State var presenter: MembersPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.membersTitle)) { members in
            Text(words.label(.membersAbout))
            ForEach(members, id: \.log) { member in
                VStack(alignment: .leading) {
                    Text(member.you ? words.label(.personYou, ["name": .text(member.name)]) : member.name).font(.headline)
                    Text([member.relation, member.device].filter { !$0.isEmpty }.joined(separator: " · "))
                    Text(words.label(words.role(member.role))).font(.caption)
                    if let host = members.first(where: { $0.log == member.admittedBy }) {
                        Text(words.label(.membersAdmittedBy, ["name": .text(host.name)])).font(.caption)
                    }
                    if member.succeeded { Text(words.label(.membersSucceeded)).font(.caption) }
                }
                .accessibilityElement(children: .combine)
            }
            if presenter.mayInvite { Button(words.label(.membersInvite), action: presenter.invite) }
        }
    }
}

extension Words {
    /// A role.
    func role(_ role: String) -> RedbookKit.Label {
        switch role {
        case "guardian": .roleGuardian
        case "carer": .roleCarer
        default: .rolePractitioner
        }
    }

    /// What a role may do.
    func roleAbout(_ role: String) -> RedbookKit.Label {
        switch role {
        case "guardian": .roleGuardianAbout
        case "carer": .roleCarerAbout
        default: .rolePractitionerAbout
        }
    }
}
