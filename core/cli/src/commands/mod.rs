//! One file for each command: what it takes, what it does, what it answers.

pub(crate) mod add;
pub(crate) mod answer;
pub(crate) mod approve;
pub(crate) mod chart;
pub(crate) mod correct;
pub(crate) mod doctor;
pub(crate) mod doorstep;
pub(crate) mod due;
pub(crate) mod export;
pub(crate) mod growth;
pub(crate) mod init;
pub(crate) mod invite;
pub(crate) mod join;
pub(crate) mod journey;
pub(crate) mod keep;
pub(crate) mod members;
pub(crate) mod profile;
pub(crate) mod record;
pub(crate) mod relay;
pub(crate) mod retract;
pub(crate) mod schedule;
pub(crate) mod share;
pub(crate) mod show;
pub(crate) mod status;
pub(crate) mod sync;
pub(crate) mod timeline;
