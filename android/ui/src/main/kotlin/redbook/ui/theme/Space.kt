package redbook.ui.theme

import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** Distances, all of one step of 4 dp. */
public object Space {
    /** Between a sign and its word. */
    public val xs: Dp = 4.dp

    /** Between lines that belong together. */
    public val s: Dp = 8.dp

    /** Between things in a card. */
    public val m: Dp = 12.dp

    /** The inside of a card, the side of a page. */
    public val l: Dp = 16.dp

    /** Between sections. */
    public val xl: Dp = 28.dp

    /** The least that a finger can touch, each way. */
    public val touch: Dp = 48.dp

    /** A page's widest: longer lines are hard to read. */
    public val page: Dp = 640.dp
}

/** Rounded as a card is. */
public val CardShape: RoundedCornerShape = RoundedCornerShape(16.dp)

/** Rounded as a field or a button is. */
public val ControlShape: RoundedCornerShape = RoundedCornerShape(12.dp)
