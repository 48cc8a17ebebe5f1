//! The one thread that writes: whatever waits when it is free goes to the disk in one transaction, with one sync.

use std::io;
use std::sync::Arc;
use std::thread;

use redbook_protocol::relay::{AppendAnswer, ErrorAnswer};
use tokio::sync::{mpsc, oneshot};

use crate::relay::{PreparedAppend, Relay};
use crate::storage::Storage;

/// Appends that may wait for the disk; whoever comes then waits before anything of it is judged.
const QUEUE_MAX: usize = 1_024;
/// Appends in one transaction.
const BATCH_MAX: usize = 512;

/// How often the processor is offered to others in vain before a commit.
const IDLE_ROUNDS_MAX: u32 = 8;

/// An append that waits for the disk, and who waits for it.
pub(crate) struct Job {
    pub(crate) prepared: PreparedAppend,
    pub(crate) answer: oneshot::Sender<Result<AppendAnswer, ErrorAnswer>>,
}

/// Starts the thread. It ends when the last sender is gone and all that was sent is on the disk; the receiver then
/// hears of it.
pub(crate) fn start<S: Storage>(
    relay: Arc<Relay<S>>,
    kept: impl Fn(&PreparedRecord) + Send + 'static,
) -> io::Result<(mpsc::Sender<Job>, oneshot::Receiver<()>)> {
    let (sender, mut jobs) = mpsc::channel(QUEUE_MAX);
    let (ended, wait_ended) = oneshot::channel();
    thread::Builder::new().name("redbook-writer".to_owned()).spawn(move || {
        let mut batch = Vec::with_capacity(BATCH_MAX);
        let mut many_came = false;
        while jobs.blocking_recv_many(&mut batch, BATCH_MAX) > 0 {
            // A lone request waits for nobody.
            if many_came || batch.len() > 1 {
                let_come(&mut jobs, &mut batch);
            }
            many_came = batch.len() > 1;
            commit(&relay, &mut batch, &kept);
            // Those who were waiting are at their next request now.
            relay.tidy();
        }
        drop(relay);
        // Nobody may be listening any more.
        let _ = ended.send(());
    })?;
    Ok((sender, wait_ended))
}

/// Lets those go first who are about to hand over more, until some rounds bring nothing: where the processors are all in
/// use, a commit is then for many.
fn let_come(jobs: &mut mpsc::Receiver<Job>, batch: &mut Vec<Job>) {
    let mut idle_rounds = 0;
    while idle_rounds < IDLE_ROUNDS_MAX && batch.len() < BATCH_MAX {
        thread::yield_now();
        let before = batch.len();
        while batch.len() < BATCH_MAX
            && let Ok(job) = jobs.try_recv()
        {
            batch.push(job);
        }
        idle_rounds = if batch.len() > before { 0 } else { idle_rounds + 1 };
    }
}

/// A record that has frames up to this number on the disk.
pub(crate) struct PreparedRecord {
    pub(crate) record: redbook_protocol::RecordId,
    pub(crate) end: u64,
}

fn commit<S: Storage>(relay: &Relay<S>, batch: &mut Vec<Job>, kept: &impl Fn(&PreparedRecord)) {
    let (prepared, waiting): (Vec<_>, Vec<_>) = batch.drain(..).map(|job| (job.prepared, job.answer)).unzip();
    let records: Vec<_> = prepared.iter().map(PreparedAppend::record).collect();
    for ((answer, waiting), record) in relay.commit(prepared).into_iter().zip(waiting).zip(records) {
        if let Ok(answer) = &answer {
            kept(&PreparedRecord { record, end: answer.end });
        }
        // Whoever asked may have gone; what was stored stays stored.
        let _ = waiting.send(answer);
    }
}
