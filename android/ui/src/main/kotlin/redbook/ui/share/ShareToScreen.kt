package redbook.ui.share

import androidx.compose.runtime.Composable
import redbook.ffi.ShareToChoice
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.OtherButton
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Small
import redbook.ui.parts.Tone
import redbook.ui.parts.TypedField
import redbook.ui.parts.Typing
import redbook.ui.parts.word
import redbook.ui.state.Screen
import redbook.ui.words.Label
import redbook.ui.words.moment

/** Sharing to a screen without a camera. */
@Composable
public fun ShareToScreen(screen: Screen<ShareToState>, actions: ShareToActions) {
    val primary: @Composable (ShareToState) -> Primary? = { state -> primary(state, !screen.busy, actions) }
    ScreenPage(screen, actions, word(Label.SHARE_TO_TITLE), primary) { state ->
        when (state) {
            is ShareToState.Choosing -> Choosing(state, actions)
            is ShareToState.Waiting -> Waiting(state, actions)
            is ShareToState.Typing -> Digits(state, actions)
            is ShareToState.Sent -> Sent(state)
        }
    }
}

@Composable
private fun primary(state: ShareToState, isFree: Boolean, actions: ShareToActions): Primary = when (state) {
    is ShareToState.Choosing -> {
        val isWhole = state.code.isNotBlank() && state.choice.sections.isNotEmpty()
        Primary(word(Label.SHARE_TO_BEGIN), isFree && isWhole, actions::begin)
    }
    is ShareToState.Waiting -> Primary(word(Label.SHARE_TO_WAIT), isFree, actions::goOn)
    is ShareToState.Typing -> Primary(word(Label.SHARE_TO_FINISH), isFree && state.digits.isNotBlank(), actions::finish)
    is ShareToState.Sent -> Primary(word(Label.DONE), onClick = actions::done)
}

@Composable
private fun Choosing(state: ShareToState.Choosing, actions: ShareToActions) {
    Body(word(Label.SHARE_TO_ABOUT))
    OtherButton(word(Label.SHARE_TO_SCAN), actions::scan)
    TypedField(word(Label.SHARE_TO_CODE), state.code, actions::code, typing = Typing.ADDRESS)
    WhatGoes(state.choice, actions::choose)
}

@Composable
private fun WhatGoes(choice: ShareToChoice, onChoose: (ShareToChoice) -> Unit) {
    TimeChoice(choice.seconds) { onChoose(choice.copy(seconds = it)) }
    PartsChoice(choice.sections, choice.charts, { onChoose(choice.copy(sections = it)) }, { onChoose(choice.copy(charts = it)) })
    // Such a share always has a limit.
    OpensChoice(choice.opensMax, OPENS.filter { it.max != null }) { max -> max?.let { onChoose(choice.copy(opensMax = it)) } }
    TypedField(word(Label.SHARE_LABEL), choice.label, { onChoose(choice.copy(label = it)) }, hint = word(Label.SHARE_LABEL_HINT))
    Body(word(Label.SHARE_HONEST))
}

@Composable
private fun Waiting(state: ShareToState.Waiting, actions: ShareToActions) {
    Body(word(Label.SHARE_TO_WAITING))
    state.stands?.let { Small(word(Label.SHARE_TO_UNTIL, "on" to moment(it.expires))) }
    OtherButton(word(Label.SHARE_TO_OTHER), actions::other)
}

@Composable
private fun Digits(state: ShareToState.Typing, actions: ShareToActions) {
    val tries = word(Label.SHARE_TO_TRIES, "count" to state.stands.triesLeft.toInt())
    Body(word(Label.SHARE_TO_LOOK))
    TypedField(
        word(Label.SHARE_TO_DIGITS), state.digits, actions::digits,
        typing = Typing.NUMBER, hint = tries.takeUnless { state.isWrong }, error = tries.takeIf { state.isWrong },
    )
    Small(word(Label.SHARE_TO_UNTIL, "on" to moment(state.stands.expires)))
}

@Composable
private fun Sent(state: ShareToState.Sent) {
    Banner(Tone.DONE, word(Label.SHARE_TO_SENT))
    state.share?.let { share -> Rows(listOf(share)) { ShareRow(it, onClick = null) } }
    Small(word(Label.SHARE_TO_LISTED))
}
