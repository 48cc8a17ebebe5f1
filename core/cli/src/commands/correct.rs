//! `redbook correct ENTRY`

use redbook_app::{EntryDraft, Measurement, Payload};

use super::add::{quantity, same_measure};
use super::keep::keep;
use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::when;
use crate::words::saved::saved;

/// What it takes: what is to be different. The rest stays as it was; an empty text takes a text away.
#[derive(clap::Args)]
#[command(after_help = "\
What is not named stays as it was; \"\" takes a text away. What it said before stays to be seen.

Example:
  redbook correct 1a2b3c4d --value \"4.3 kg\"
  redbook correct 5e6f7a8b --batch A21 --when 2026-03-11")]
pub(crate) struct CorrectArgs {
    /// The entry, by the first digits of its id
    entry: String,
    /// When it happened
    #[arg(long)]
    when: Option<String>,
    /// A measurement's value with its unit, or what a field of the profile is
    #[arg(long)]
    value: Option<String>,
    /// A note's text
    #[arg(long)]
    text: Option<String>,
    /// A remark on a measurement, vaccine, contact or allergy
    #[arg(long)]
    note: Option<String>,
    /// Birth: how long the pregnancy was
    #[arg(long)]
    gestation: Option<String>,
    /// Birth: weight
    #[arg(long)]
    weight: Option<String>,
    /// Birth: length
    #[arg(long)]
    length: Option<String>,
    /// Birth: head circumference
    #[arg(long)]
    head: Option<String>,
    /// Birth, vaccine: where
    #[arg(long)]
    place: Option<String>,
    /// Vaccine: which
    #[arg(long)]
    vaccine: Option<String>,
    /// Vaccine: dose
    #[arg(long)]
    dose: Option<u32>,
    /// Vaccine: batch
    #[arg(long)]
    batch: Option<String>,
    /// Vaccine: where on the body
    #[arg(long)]
    site: Option<String>,
    /// Vaccine: product
    #[arg(long)]
    product: Option<String>,
    /// Contact: name
    #[arg(long)]
    name: Option<String>,
    /// Contact: their part
    #[arg(long)]
    role: Option<String>,
    /// Contact: telephone number
    #[arg(long)]
    telephone: Option<String>,
    /// Contact: email address
    #[arg(long)]
    email: Option<String>,
    /// Contact: where they work
    #[arg(long)]
    organisation: Option<String>,
    /// Allergy: what to
    #[arg(long)]
    substance: Option<String>,
    /// Allergy: what happened
    #[arg(long)]
    reaction: Option<String>,
    /// Keep it although it looks like a slip
    #[arg(long)]
    confirm: bool,
}

pub(crate) fn run(context: &Context, mut args: CorrectArgs) -> Result<Answer, Failure> {
    let added = context.with_record(|phone, record| {
        let entry = phone.resolve_entry(record, &args.entry)?;
        let mut draft = phone.draft_of(record, &entry)?;
        args.apply(&mut draft)?;
        keep(context.ask(), args.confirm, |confirmed| {
            phone.correct(record, &entry, EntryDraft { confirmed, ..draft.clone() })
        })
    })?;
    Answer::new(&added, saved("Corrected; saved", &added))
}

impl CorrectArgs {
    /// Changes what is named, and refuses what does not go with the kind.
    fn apply(&mut self, draft: &mut EntryDraft) -> Result<(), Failure> {
        if !self.says_something() {
            let give = "say what is to be different; see: redbook correct --help";
            return Err(Failure::Missing { what: "something to correct", give });
        }
        if let Some(when) = self.when.take() {
            draft.when = when::parse(&when)?;
        }
        self.apply_to(&mut draft.payload)?;
        self.left_over().map_or(Ok(()), |option| Err(Failure::Option { option }))
    }

    fn says_something(&self) -> bool {
        self.when.is_some() || self.left_over().is_some()
    }

    fn apply_to(&mut self, payload: &mut Payload) -> Result<(), Failure> {
        match payload {
            Payload::Measurement(measurement) => return self.apply_to_measurement(measurement),
            Payload::BirthDetails(birth) => {
                change_quantity("gestation", &mut birth.gestation, self.gestation.take())?;
                change_quantity("weight", &mut birth.birth_weight, self.weight.take())?;
                change_quantity("length", &mut birth.length, self.length.take())?;
                change_quantity("head circumference", &mut birth.head_circumference, self.head.take())?;
                change_text(&mut birth.place, self.place.take());
            }
            Payload::Immunisation(given) => {
                change(&mut given.vaccine, self.vaccine.take());
                given.dose = self.dose.take().or(given.dose);
                change_text(&mut given.batch, self.batch.take());
                change_text(&mut given.site, self.site.take());
                change_text(&mut given.product, self.product.take());
                change_text(&mut given.place, self.place.take());
                change_text(&mut given.note, self.note.take());
            }
            Payload::Note { text } => change(text, self.text.take()),
            Payload::Contact(contact) => {
                change(&mut contact.name, self.name.take());
                change_text(&mut contact.role, self.role.take());
                change_text(&mut contact.telephone, self.telephone.take());
                change_text(&mut contact.email, self.email.take());
                change_text(&mut contact.organisation, self.organisation.take());
                change_text(&mut contact.note, self.note.take());
            }
            Payload::Allergy(allergy) => {
                change_text(&mut allergy.substance, self.substance.take());
                change_text(&mut allergy.reaction, self.reaction.take());
                change_text(&mut allergy.note, self.note.take());
            }
            Payload::ProfileField(field) => change(&mut field.value, self.value.take()),
            Payload::Retraction { .. } => {}
        }
        Ok(())
    }

    fn apply_to_measurement(&mut self, measurement: &mut Measurement) -> Result<(), Failure> {
        if let Some(value) = self.value.take() {
            measurement.measured = same_measure(measurement.measured, &value)?;
        }
        change_text(&mut measurement.note, self.note.take());
        Ok(())
    }

    /// An option that was given and not used.
    fn left_over(&self) -> Option<&'static str> {
        let texts = [
            (&self.value, "--value"),
            (&self.text, "--text"),
            (&self.note, "--note"),
            (&self.gestation, "--gestation"),
            (&self.weight, "--weight"),
            (&self.length, "--length"),
            (&self.head, "--head"),
            (&self.place, "--place"),
            (&self.vaccine, "--vaccine"),
            (&self.batch, "--batch"),
            (&self.site, "--site"),
            (&self.product, "--product"),
            (&self.name, "--name"),
            (&self.role, "--role"),
            (&self.telephone, "--telephone"),
            (&self.email, "--email"),
            (&self.organisation, "--organisation"),
            (&self.substance, "--substance"),
            (&self.reaction, "--reaction"),
        ];
        let text = texts.into_iter().find(|(text, _)| text.is_some()).map(|(_, option)| option);
        text.or(self.dose.map(|_| "--dose"))
    }
}

fn change(text: &mut String, new: Option<String>) {
    if let Some(new) = new {
        *text = new;
    }
}

fn change_text(text: &mut Option<String>, new: Option<String>) {
    if let Some(new) = new {
        *text = Some(new).filter(|new| !new.is_empty());
    }
}

fn change_quantity<T: std::str::FromStr>(
    what: &'static str,
    quantity_before: &mut Option<T>,
    new: Option<String>,
) -> Result<(), Failure>
where
    T::Err: std::fmt::Display,
{
    if let Some(new) = new {
        *quantity_before = quantity(what, Some(new.as_str()).filter(|new| !new.is_empty()))?;
    }
    Ok(())
}
