//! The story.

use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};

use super::cut_line::{Cut, CutLine};
use super::failed;
use super::join_in::join_in;
use super::phone::{DemoPhone, Ran, number, text};
use super::screen::Screen;
use super::stage::Stage;
use super::texts::{self, Saying};
use crate::failure::Failure;
use crate::words::count;

/// More rounds than it can take until nobody has anything new.
const SYNC_ROUNDS_MAX: usize = 6;
const DEVICE: &str = "phone";

/// An entry that a phone said it had saved.
pub(super) struct Written {
    /// Its id.
    pub(super) id: String,
    /// What its author goes by.
    pub(super) name: &'static str,
    /// The role they have.
    pub(super) role: &'static str,
}

/// Tells the story; what follows is whether it all holds.
pub(super) fn tell(stage: &mut Stage, screen: &Screen) -> Result<Vec<Written>, Failure> {
    begin(stage, screen)?;
    everybody_joins(stage, screen)?;
    let written = everybody_writes(stage, screen)?;
    hand_over(stage, screen)?;
    relay_is_killed(stage, screen)?;
    everybody_syncs(stage, screen)?;
    Ok(written)
}

fn begin(stage: &Stage, screen: &Screen) -> Result<(), Failure> {
    screen.chapter("1. A relay, three phones, and a baby's record");
    screen.tell(&format!("The relay is listening on {}", stage.relay.url()));
    for phone in stage.phones() {
        let args = ["init", "--name", phone.name, "--relation", phone.relation, "--device", DEVICE];
        phone.run(screen, &args)?;
    }
    stage.mum.run(screen, &["record", "new", "--relay", &stage.relay.url()])?;
    Ok(())
}

fn everybody_joins(stage: &Stage, screen: &Screen) -> Result<(), Failure> {
    screen.chapter("2. Mum lets Dad and the health visitor in");
    join_in(screen, &stage.mum, &stage.dad)?;
    join_in(screen, &stage.mum, &stage.visitor)
}

fn everybody_writes(stage: &Stage, screen: &Screen) -> Result<Vec<Written>, Failure> {
    screen.chapter("3. All three are offline, and each writes");
    let mut written = write(screen, &stage.mum, texts::MUM)?;
    written.extend(write(screen, &stage.dad, texts::DAD)?);
    written.extend(write(screen, &stage.visitor, texts::VISITOR)?);
    for phone in stage.phones() {
        let status = phone.run_quietly(&["status"])?;
        screen.tell(&format!("{}: {}", phone.who, text(&status, "/words/0/text")?));
    }
    Ok(written)
}

fn write(screen: &Screen, phone: &DemoPhone, sayings: &[Saying]) -> Result<Vec<Written>, Failure> {
    let one = |saying: &Saying| {
        let id = text(&phone.run(screen, saying.args)?, "/id")?;
        Ok(Written { id, name: phone.name, role: phone.role })
    };
    sayings.iter().map(one).collect()
}

fn hand_over(stage: &Stage, screen: &Screen) -> Result<(), Failure> {
    screen.chapter("4. The health visitor's visit goes to Mum by a file, without any relay");
    let file = stage.visit_file();
    let file = file.to_string_lossy();
    let handed = stage.visitor.run_quietly(&["doorstep", "export", &file])?;
    screen.command(stage.visitor.who, &["doorstep", "export", "visit.redbook"]);
    screen.command(stage.mum.who, &["doorstep", "import", "visit.redbook"]);
    let report = stage.mum.run_quietly(&["doorstep", "import", &file])?;
    let entries = number(&report, "/entries")?;
    screen.tell(&format!("{entries} entries in a sealed file of {} bytes", number(&handed, "/bytes")?));
    if usize::try_from(entries).ok() != Some(texts::VISITOR.len()) {
        return Err(failed("Mum did not get the whole visit by the file"));
    }
    Ok(())
}

fn relay_is_killed(stage: &mut Stage, screen: &Screen) -> Result<(), Failure> {
    screen.chapter("5. Dad syncs, and the relay is killed (SIGKILL) in the middle of it");
    let line = CutLine::open(stage.relay.address())?;
    // Dad's way to the relay leads through the line that is going to be cut.
    stage.dad.run_quietly(&["record", "relay", &format!("http://{}", line.address()?)])?;
    screen.command(stage.dad.who, &["sync"]);
    let (cut, ran) = sync_through(&line, stage)?;
    screen.tell(&format!("The relay died with {} of {} bytes of Dad's parcel.", cut.through, cut.of));
    screen.tell(&format!("Dad's phone says: {}", ran.message));
    says_what_happened(&ran)?;
    lost_nothing(&stage.dad)?;
    screen.tell("Everything that Dad wrote is still on his phone.");
    stage.relay.start_again()?;
    stage.dad.run_quietly(&["record", "relay", &stage.relay.url()])?;
    screen.tell("The relay is started again on the same data and the same port.");
    Ok(())
}

/// Dad's sync runs beside this, which carries its bytes, and kills the relay when half of the parcel is through.
fn sync_through(line: &CutLine, stage: &Stage) -> Result<(Cut, Ran), Failure> {
    let (relay, dad) = (stage.relay.process(), &stage.dad);
    let (is_over, address) = (AtomicBool::new(false), line.address()?);
    std::thread::scope(|scope| {
        let syncing = scope.spawn(|| {
            let ran = dad.try_to(&["sync"]);
            is_over.store(true, Ordering::SeqCst);
            // Wakes the line, if it still waits for this phone.
            let _woken = TcpStream::connect(&address);
            ran
        });
        let cut = line.carry(&is_over, || relay.kill());
        let ran = syncing.join().map_err(|_| failed("Dad's sync could not be run"))?;
        Ok((cut?, ran?))
    })
}

fn says_what_happened(ran: &Ran) -> Result<(), Failure> {
    match ran.error.as_deref() {
        Some("relay-unreachable") => Ok(()),
        other => Err(failed(format!(
            "a sync whose relay was killed is expected to say relay-unreachable, it says {}",
            other.unwrap_or("nothing")
        ))),
    }
}

fn lost_nothing(dad: &DemoPhone) -> Result<(), Failure> {
    let status = dad.run_quietly(&["status"])?;
    let on_this_phone_only = number(&status, "/unsent")? + number(&status, "/not_handed")?;
    let entries = usize::try_from(number(&status, "/entries")?).ok();
    if on_this_phone_only == 0 || entries != Some(texts::DAD.len()) {
        return Err(failed("Dad's phone does not hold what the relay did not take"));
    }
    Ok(())
}

fn everybody_syncs(stage: &Stage, screen: &Screen) -> Result<(), Failure> {
    screen.chapter("6. Everybody is online, and syncs until nobody has anything new");
    for round in 1..=SYNC_ROUNDS_MAX {
        let mut moved = 0;
        for phone in stage.phones() {
            if round == 1 {
                screen.command(phone.who, &["sync"]);
            }
            let answer = phone.run_quietly(&["sync"])?;
            moved += number(&answer, "/records/0/pulled")? + number(&answer, "/records/0/handed")?;
        }
        if moved == 0 {
            screen.tell(&format!("Quiet after {}.", count(round, "round", "rounds")));
            return Ok(());
        }
    }
    Err(failed(format!("the phones still had something new for each other after {SYNC_ROUNDS_MAX} rounds")))
}
