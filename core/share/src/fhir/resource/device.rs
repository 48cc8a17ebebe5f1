//! The software that puts a summary together.

use serde::Serialize;

/// The software.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Device {
    pub(crate) device_name: [DeviceName; 1],
    pub(crate) version: [DeviceVersion; 1],
}

/// What it is called.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DeviceName {
    pub(crate) name: &'static str,
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
}

/// Which version of it.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DeviceVersion {
    pub(crate) value: String,
}
