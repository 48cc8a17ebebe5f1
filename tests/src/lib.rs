//! What the end-to-end tests, the simulation and the test vectors share.

mod rng;

pub use rng::SeededRng;
