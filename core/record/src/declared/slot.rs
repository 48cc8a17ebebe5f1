//! A field of a struct as a visitor meets it: something to get a value from, and to set one in.

use redbook_clinical::{Gestation, Length, Weight};
use redbook_protocol::RecordId;

use super::{Shape, Value};
use crate::when::When;

/// A value that a field cannot hold: of another shape, or none where there must be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a value that this field holds, got another or none")]
pub struct NotHeld;

/// A field.
pub trait Slot {
    /// What it may hold.
    fn shape(&self) -> Shape;

    /// What it holds.
    fn get(&self) -> Option<Value>;

    /// Makes it hold this, or nothing.
    ///
    /// # Errors
    /// [`NotHeld`]; the field is as it was.
    fn set(&mut self, value: Option<Value>) -> Result<(), NotHeld>;
}

/// What a field can hold.
pub(crate) trait Held: Sized {
    const SHAPE: Shape;

    fn to_value(&self) -> Value;

    fn of_value(value: Value) -> Option<Self>;
}

/// Always there.
impl<T: Held> Slot for T {
    fn shape(&self) -> Shape {
        T::SHAPE
    }

    fn get(&self) -> Option<Value> {
        Some(self.to_value())
    }

    fn set(&mut self, value: Option<Value>) -> Result<(), NotHeld> {
        *self = value.and_then(T::of_value).ok_or(NotHeld)?;
        Ok(())
    }
}

/// Perhaps there.
impl<T: Held> Slot for Option<T> {
    fn shape(&self) -> Shape {
        T::SHAPE
    }

    fn get(&self) -> Option<Value> {
        self.as_ref().map(T::to_value)
    }

    fn set(&mut self, value: Option<Value>) -> Result<(), NotHeld> {
        *self = match value {
            Some(value) => Some(T::of_value(value).ok_or(NotHeld)?),
            None => None,
        };
        Ok(())
    }
}

/// True, or left out. Where nobody knows, the field is an `Option<bool>`.
impl Slot for bool {
    fn shape(&self) -> Shape {
        Shape::Flag
    }

    fn get(&self) -> Option<Value> {
        self.then_some(Value::Bool(true))
    }

    fn set(&mut self, value: Option<Value>) -> Result<(), NotHeld> {
        *self = match value {
            Some(Value::Bool(flag)) => flag,
            Some(_) => return Err(NotHeld),
            None => false,
        };
        Ok(())
    }
}

impl Slot for Option<bool> {
    fn shape(&self) -> Shape {
        Shape::YesNo
    }

    fn get(&self) -> Option<Value> {
        self.map(Value::Bool)
    }

    fn set(&mut self, value: Option<Value>) -> Result<(), NotHeld> {
        *self = match value {
            Some(Value::Bool(said)) => Some(said),
            Some(_) => return Err(NotHeld),
            None => None,
        };
        Ok(())
    }
}

macro_rules! held {
    ($($type:ty => $shape:ident / $value:ident;)+) => {
        $(impl Held for $type {
            const SHAPE: Shape = Shape::$shape;

            fn to_value(&self) -> Value {
                Value::$value(self.clone())
            }

            fn of_value(value: Value) -> Option<Self> {
                match value {
                    Value::$value(held) => Some(held),
                    _ => None,
                }
            }
        })+
    };
}

held! {
    String => Text / Text;
    u32 => Number / Number;
    Weight => Weight / Weight;
    Length => Length / Length;
    Gestation => Gestation / Gestation;
    When => Date / Date;
    RecordId => Record / Record;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_must_be_there_cannot_be_taken_away() {
        let mut name = String::from("Asha");
        assert_eq!(name.set(None), Err(NotHeld));
        assert_eq!(name.set(Some(Value::Number(1))), Err(NotHeld));
        assert_eq!(name, "Asha");
        assert_eq!(name.set(Some(Value::Text("Tom".into()))), Ok(()));
        assert_eq!(name.get(), Some(Value::Text("Tom".into())));
    }

    #[test]
    fn what_may_be_there_can() {
        let mut dose = Some(1_u32);
        assert_eq!(dose.set(Some(Value::Text("one".into()))), Err(NotHeld));
        assert_eq!((dose.set(None), dose.get()), (Ok(()), None));
    }

    #[test]
    fn a_flag_is_left_out_where_it_is_false_and_a_yes_or_no_is_not() {
        let (mut flag, mut known) = (true, Some(false));
        assert_eq!((flag.shape(), known.shape()), (Shape::Flag, Shape::YesNo));
        assert_eq!((flag.set(Some(Value::Bool(false))), flag.get()), (Ok(()), None));
        assert_eq!(known.get(), Some(Value::Bool(false)));
        assert_eq!((known.set(None), known.get()), (Ok(()), None));
    }
}
