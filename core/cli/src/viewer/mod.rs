//! The clinician's page, served by this program: the files of `viewer/` with the relays that they may call, and strict headers.
//!
//! For a family or a clinic that hosts it apart from the relay, and for tests. A plain web host does the same (viewer/README.md).

mod files;
mod page;
mod serve;

pub(crate) use page::Page;
pub(crate) use serve::serve;
