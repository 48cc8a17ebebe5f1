//! Times, and what is made of them.

use std::time::Instant;

/// Milliseconds that something takes, and what it gives.
pub(super) fn timed_ms<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let began = Instant::now();
    let value = work();
    (began.elapsed().as_secs_f64() * 1_000.0, value)
}

/// Milliseconds of this thread's processor time that something takes, and what it gives.
pub(super) fn processor_ms<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let began = thread_ns();
    let value = work();
    ((thread_ns() - began) as f64 / 1e6, value)
}

/// The middle of some figures.
pub(super) fn median(figures: &[f64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    match sorted.len() {
        0 => f64::NAN,
        len if len % 2 == 1 => sorted[len / 2],
        len => f64::midpoint(sorted[len / 2 - 1], sorted[len / 2]),
    }
}

/// Time that this thread has had a processor. Giving it up first makes the kernel count what it has had so far.
fn thread_ns() -> u64 {
    std::thread::yield_now();
    let line =
        std::fs::read_to_string("/proc/thread-self/schedstat").expect("Linux with scheduler statistics");
    line.split(' ').next().and_then(|first| first.parse().ok()).expect("its first number")
}
