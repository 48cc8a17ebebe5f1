package redbook.android

// A stub: Gradle makes this of the resources. Names alone; that they are there, aapt2 checks.

object R {
    object string {
        const val app_name: Int = 1
    }

    object drawable {
        const val ic_notice: Int = 2
    }
}
