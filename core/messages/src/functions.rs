//! What a text may call: see the crate's doc.

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::bundle::{BETWEEN_IDS, Bundle, Function};
use crate::words::{Words, is_digits};

/// More decimals than any text has.
const DIGITS_MAX: f64 = 6.0;

/// Makes them known to the texts of `bundle`, with the words of its language.
pub(crate) fn add(bundle: &mut Bundle, words: &Arc<Words>) {
    let mut add = |name: &str, say: fn(&Words, &FluentValue<'_>, &FluentArgs<'_>) -> Option<String>| {
        let words = Arc::clone(words);
        let function: Function = Box::new(move |positional, named| say(&words, positional.first()?, named));
        bundle.add_function(name, function);
    };
    add("DAY", |words, value, _| words.day(text(value)?));
    add("COUNT", |words, value, named| words.count(option(named, "of")?, number(value)?));
    add("FIXED", |words, value, named| Some(words.decimal(&fixed(number(value)?, named)?)));
    add("UP_TO", |words, value, named| Some(words.decimal(without_zeros(&fixed(number(value)?, named)?))));
    add("KG", |words, value, _| words.quantity("kg", &(number(value)? / 1_000.0).to_string()));
    add("CM", |words, value, _| words.quantity("cm", &(number(value)? / 10.0).to_string()));
    add("WEEKS", |_, value, _| weeks(text(value)?));
    add("WEEKS_AND_DAYS", |words, value, _| words.weeks_and_days(number(value)?));
    add("WHAT", |words, value, _| words.what(text(value)?));
    add("WORD", |words, value, named| Some(words.word(option(named, "of")?, &plain(value)?)));
    add("LIST", list);
}

/// With so many decimals.
fn fixed(number: f64, named: &FluentArgs<'_>) -> Option<String> {
    let FluentValue::Number(digits) = named.get("digits")? else { return None };
    (0.0..=DIGITS_MAX).contains(&digits.value).then(|| format!("{number:.*}", digits.value as usize))
}

fn without_zeros(decimal: &str) -> &str {
    if decimal.contains('.') { decimal.trim_end_matches('0').trim_end_matches('.') } else { decimal }
}

/// "39+4", the weeks and days of a pregnancy; nothing else, so that one that is not known is not said as a number.
fn weeks(text: &str) -> Option<String> {
    let (weeks, days) = text.split_once('+')?;
    (is_digits(weeks) && is_digits(days)).then(|| text.to_owned())
}

fn list(words: &Words, value: &FluentValue<'_>, named: &FluentArgs<'_>) -> Option<String> {
    let ids = text(value)?.split([BETWEEN_IDS, ',']);
    match option(named, "of")? {
        "what" => words.list(ids.map(|id| words.what(id)).collect::<Option<Vec<_>>>()?),
        of => words.list(ids.map(|id| words.word(of, id))),
    }
}

fn text<'v>(value: &'v FluentValue<'_>) -> Option<&'v str> {
    match value {
        FluentValue::String(text) => Some(text),
        _ => None,
    }
}

fn number(value: &FluentValue<'_>) -> Option<f64> {
    match value {
        FluentValue::Number(number) => Some(number.value),
        _ => None,
    }
}

/// An id, which may be a number.
fn plain(value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number.value.to_string()),
        value => text(value).map(str::to_owned),
    }
}

fn option<'n>(named: &'n FluentArgs<'_>, name: &'static str) -> Option<&'n str> {
    text(named.get(name)?)
}
