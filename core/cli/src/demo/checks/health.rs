//! Nothing waits, nothing is refused, nothing is unsent, and the doctor finds nothing.

use crate::demo::failed;
use crate::demo::phone::number;
use crate::demo::stage::Stage;
use crate::failure::Failure;

pub(super) fn check(stage: &Stage) -> Result<String, Failure> {
    for phone in stage.phones() {
        let status = phone.run_quietly(&["status"])?;
        for left_over in ["unsent", "not_handed", "waits", "late", "refused"] {
            let found = number(&status, &format!("/{left_over}"))?;
            if found > 0 {
                return Err(failed(format!("nothing-left-over: {} has {left_over}: {found}", phone.who)));
            }
        }
        phone.run_quietly(&["doctor"])?;
    }
    Ok("Nothing is left over on any phone, and the doctor finds nothing wrong".to_owned())
}
