plugins {
    id("com.android.application")
    id("org.jetbrains.kotlin.android")
    id("org.jetbrains.kotlin.plugin.compose")
}

// What `cargo xtask android` and the packaging of the bindings leave: generated Kotlin, and the library for each ABI.
val made = rootDir.resolve("../target/bindings")

android {
    namespace = "redbook.android"
    compileSdk = 36

    defaultConfig {
        applicationId = "org.redbook.android"
        minSdk = 26
        targetSdk = 36
        versionCode = 1
        versionName = "0.1.0"
        // Old phones are 32 bit still.
        ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64") }
    }

    // The screens and the core in Kotlin are the very files that are built and tested on a JVM.
    sourceSets["main"].kotlin.srcDirs("src/main/kotlin", "../ui/src/main/kotlin", "../../bindings/kotlin/src/main/kotlin", made.resolve("kotlin"))
    sourceSets["main"].res.srcDirs("src/main/res", "../ui/src/main/res-generated")
    sourceSets["main"].jniLibs.srcDirs(made.resolve("jniLibs"))

    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "../../bindings/kotlin/aar/consumer-rules.pro")
        }
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }
    kotlin { compilerOptions { allWarningsAsErrors = true } }
    buildFeatures { compose = true }
    // Libraries lie aligned to 16 KB pages in the package.
    packaging { jniLibs { useLegacyPackaging = false } }
    lint { warningsAsErrors = true }
}

dependencies {
    implementation(platform("androidx.compose:compose-bom:2026.01.00"))
    implementation("androidx.compose.material3:material3")
    implementation("androidx.compose.material:material-icons-core")
    implementation("androidx.activity:activity-compose:1.13.0")
    implementation("androidx.biometric:biometric:1.1.0")
    implementation("androidx.fragment:fragment-ktx:1.8.9")
    implementation("androidx.work:work-runtime-ktx:2.10.5")
    implementation("androidx.camera:camera-camera2:1.5.1")
    implementation("androidx.camera:camera-lifecycle:1.5.1")
    implementation("androidx.camera:camera-view:1.5.1")
    implementation("com.google.zxing:core:3.5.3")
    implementation("net.java.dev.jna:jna:5.18.1@aar")
    implementation("org.jetbrains.kotlinx:kotlinx-coroutines-android:1.8.0")
}
