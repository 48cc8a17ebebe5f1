import Foundation
import Redbook
@testable import RedbookKit
import RedbookTesting
import Testing

@MainActor @Suite struct ShareTests {
    @Test(.timeLimit(.minutes(1))) func aShareIsMadeListedAndEnded() async throws {
        try await atTwoDesks { mum, _, relay in
            let record = try await mum.child(relay: relay)
            let new = ShareNewPresenter(record: record, mum.place)
            #expect(new.content?.choice.passcode == true, "as a parent in A&E needs it")
            new.choose { ($0.seconds, $0.label) = (ShareNewPresenter.times[1], "Ward 3") }
            await new.make()
            let made = try #require(new.content?.made)
            #expect(made.link.hasPrefix("shlink:/") && made.passcode != nil)
            new.shown()
            let shares = SharesPresenter(record: record, mum.place)
            await shares.open()
            let share = try #require(shares.content?.first)
            #expect((share.label, share.state) == ("Ward 3", "open"))
            shares.log(share)
            #expect(mum.path.last == .shareLog(record: record, share: share.id))
            let log = ShareLogPresenter(record: record, share: share.id, mum.place)
            await log.open()
            #expect(log.content?.log?.accesses == [])
            await log.again()
            #expect(log.content?.again?.link == made.link && log.content?.again?.passcode == made.passcode)
            log.shown()
            #expect(log.content?.again == nil)
            await log.revoke()
            #expect(log.content?.share.state == "revoked")
        }
    }

    @Test(.timeLimit(.minutes(1))) func withoutANetworkTheShareIsThereAndItsCodeIsShownAgain() async throws {
        try await inFolder { folder in
            let desk = try await Desk(folder.appendingPathComponent("phone"))
            let shared = try await Relay.running(in: folder.appendingPathComponent("relay")) { relay in
                try await shares(desk, relay)
            }
            try await again(desk, shared.record, shared.made)
        }
    }

    private func shares(_ desk: Desk, _ relay: String) async throws -> (record: String, made: ShareMade) {
        let record = try await desk.child(relay: relay)
        let new = ShareNewPresenter(record: record, desk.place)
        await new.make()
        return (record, try #require(new.content?.made))
    }

    private func again(_ desk: Desk, _ record: String, _ made: ShareMade) async throws {
        let log = ShareLogPresenter(record: record, share: made.share.id, desk.place)
        await log.open()
        #expect(log.trouble?.code == "relay-unreachable" && log.content?.share.state == "open" && log.content?.log == nil)
        await log.again()
        #expect(log.content?.again?.link == made.link)
    }

    @Test(.timeLimit(.minutes(1))) func aShareThatGoesOnIsBroughtUpToDate() async throws {
        try await atTwoDesks { mum, _, relay in
            let record = try await mum.child(relay: relay)
            let new = ShareNewPresenter(record: record, mum.place)
            new.choose { ($0.goesOn, $0.charts, $0.opensMax) = (true, true, ShareNewPresenter.opens[2]) }
            await new.make()
            let made = try #require(new.content?.made?.share)
            #expect(made.goesOn && made.opensMax == 3)
            _ = try await mum.write("weight", ["value": "6.2 kg"], on: Day(2026, 11, 20), in: record)
            mum.platform.clock.set(to: Date(timeIntervalSince1970: 1_795_867_260))
            let log = ShareLogPresenter(record: record, share: made.id, mum.place)
            await log.open()
            await log.update()
            let share = try #require(log.content?.share)
            #expect(share.updated > made.updated && !share.outOfDate)
        }
    }

    @Test func everySectionThatIsOfferedIsKnownToTheCore() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            for section in ShareNewPresenter.sections {
                let new = ShareNewPresenter(record: record, desk.place)
                new.choose { $0.sections = [section] }
                await new.make()
                #expect(new.trouble?.code == "no-relay", "\(section)")
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func aHandoverGoesFromPhoneToPhoneAndTheAnswerIsSmall() async throws {
        try await atTwoDesks { mum, dad, relay in
            let record = try await mum.child(relay: relay)
            try await mum.letIn(dad, to: record)
            _ = try await mum.write("weight", ["value": "6.2 kg"], on: Day(2026, 11, 20), in: record)
            let hers = DoorstepPresenter(record: record, mum.place)
            await hers.open()
            await hers.send()
            #expect(mum.platform.sent?.name == "visit.redbook")
            dad.platform.seen = mum.platform.sent?.file
            let his = DoorstepPresenter(record: record, dad.place)
            await his.pick()
            #expect(his.content?.came?.entries == 1)
            let answer = try #require(his.content?.given)
            #expect(answer.count < (mum.platform.sent?.file.count ?? 0), "only what she lacks")
            #expect(his.content?.fitsQr == true)
            #expect(try await dad.entry("measurement", in: record).when == "2026-11-20")
        }
    }

    @Test func whatIsNoHandoverIsSaid() async throws {
        try await atDesk { desk in
            let doorstep = DoorstepPresenter(record: try await desk.child(), desk.place)
            await doorstep.open()
            await doorstep.scan()
            #expect(doorstep.trouble == nil, "the person went back")
            desk.platform.seen = Data("a holiday".utf8)
            await doorstep.scan()
            #expect(doorstep.trouble?.code == "not-a-doorstep-file")
            #expect(doorstep.content != nil)
        }
    }
}
