import RedbookKit
import SwiftUI

/// A child's record begins, born or expected.
struct NewChildScreen: View {
    @State var presenter: NewChildPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.newChildTitle)) { said in
            Doubts(
                doubts: said.doubts, words: words, change: { presenter.say { $0.doubts = [] } }, confirm: presenter.confirm)
            Picker(words.label(.newChildBorn), selection: chosen(said.isBorn) { born in presenter.say { $0.isBorn = born } })
            {
                Text(words.label(.newChildIsBorn)).tag(true as Bool?)
                Text(words.label(.newChildExpected)).tag(false as Bool?)
            }
            TextField(words.label(.newChildName), text: typed(said.name) { name in presenter.say { $0.name = name } })
            Text(words.label(.newChildNameHint)).font(.caption)
            DateRow(
                title: words.label(said.isBorn == false ? .newChildDue : .newChildBirthday), date: said.date, words: words
            ) { date in presenter.say { $0.date = date } }
            Picker(words.label(.newChildSex), selection: chosen(said.sex) { sex in presenter.say { $0.sex = sex } }) {
                Text(words.label(.sexFemale)).tag("female")
                Text(words.label(.sexMale)).tag("male")
                Text(words.label(.sexNotSaid)).tag("")
            }
            Text(words.label(.newChildSexAbout)).font(.caption)
            Waits(words.label(.newChildBegin), presenter.begin)
            Text(words.label(.newChildLater)).font(.caption)
        }
    }
}
