package redbook.android

import android.Manifest
import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import android.os.Build
import androidx.core.content.edit
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.ZoneId
import redbook.ffi.Reminder
import redbook.ffi.Reminders
import redbook.ui.words.Labels

/** The channel of reminders: silent on a locked screen, where not even their words stand. */
object ReminderChannel {
    /** Its id. */
    const val ID = "reminders"

    /** Makes it; again changes nothing. */
    fun make(context: Context) {
        val channel = NotificationChannel(ID, context.getString(R.string.app_name), NotificationManager.IMPORTANCE_DEFAULT)
        channel.lockscreenVisibility = Notification.VISIBILITY_PRIVATE
        context.getSystemService(NotificationManager::class.java).createNotificationChannel(channel)
    }
}

/**
 * Sets the reminders that the core plans. An alarm is gone after a restart, so each is also kept: its name, its day and what it
 * says, which has nobody's name in it.
 */
class ReminderPlan(private val context: Context, private val words: Labels? = null) : Reminders {
    private val kept = context.getSharedPreferences("reminders", Context.MODE_PRIVATE)
    private val alarms = context.getSystemService(AlarmManager::class.java)

    override fun room(): UInt = ROOM

    override fun replace(reminders: List<Reminder>) {
        val planned = reminders.associate { it.id to "${it.on} ${words?.say(it.message) ?: it.message.text}" }
        // They are planned anew after every change, and seldom are others. Once in each process they are set all the same: a system
        // that was told to stop the app has dropped its alarms.
        if (isSet && planned == kept.all) return
        kept.all.keys.forEach { alarms.cancel(pending(it)) }
        kept.edit {
            clear()
            planned.forEach { (id, said) -> putString(id, said) }
        }
        again()
        isSet = true
    }

    /** Sets every alarm that is still to come: after a restart, and where the clock or the time zone changed. */
    fun again() {
        val now = System.currentTimeMillis()
        kept.all.keys.forEach { id ->
            val on = LocalDate.parse(said(id).substringBefore(' '))
            val at = on.atTime(MORNING).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli()
            if (at > now) alarms.set(AlarmManager.RTC, at, pending(id))
        }
    }

    /** Shows one. */
    fun show(id: String) {
        val text = said(id).substringAfter(' ').ifEmpty { return }
        if (context.checkSelfPermission(Manifest.permission.POST_NOTIFICATIONS) != PackageManager.PERMISSION_GRANTED && mustAsk()) return
        val opens = PendingIntent.getActivity(context, 0, Intent(context, MainActivity::class.java), PendingIntent.FLAG_IMMUTABLE)
        val notice = Notification.Builder(context, ReminderChannel.ID)
            .setSmallIcon(R.drawable.ic_notice)
            .setContentTitle(context.getString(R.string.app_name))
            .setContentText(text)
            .setStyle(Notification.BigTextStyle().bigText(text))
            .setVisibility(Notification.VISIBILITY_PRIVATE)
            .setContentIntent(opens)
            .setAutoCancel(true)
            .build()
        context.getSystemService(NotificationManager::class.java).notify(id, 0, notice)
    }

    private fun mustAsk() = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU

    private fun said(id: String): String = kept.getString(id, "").orEmpty()

    private fun pending(id: String): PendingIntent {
        val intent = Intent(context, ReminderReceiver::class.java).setData(Uri.fromParts("reminder", id, null))
        return PendingIntent.getBroadcast(context, 0, intent, PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT)
    }

    companion object {
        /** The last day that is over for reminders: before nine it is yesterday, so that planning anew takes none of today's away. */
        fun lastDay(now: LocalDateTime = LocalDateTime.now()): LocalDate =
            if (now.toLocalTime() < MORNING) now.toLocalDate().minusDays(1) else now.toLocalDate()

        /** Whether this process has set them. */
        @Volatile
        private var isSet = false

        /** Far fewer than the 500 alarms that the system keeps for an app. */
        private const val ROOM = 64u

        /** When a child's day has begun. */
        private val MORNING: LocalTime = LocalTime.of(9, 0)
    }
}

/** A reminder's time has come. */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        intent.data?.schemeSpecificPart?.let { ReminderPlan(context).show(it) }
    }
}

/** The phone was started, or its clock or time zone changed. */
class AgainReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent): Unit = ReminderPlan(context).again()
}
