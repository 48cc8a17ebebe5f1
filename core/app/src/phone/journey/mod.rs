//! The Start for Life journey: every contact with a service from conception to the second birthday, in order.
//!
//! [`view`] is for the family: what it was, how, whether it helped, in their words. [`export`] is for others, on the parent's
//! command only: months of age and words of fixed lists, and nothing that anybody typed. [`age`] is how far the way had come.

mod age;
mod export;
mod service;
mod view;

pub use export::{JourneyContact, JourneyExport};
pub use service::Service;
pub use view::{JourneyStage, JourneyStep, JourneyView};
