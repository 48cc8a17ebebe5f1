//! The relay beside the bare rig: appends a second with 1, 32 and 128 clients; memory at rest.

use std::time::Instant;

use redbook_protocol::relay::{AppendAnswer, FrameOutcome};

use super::chains::Chain;
use super::load::Client;
use super::measure::median;
use super::report::Report;
use super::rig::Shape;
use super::server::Server;

/// Rounds of a sitting, after one that warms up.
const ROUNDS: usize = 6;
/// Each with servers that are started for it: where a program comes to lie in memory makes it some percent faster or slower.
const SITTINGS: usize = 5;
/// Clients, and appends by each in one round.
const LOADS: [(usize, usize); 3] = [(1, 200), (32, 60), (128, 25)];
const TARGET: f64 = 0.9;
const RESIDENT_MB_MAX: f64 = 20.0;

pub(super) fn run(report: &mut Report) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("threads").block_on(async {
        let idle = Server::relay();
        Client::connect(idle.address()).await.send(b"GET /healthz HTTP/1.1\r\nhost: relay\r\n\r\n").await;
        report.at_most("relay at rest, resident", idle.resident_mb(), "MB", RESIDENT_MB_MAX);
        drop(idle);
        for (clients, appends) in LOADS {
            load(report, clients, appends).await;
        }
    });
}

/// Clients of one server, each with its own chain.
struct Side {
    server: Server,
    clients: Vec<Client>,
    processor_before_ms: f64,
    appended: usize,
}

/// What came of a server, over all sittings.
#[derive(Default)]
struct Sum {
    rates: Vec<f64>,
    appended: usize,
    processor_ms: f64,
    resident_mb: f64,
}

impl Side {
    async fn new(server: Server, count: usize) -> Self {
        let mut clients = Vec::with_capacity(count);
        for _ in 0..count {
            clients.push(Client::connect(server.address()).await);
        }
        Self { server, clients, processor_before_ms: 0.0, appended: 0 }
    }

    /// All clients send what they have, each one request after the other; all answers, and how many a second.
    async fn round(&mut self, requests: Vec<Vec<Vec<u8>>>) -> (Vec<Vec<u8>>, f64) {
        let began = Instant::now();
        let tasks: Vec<_> = std::mem::take(&mut self.clients)
            .into_iter()
            .zip(requests)
            .map(|(mut client, requests)| {
                tokio::spawn(async move {
                    let mut answers = Vec::with_capacity(requests.len());
                    for request in &requests {
                        answers.push(client.send(request).await);
                    }
                    (client, answers)
                })
            })
            .collect();
        let mut answers = Vec::new();
        for task in tasks {
            let (client, its_answers) = task.await.expect("a client");
            self.clients.push(client);
            answers.extend(its_answers);
        }
        self.appended += answers.len();
        let rate = answers.len() as f64 / began.elapsed().as_secs_f64();
        (answers, rate)
    }

    /// Forgets what was so far: it was warming up.
    fn begin(&mut self) {
        self.appended = 0;
        self.processor_before_ms = self.server.processor_ms();
    }

    fn end(self, sum: &mut Sum) {
        sum.appended += self.appended;
        sum.processor_ms += self.server.processor_ms() - self.processor_before_ms;
        sum.resident_mb = sum.resident_mb.max(self.server.resident_mb());
    }
}

impl Sum {
    fn processor_us_per_append(&self) -> f64 {
        self.processor_ms * 1_000.0 / self.appended as f64
    }
}

async fn load(report: &mut Report, clients: usize, appends: usize) {
    let [mut relay, mut rig, mut heap] = [Sum::default(), Sum::default(), Sum::default()];
    for _ in 0..SITTINGS {
        sitting([&mut relay, &mut rig, &mut heap], clients, appends).await;
    }
    tell(report, clients, &relay, &rig);
    let figures =
        format!("{:.0} a second, {:.0} us of processor", median(&heap.rates), heap.processor_us_per_append());
    report.note("a rig in whose table nothing could be found", &figures);
}

async fn sitting(sums: [&mut Sum; 3], clients: usize, appends: usize) {
    let mut relay = Side::new(Server::relay(), clients).await;
    let mut rig = Side::new(Server::rig(Shape::Keyed), clients).await;
    let mut heap = Side::new(Server::rig(Shape::Heap), clients).await;
    let (mut chains, first): (Vec<Chain>, Vec<_>) = (0..clients).map(Chain::new).unzip();
    relay.round(first.into_iter().map(|request| vec![request]).collect()).await;
    let [relay_sum, rig_sum, heap_sum] = sums;
    for round in 0..=ROUNDS {
        let (ours, theirs): (Vec<_>, Vec<_>) =
            chains.iter_mut().map(|chain| (0..appends).map(|_| chain.next()).unzip()).unzip();
        if round == 1 {
            relay.begin();
            rig.begin();
            heap.begin();
        }
        let (_, of_heap) = heap.round(theirs.clone()).await;
        // Whoever comes second finds the processor as the first left it: they take turns.
        let of_rig = if round % 2 == 0 { None } else { Some(rig.round(theirs.clone()).await.1) };
        let (answers, of_relay) = relay.round(ours).await;
        check_stored(&answers);
        let of_rig = match of_rig {
            Some(rate) => rate,
            None => rig.round(theirs).await.1,
        };
        if round > 0 {
            heap_sum.rates.push(of_heap);
            rig_sum.rates.push(of_rig);
            relay_sum.rates.push(of_relay);
        }
    }
    relay.end(relay_sum);
    rig.end(rig_sum);
    heap.end(heap_sum);
}

fn tell(report: &mut Report, clients: usize, relay: &Sum, rig: &Sum) {
    let ratios: Vec<f64> = relay.rates.iter().zip(&rig.rates).map(|(ours, theirs)| ours / theirs).collect();
    let (ours, theirs, ratio) = (median(&relay.rates), median(&rig.rates), median(&ratios));
    let figures = format!("{ours:.0} a second beside {theirs:.0}: {ratio:.2}x, target >= {TARGET:.2}x");
    report.line(&format!("relay appends, {clients} clients"), &figures, ratio >= TARGET);
    let (ours, theirs) = (relay.processor_us_per_append(), rig.processor_us_per_append());
    report.note(
        "processor time an append",
        &format!("{ours:.0} us beside {theirs:.0} us; resident {:.1} MB", relay.resident_mb),
    );
}

fn check_stored(answers: &[Vec<u8>]) {
    for answer in answers {
        let answer = AppendAnswer::from_bytes(answer).expect("an answer");
        assert!(matches!(answer.outcomes[..], [FrameOutcome::Stored(_)]), "{answer:?}");
    }
}
