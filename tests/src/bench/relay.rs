//! The relay beside the bare rig: appends a second with 1, 32 and 128 clients; memory at rest.

use std::time::Instant;

use redbook_protocol::relay::{AppendAnswer, FrameOutcome};

use super::chains::Chain;
use super::load::Client;
use super::measure::median;
use super::report::Report;
use super::rig::Shape;
use super::server::Server;

const ROUNDS: usize = 15;
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
    rates: Vec<f64>,
    appended: usize,
    processor_before_ms: f64,
}

impl Side {
    async fn new(server: Server, count: usize) -> Self {
        let mut clients = Vec::with_capacity(count);
        for _ in 0..count {
            clients.push(Client::connect(server.address()).await);
        }
        Self { server, clients, rates: Vec::new(), appended: 0, processor_before_ms: 0.0 }
    }

    /// All clients send what they have, each one request after the other; all answers.
    async fn round(&mut self, requests: Vec<Vec<Vec<u8>>>) -> Vec<Vec<u8>> {
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
        self.rates.push(answers.len() as f64 / began.elapsed().as_secs_f64());
        self.appended += answers.len();
        answers
    }

    /// Forgets what was so far: it was warming up.
    fn begin(&mut self) {
        self.rates.clear();
        self.appended = 0;
        self.processor_before_ms = self.server.processor_ms();
    }

    fn processor_us_per_append(&self) -> f64 {
        (self.server.processor_ms() - self.processor_before_ms) * 1_000.0 / self.appended as f64
    }
}

async fn load(report: &mut Report, clients: usize, appends: usize) {
    let mut relay = Side::new(Server::relay(), clients).await;
    let mut rig = Side::new(Server::rig(Shape::Keyed), clients).await;
    let mut heap = Side::new(Server::rig(Shape::Heap), clients).await;
    let (mut chains, first): (Vec<Chain>, Vec<_>) = (0..clients).map(Chain::new).unzip();
    relay.round(first.into_iter().map(|request| vec![request]).collect()).await;
    for round in 0..=ROUNDS {
        let (ours, theirs): (Vec<_>, Vec<_>) =
            chains.iter_mut().map(|chain| (0..appends).map(|_| chain.next()).unzip()).unzip();
        if round == 1 {
            relay.begin();
            rig.begin();
            heap.begin();
        }
        heap.round(theirs.clone()).await;
        if round % 2 == 0 {
            check_stored(&relay.round(ours).await);
            rig.round(theirs).await;
        } else {
            rig.round(theirs).await;
            check_stored(&relay.round(ours).await);
        }
    }
    tell(report, clients, &relay, &rig);
    let figures =
        format!("{:.0} a second, {:.0} us of processor", median(&heap.rates), heap.processor_us_per_append());
    report.note("a rig in whose table nothing could be found", &figures);
}

fn tell(report: &mut Report, clients: usize, relay: &Side, rig: &Side) {
    let ratios: Vec<f64> = relay.rates.iter().zip(&rig.rates).map(|(ours, theirs)| ours / theirs).collect();
    let (ours, theirs, ratio) = (median(&relay.rates), median(&rig.rates), median(&ratios));
    let figures = format!("{ours:.0} a second beside {theirs:.0}: {ratio:.2}x, target >= {TARGET:.2}x");
    report.line(&format!("relay appends, {clients} clients"), &figures, ratio >= TARGET);
    let (ours, theirs) = (relay.processor_us_per_append(), rig.processor_us_per_append());
    let resident = relay.server.resident_mb();
    report.note(
        "processor time an append",
        &format!("{ours:.0} us beside {theirs:.0} us; resident {resident:.1} MB"),
    );
}

fn check_stored(answers: &[Vec<u8>]) {
    for answer in answers {
        let answer = AppendAnswer::from_bytes(answer).expect("an answer");
        assert!(matches!(answer.outcomes[..], [FrameOutcome::Stored(_)]), "{answer:?}");
    }
}
