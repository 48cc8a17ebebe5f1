//! Weight, length, height, head circumference.

use redbook_clinical::{Length, Weight};
use redbook_protocol::Class;

use crate::declared::{Choice, Declared, Field, Headline, KindSpec, NotHeld, Shape, Slot, Value, Visit};

/// What was measured, with its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// Weight.
    Weight(Weight),
    /// Length, lying down: as measured up to the age of two.
    LengthLying(Length),
    /// Height, standing.
    HeightStanding(Length),
    /// Head circumference.
    HeadCircumference(Length),
}

const WEIGHT: Choice = Choice { code: 1, name: "weight", words: "Weight" };
const LENGTH_LYING: Choice = Choice { code: 2, name: "length_lying", words: "Length" };
const HEIGHT_STANDING: Choice = Choice { code: 3, name: "height_standing", words: "Height" };
const HEAD_CIRCUMFERENCE: Choice =
    Choice { code: 4, name: "head_circumference", words: "Head circumference" };
const CHOICES: &[Choice] = &[WEIGHT, LENGTH_LYING, HEIGHT_STANDING, HEAD_CIRCUMFERENCE];

impl Measured {
    /// What it is, as the first field of a measurement says it.
    #[must_use]
    pub const fn what(self) -> Choice {
        match self {
            Self::Weight(_) => WEIGHT,
            Self::LengthLying(_) => LENGTH_LYING,
            Self::HeightStanding(_) => HEIGHT_STANDING,
            Self::HeadCircumference(_) => HEAD_CIRCUMFERENCE,
        }
    }

    /// The same number, as another measure. `None` for one of a later version: who does not know the unit must not guess it.
    const fn as_what(self, code: u64) -> Option<Self> {
        let number = self.value();
        match code {
            1 => Some(Self::Weight(Weight::from_g(number))),
            2 => Some(Self::LengthLying(Length::from_mm(number))),
            3 => Some(Self::HeightStanding(Length::from_mm(number))),
            4 => Some(Self::HeadCircumference(Length::from_mm(number))),
            _ => None,
        }
    }

    /// Its stable name, as JSON shows it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.what().name
    }

    /// The value, in the unit of [`Self::unit`].
    #[must_use]
    pub const fn value(self) -> u32 {
        match self {
            Self::Weight(weight) => weight.g(),
            Self::LengthLying(length) | Self::HeightStanding(length) | Self::HeadCircumference(length) => {
                length.mm()
            }
        }
    }

    /// "g" or "mm".
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Weight(_) => "g",
            Self::LengthLying(_) | Self::HeightStanding(_) | Self::HeadCircumference(_) => "mm",
        }
    }
}

impl std::fmt::Display for Measured {
    /// The value as people say it: "4.2 kg", "52.3 cm".
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Weight(weight) => weight.fmt(f),
            Self::LengthLying(length) | Self::HeightStanding(length) | Self::HeadCircumference(length) => {
                length.fmt(f)
            }
        }
    }
}

/// One measurement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measurement {
    /// What was measured, with its value.
    pub measured: Measured,
    /// Who measured, and with what.
    pub measured_by: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Measurement {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "measurement",
        "A weight, length, height or head circumference",
        "Measurement",
        &[Class::Clinical],
    )
    .asks_when("When was it measured (today, or a date)?");

    /// A measurement and nothing beside.
    #[must_use]
    pub const fn of(measured: Measured) -> Self {
        Self { measured, measured_by: None, note: None }
    }
}

/// Nothing yet: a weight of zero, which no one is believed to have.
impl Default for Measurement {
    fn default() -> Self {
        Self::of(Measured::Weight(Weight::from_g(0)))
    }
}

impl Declared for Measurement {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        // What before how much: what decides the unit.
        let what = Field::new(0, "what", "What was measured").required("What was measured?").said("").fixed();
        visit.field(what, &mut What(&mut self.measured));
        let value = Field::new(1, "value", "The value with its unit: \"4.2 kg\", \"4200 g\", \"54.3 cm\"");
        let value = value.required("How much, with its unit (4.2 kg, 54.3 cm)?").said("").first().bare();
        visit.field(value, &mut HowMuch(&mut self.measured));
        visit.field(
            Field::new(3, "measured_by", "Who measured, and with what").said("by {}"),
            &mut self.measured_by,
        );
        visit.field(Field::note(2), &mut self.note);
    }

    fn headline(&self) -> Option<Headline> {
        let what = self.measured.what();
        Some(Headline { variant: what.name, text: format!("{} {}", what.words, self.measured) })
    }
}

/// The first half of a [`Measured`], as a field.
struct What<'m>(&'m mut Measured);

impl Slot for What<'_> {
    fn shape(&self) -> Shape {
        Shape::Choice(CHOICES)
    }

    fn get(&self) -> Option<Value> {
        Some(Value::Choice(self.0.what().code))
    }

    fn set(&mut self, value: Option<Value>) -> Result<(), NotHeld> {
        let Some(Value::Choice(code)) = value else { return Err(NotHeld) };
        *self.0 = self.0.as_what(code).ok_or(NotHeld)?;
        Ok(())
    }
}

/// The second half: a weight stays a weight.
struct HowMuch<'m>(&'m mut Measured);

impl Slot for HowMuch<'_> {
    fn shape(&self) -> Shape {
        match self.0 {
            Measured::Weight(_) => Shape::Weight,
            Measured::LengthLying(_) | Measured::HeightStanding(_) | Measured::HeadCircumference(_) => {
                Shape::Length
            }
        }
    }

    fn get(&self) -> Option<Value> {
        Some(match *self.0 {
            Measured::Weight(weight) => Value::Weight(weight),
            Measured::LengthLying(length)
            | Measured::HeightStanding(length)
            | Measured::HeadCircumference(length) => Value::Length(length),
        })
    }

    fn set(&mut self, value: Option<Value>) -> Result<(), NotHeld> {
        match (&mut *self.0, value) {
            (Measured::Weight(weight), Some(Value::Weight(new))) => *weight = new,
            (
                Measured::LengthLying(length)
                | Measured::HeightStanding(length)
                | Measured::HeadCircumference(length),
                Some(Value::Length(new)),
            ) => *length = new,
            _ => return Err(NotHeld),
        }
        Ok(())
    }
}
