//! What the end-to-end tests, the simulation and the test vectors share.

pub mod forge;
pub mod fuzz;
pub mod hex;
pub mod household;
mod real;
mod rng;
pub mod sim;
pub mod vectors;

pub use real::{Home, RelayProcess, TempFolder, binary};
pub use rng::SeededRng;
