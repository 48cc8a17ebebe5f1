package redbook.ui

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.unit.Density
import java.nio.file.Path
import kotlin.system.exitProcess
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.runBlocking
import redbook.Phone
import redbook.ui.app.App
import redbook.ui.app.RedbookApp
import redbook.ui.stage.rest
import redbook.ui.state.Session
import redbook.ui.world.FileVault
import redbook.ui.world.StoryClock
import redbook.ui.world.TestPlatform

/**
 * A program that opens a phone and draws its first screen with the child on it, as an app that is started does. Prints the
 * milliseconds from the program's first line until the picture is there, and how many bytes the picture has.
 */
object FirstScreen {
    @JvmStatic
    fun main(args: Array<String>) {
        val start = System.nanoTime()
        val folder = Path.of(args.single())
        val session = runBlocking { Session(Phone.open(folder, FileVault(folder.resolveSibling("key")), clock = StoryClock)) }
        val app = App(TestPlatform(folder), CoroutineScope(SupervisorJob() + Dispatchers.Default), "en", "phone", session)
        val presenter = app.shown(app.navigator.way.value).presenter
        runBlocking {
            presenter.open()
            presenter.rest()
        }
        val scene = ImageComposeScene(360, 760, Density(1f)) { RedbookApp(app, dark = false) }
        val picture = scene.render().encodeToData()
        val ms = (System.nanoTime() - start) / 1_000_000
        println("first-screen-ms=$ms bytes=${picture?.size ?: 0}")
        exitProcess(0)
    }
}
