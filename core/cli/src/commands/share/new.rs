//! `redbook share new`

use std::path::PathBuf;

use redbook_app::{Section, Sections, ShareForm, ShareMadeView, ShareRequest};

use super::{VIEWER, list};
use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::qr;
use crate::runtime::block_on;
use crate::words::{date, paragraphs};

const MINUTE_S: u32 = 60;
const HOUR_S: u32 = 60 * MINUTE_S;
const DAY_S: u32 = 24 * HOUR_S;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Show the QR code to the clinician, and tell the passcode; never send both together. What was opened cannot be called
back: revoking only stops it from being opened again.

Sections: allergies, medicines, problems, immunisations, growth, birth, screening, development, contacts, notes; or all.

Example:
  redbook share new
  redbook share new --sections growth,immunisations,allergies --expires 15m --opens 3 --label \"A&E\"
  redbook share new --sections all --expires 90d --goes-on --charts --pdf
  redbook share new --profile ktc --no-passcode --qr share.svg")]
pub(crate) struct NewArgs {
    /// What goes, with commas between; all unless said otherwise
    #[arg(long, default_value = "all")]
    sections: String,
    /// For how long it can be opened: 15m, 2h, 7d
    #[arg(long, default_value = "15m")]
    expires: String,
    /// A reader needs six digits that you tell; so it is unless you say --no-passcode
    #[arg(long, conflicts_with = "no_passcode")]
    passcode: bool,
    /// Whoever has the link can read it
    #[arg(long)]
    no_passcode: bool,
    /// How often it may be opened; as often as anybody likes unless said
    #[arg(long)]
    opens: Option<u32>,
    /// What the reader's screen calls it; whoever has the link can read that
    #[arg(long, default_value = "")]
    label: String,
    /// It follows the record: what you write later is in it too
    #[arg(long)]
    goes_on: bool,
    /// Growth charts go with it, as pictures
    #[arg(long)]
    charts: bool,
    /// The summary goes with it as PDF too, to print or to file
    #[arg(long)]
    pdf: bool,
    /// summary, or ktc for a receiver in the US: one file behind the link, and no passcode
    #[arg(long, default_value = "summary")]
    profile: String,
    /// The page that opens it: a link alone, without one, is for apps that know SMART Health Links
    #[arg(long, env = VIEWER, default_value = "", value_name = "URL")]
    viewer: String,
    /// Write the QR code into a file too, for printing: .svg or .png
    #[arg(long, value_name = "FILE")]
    qr: Option<PathBuf>,
    /// Write over a file that is there
    #[arg(long)]
    replace: bool,
}

pub(crate) fn run(context: &Context, args: &NewArgs) -> Result<Answer, Failure> {
    let request = request(args)?;
    // Before anything is made: a share whose picture cannot be written would stand there unseen.
    let picture = args.qr.as_deref().map(|path| qr::Picture::of(path, args.replace)).transpose()?;
    let made = context.with_record(|phone, record| block_on(phone.online().share_new(record, &request)))?;
    let unwritten = picture.and_then(|picture| picture.write(&made.link).err());
    let text = text(&made, context.colour());
    Ok(Answer::new(&made, text)?.but(unwritten))
}

fn request(args: &NewArgs) -> Result<ShareRequest, Failure> {
    let expected = "expected summary or ktc, got something else";
    let form =
        ShareForm::from_word(args.profile.trim()).ok_or_else(|| Failure::value("profile", expected))?;
    if args.opens == Some(0) {
        return Err(Failure::value("opens", "expected at least 1, got 0"));
    }
    Ok(ShareRequest {
        sections: sections(&args.sections)?,
        lifetime_s: lifetime_s(&args.expires)?,
        passcode: !args.no_passcode,
        opens_max: args.opens,
        goes_on: args.goes_on,
        charts: args.charts,
        pdf: args.pdf,
        label: args.label.clone(),
        form,
        viewer: args.viewer.clone(),
    })
}

pub(super) fn sections(text: &str) -> Result<Sections, Failure> {
    if text.trim() == "all" {
        return Ok(Sections::all());
    }
    let names = text.split(',').map(str::trim).filter(|name| !name.is_empty());
    let found: Option<Sections> =
        names.map(Section::from_name).collect::<Option<Vec<_>>>().map(|found| found.into_iter().collect());
    let expected =
        "expected names of sections with commas between, got another word: see redbook share new --help";
    found.ok_or_else(|| Failure::value("sections", expected))
}

pub(super) fn lifetime_s(text: &str) -> Result<u32, Failure> {
    let expected =
        || Failure::value("expires", "expected a number with m, h or d behind it, such as 15m, 2h or 7d");
    let text = text.trim();
    let (number, unit) = text.split_at_checked(text.len().saturating_sub(1)).ok_or_else(expected)?;
    let unit_s = match unit {
        "m" => MINUTE_S,
        "h" => HOUR_S,
        "d" => DAY_S,
        _ => return Err(expected()),
    };
    let number: u32 = number.parse().ok().filter(|number| *number > 0).ok_or_else(expected)?;
    number.checked_mul(unit_s).ok_or_else(expected)
}

pub(super) fn text(made: &ShareMadeView, colour: bool) -> String {
    if made.share.state != "open" {
        return format!("Nobody can open it: {}.", list::says(&made.share));
    }
    let code = qr::half_blocks(&made.link, colour).unwrap_or_default();
    let passcode = match &made.passcode {
        Some(passcode) => format!("Passcode, to be told and not sent with the link: {}", spaced(passcode)),
        None => "No passcode: whoever sees the code can read it.".to_owned(),
    };
    let opens = made.share.opens_max.map(|opens| format!(", at most {opens} times")).unwrap_or_default();
    let until = format!(
        "It can be opened until {} UTC{opens}. It holds: {}.",
        date::say(&made.share.expires),
        made.share.sections.join(", ")
    );
    let end = format!(
        "To end it sooner: redbook share revoke {}. A copy that somebody made cannot be called back.",
        made.share.id
    );
    paragraphs(&[code, format!("The link in the code:\n{}", made.link), passcode, until, end])
}

/// "482 913"
fn spaced(digits: &str) -> String {
    digits
        .split_at_checked(3)
        .map_or_else(|| digits.to_owned(), |(first, second)| format!("{first} {second}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_a_number_and_a_unit() {
        let read = |text| lifetime_s(text).ok();
        assert_eq!((read("15m"), read(" 2h "), read("7d")), (Some(900), Some(7_200), Some(604_800)));
        for wrong in ["", "m", "15", "0m", "-1h", "1.5h", "15 minutes", "99999999d", "5é"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn sections_are_named_or_all() {
        assert_eq!(sections("all").unwrap(), Sections::all());
        let some = sections("growth, allergies").unwrap();
        assert_eq!(some.iter().map(Section::name).collect::<Vec<_>>(), ["allergies", "growth"]);
        assert!(sections("growth,diary").is_err());
    }
}
