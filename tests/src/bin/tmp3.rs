//! Temporary.
use redbook_tests::sim::{Op, run_ops};
fn main() {
    for seed in 0..4 {
        let n = run_ops(seed, &[]).people as u16 - 1;
        let (a, b) = (n, n + 1);
        let hand = |from| Op::Doorstep { from, to: 0, cut: 1_500, twice: false };
        let ops = [
            Op::Clone { who: 1 },
            Op::Add { who: 1, kind: 3 },
            hand(1),
            Op::Add { who: 1, kind: 9 },
            hand(1),
            Op::Clone { who: 1 },
            Op::Add { who: b, kind: 3 },
            hand(b),
            Op::Add { who: 1, kind: 3 },
            hand(1),
            Op::Doorstep { from: 0, to: 1, cut: 1_500, twice: false },
            Op::Doorstep { from: 0, to: b, cut: 1_500, twice: false },
            Op::Add { who: a, kind: 3 },
            hand(a),
        ];
        let report = run_ops(seed, &ops);
        println!("{seed} {:?}", report.failure);
        if seed == 0 {
            report.lines.iter().for_each(|l| println!("    {l}"));
        }
    }
}
