package redbook.ui.app

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.unit.LayoutDirection
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.plus
import redbook.ui.state.Choices
import redbook.ui.state.Navigator
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Route
import redbook.ui.state.Session
import redbook.ui.theme.RedbookTheme
import redbook.ui.words.Catalogue

/**
 * The app: where a person is, the phone in use, and what stands behind each screen on the way.
 *
 * @param scope lives as long as the app is shown
 * @param language the phone's language, for whoever chose none
 * @param opened the phone, if there is one
 * @param onCreated hears of the phone that is made where there was none
 * @param onErased hears that everything was taken off it; it is closed then
 */
public class App(
    private val platform: Platform,
    private val scope: CoroutineScope,
    language: String,
    device: String,
    opened: Session?,
    onCreated: (Session) -> Unit = {},
    onErased: () -> Unit = {},
) : AutoCloseable {
    private var session: Session? = opened
    private val settings = MutableStateFlow(platform.settings)
    private val spoken = MutableStateFlow(language)
    private val standing = mutableListOf<Standing>()

    /** Where the person is. */
    public val navigator: Navigator = Navigator(first(opened, platform.settings))

    /** The phone's language. */
    public val language: StateFlow<String> = spoken.asStateFlow()

    /** What is set. */
    public val choices: StateFlow<Choices> = settings.asStateFlow()

    private val parts = Parts(
        platform = object : Platform by platform {
            override var settings: Choices
                get() = platform.settings
                set(chosen) {
                    platform.settings = chosen
                    this@App.settings.value = platform.settings
                }

            override suspend fun lock(isLocked: Boolean) {
                platform.lock(isLocked)
                this@App.settings.value = platform.settings
            }
        },
        device = device,
        session = { session },
        texts = { catalogue().texts },
        onCreated = {
            session = it
            onCreated(it)
        },
        onErased = {
            session?.close()
            session = null
            platform.settings = platform.settings.afterErasing()
            settings.value = platform.settings
            onErased()
            navigator.restart(Route.Start)
        },
    )

    /** The words of the chosen language. */
    public fun catalogue(): Catalogue = Catalogue.of(settings.value.language.ifEmpty { spoken.value })

    /** The phone's language is another now. */
    public fun speak(language: String) {
        spoken.value = language
    }

    /** The screen that a person is on: what is typed there stays while they look elsewhere and come back. */
    public fun shown(way: List<Route>): Shown<*, *> {
        val same = way.zip(standing).takeWhile { (route, stands) -> route == stands.route }.size
        standing.drop(same).forEach { it.scope.cancel() }
        // Not removeLast: compiled against Android 15 that is a method of java.util.List, which older phones have not.
        while (standing.size > same) standing.removeAt(standing.lastIndex)
        way.drop(same).forEach { route ->
            val living = scope + Job(scope.coroutineContext[Job])
            standing += Standing(route, living, parts.shown(route, Place(navigator, living, hasBefore = standing.isNotEmpty())))
        }
        return standing.last().shown
    }

    override fun close() {
        standing.forEach { it.scope.cancel() }
        session?.close()
    }

    private class Standing(val route: Route, val scope: CoroutineScope, val shown: Shown<*, *>)

    private companion object {
        fun first(opened: Session?, choices: Choices): Route = when {
            opened == null -> Route.Start
            choices.caseload -> Route.Families
            else -> Route.Children
        }
    }
}

/**
 * All of it. The platform's own way back calls [Navigator.back].
 *
 * @param isInFront whether somebody can look at it: only then a screen is kept up to date with what others write
 */
@Composable
public fun RedbookApp(
    app: App,
    dark: Boolean = isSystemInDarkTheme(),
    family: FontFamily = FontFamily.Default,
    isInFront: Boolean = true,
) {
    val way by app.navigator.way.collectAsState()
    val choices by app.choices.collectAsState()
    val language by app.language.collectAsState()
    val words = remember(choices.language, language) { app.catalogue() }
    val direction = if (words.rightToLeft) LayoutDirection.Rtl else LayoutDirection.Ltr
    RedbookTheme(words, dark, family) {
        CompositionLocalProvider(LocalLayoutDirection provides direction) {
            val shown = app.shown(way)
            key(shown) {
                LaunchedEffect(shown) { shown.presenter.open() }
                if (isInFront) LaunchedEffect(shown) { shown.presenter.follow() }
                shown.Draw()
            }
        }
    }
}
