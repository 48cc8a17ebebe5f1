//! One language, ready to speak.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::arg::Arg;
use crate::bundle::{BETWEEN_IDS, Bundle};
use crate::language::{Direction, LANGUAGES, Language};
use crate::template::{Template, templates};
use crate::words::Words;
use crate::{catalogue, functions};

/// The language of the core's own texts.
const ENGLISH: &str = "en";

/// How deep messages may stand in messages.
const DEPTH_MAX: usize = 8;

/// Arguments of an age that are ids of other messages, whose own arguments stand beside them with this before their names.
const AGES_BESIDE: [(&str, &str); 2] = [("age", ""), ("corrected", "corrected-")];

/// One language.
pub struct Texts {
    tag: String,
    sentences: Bundle,
    resources: Vec<Arc<FluentResource>>,
    /// Says what this language does not.
    instead: Option<Box<Texts>>,
}

impl Texts {
    /// A language that is built in, by its tag: "cy", or "cy-GB", which is the same.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        Some(Self::built_in(language.parse().ok()?, catalogue::files(&language)?))
    }

    fn built_in(tag: LanguageIdentifier, files: &[&str]) -> Self {
        Self::new(tag, files.iter().map(|ftl| Arc::new(parsed(ftl))).collect(), None)
    }

    /// A language that is built in, and English for any other tag.
    #[must_use]
    pub fn of_or_english(tag: &str) -> Self {
        Self::of(tag).unwrap_or_else(Self::english)
    }

    /// English.
    #[must_use]
    pub fn english() -> Self {
        Self::built_in(ENGLISH.parse().unwrap_or_default(), catalogue::ENGLISH)
    }

    /// The languages that are built in.
    #[must_use]
    pub const fn languages() -> &'static [Language] {
        LANGUAGES
    }

    pub(crate) fn new(
        tag: LanguageIdentifier,
        resources: Vec<Arc<FluentResource>>,
        instead: Option<Box<Self>>,
    ) -> Self {
        let words = Arc::new(Words::new(Bundle::new(&tag, &resources)));
        let mut sentences = Bundle::new(&tag, &resources);
        functions::add(&mut sentences, &words);
        Self { tag: tag.to_string(), sentences, resources, instead }
    }

    /// Its tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Which way it is written.
    #[must_use]
    pub fn direction(&self) -> Direction {
        Direction::of(&self.tag)
    }

    /// A message with its arguments by name. `None`: no message has this id, or an argument that it needs is missing or of
    /// another sort; then its English stands for it.
    #[must_use]
    pub fn say(&self, id: &str, args: &[(String, Arg)]) -> Option<String> {
        self.say_within(id, args, DEPTH_MAX)
    }

    /// A message whose English is known, in this language. English stays as it is: it may say more than its arguments do.
    #[must_use]
    pub fn tell(&self, id: &str, args: &[(String, Arg)], english: &str) -> String {
        let said = if self.is_english() { None } else { self.say(id, args) };
        said.unwrap_or_else(|| english.to_owned())
    }

    fn is_english(&self) -> bool {
        self.tag == ENGLISH
    }

    /// A message without arguments.
    #[must_use]
    pub fn label(&self, id: &str) -> Option<String> {
        self.say(id, &[])
    }

    /// Every message without arguments: id and text.
    #[must_use]
    pub fn labels(&self) -> BTreeMap<String, String> {
        let mut labels = self.instead.as_ref().map(|instead| instead.labels()).unwrap_or_default();
        let own = self.templates().into_iter().filter(Template::is_plain);
        labels.extend(own.filter_map(|template| self.label(&template.id).map(|text| (template.id, text))));
        labels
    }

    /// The ids of all messages of this language's own files, in the order of the files.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        self.templates().into_iter().map(|template| template.id).collect()
    }

    /// What its own files say, taken apart, for those who write it in another form.
    #[must_use]
    pub fn templates(&self) -> Vec<Template> {
        self.resources.iter().flat_map(|resource| templates(resource)).collect()
    }

    fn say_within(&self, id: &str, args: &[(String, Arg)], depth: usize) -> Option<String> {
        let key = key_of(id);
        if !self.sentences.has(&key) {
            return self.instead.as_ref().and_then(|instead| instead.say_within(id, args, depth));
        }
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set(name.as_str(), self.value(id, name, arg, args, depth)?);
        }
        self.sentences.format(&key, &values)
    }

    fn value(
        &self,
        id: &str,
        name: &str,
        arg: &Arg,
        beside: &[(String, Arg)],
        depth: usize,
    ) -> Option<FluentValue<'static>> {
        Some(match arg {
            Arg::Number(number) if number.is_finite() => FluentValue::from(*number),
            Arg::Number(_) => return None,
            Arg::Text(text) => match age_beside(id, name) {
                Some(prefix) => {
                    self.say_within(text, &without(prefix, beside), depth.checked_sub(1)?)?.into()
                }
                None => text.clone().into(),
            },
            Arg::List(ids) => ids.join(&BETWEEN_IDS.to_string()).into(),
            Arg::Said { id, args, english } => {
                let said = self.say_within(id, args, depth.checked_sub(1)?);
                said.unwrap_or_else(|| english.clone()).into()
            }
        })
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Texts({})", self.tag)
    }
}

/// As an id stands in the files: '_' for '.', and '-' for '_' and '+', which some of the core's ids have.
pub(crate) fn key_of(id: &str) -> String {
    id.replace(['_', '+'], "-").replace('.', "_")
}

/// The id of what stands in the files, but for what the core writes as '_' or '+'.
pub(crate) fn id_of(key: &str) -> String {
    key.replace('_', ".")
}

/// A file that is built in. That each can be read whole is tested.
fn parsed(ftl: &str) -> FluentResource {
    FluentResource::try_new(ftl.to_owned()).unwrap_or_else(|(readable, _)| readable)
}

fn age_beside(id: &str, name: &str) -> Option<&'static str> {
    let found = AGES_BESIDE.into_iter().find(|(of, _)| *of == name);
    found.filter(|_| id.starts_with("age.")).map(|(_, prefix)| prefix)
}

/// The numbers that belong to the age with this before their names.
fn without(prefix: &str, args: &[(String, Arg)]) -> Vec<(String, Arg)> {
    let numbers = args.iter().filter(|(_, arg)| matches!(arg, Arg::Number(_)));
    numbers.filter_map(|(name, arg)| Some((name.strip_prefix(prefix)?.to_owned(), arg.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(name: &str, number: f64) -> (String, Arg) {
        (name.to_owned(), Arg::Number(number))
    }

    fn text(name: &str, text: &str) -> (String, Arg) {
        (name.to_owned(), Arg::Text(text.to_owned()))
    }

    fn both(id: &str, args: &[(String, Arg)]) -> [String; 2] {
        ["en", "cy"].map(|tag| Texts::of(tag).unwrap().say(id, args).unwrap())
    }

    #[test]
    fn days_and_doses_are_said_as_the_language_says_them() {
        let args = [text("what", "menb:2"), text("date", "2026-03-04")];
        let [english, welsh] = both("dose-done", &args);
        assert_eq!(english, "MenB dose 2 was given on 4 March 2026.");
        assert_eq!(welsh, "MenB, dos 2: rhoddwyd ar 4 Mawrth 2026.");
        let when = [text("when", "2026-03-14T09:30+01:00")];
        assert!(both("due-birth-not-exact", &when)[0].contains("14 March 2026, 09:30."));
        assert!(both("due-birth-not-exact", &[text("when", "2026-03")])[1].contains("Mawrth 2026"));
        assert!(both("due-birth-not-exact", &[text("when", "2026")])[0].contains("as 2026."));
    }

    #[test]
    fn welsh_counts_in_its_own_plurals() {
        let days = |count| both("age.days", &[number("days", count)])[1].clone();
        assert_eq!([days(1.0), days(2.0), days(3.0)], ["1 diwrnod", "2 ddiwrnod", "3 diwrnod"]);
        let years = both("age.years-months", &[number("years", 2.0), number("months", 2.0)]);
        assert_eq!(years, ["2 years 2 months", "2 flynedd 2 fis"]);
    }

    #[test]
    fn a_message_in_a_message_is_said_in_the_same_language() {
        let band = Arg::Said {
            id: "growth.band.between".into(),
            args: vec![text("lower", "9th"), text("upper", "25th")],
            english: "?".into(),
        };
        let args = [text("on", "2026-03-04"), text("method", "weight"), ("band".to_owned(), band)];
        let [english, welsh] = both("growth.level", &args);
        assert_eq!(english, "On 4 March 2026 the weight was between the 9th and 25th centiles.");
        assert_eq!(welsh, "Pwysau ar 4 Mawrth 2026: rhwng canradd 9 a chanradd 25.");
    }

    #[test]
    fn an_age_beside_another_has_its_numbers_beside_it() {
        let args = [
            text("age", "age.weeks-days"),
            number("weeks", 10.0),
            number("days", 1.0),
            text("corrected", "age.weeks"),
            number("corrected-weeks", 2.0),
        ];
        let [english, welsh] = both("age.corrected", &args);
        assert_eq!(english, "10 weeks 1 day, corrected 2 weeks");
        assert_eq!(welsh, "10 wythnos 1 diwrnod, oedran wedi'i gywiro: 2 wythnos");
    }

    #[test]
    fn what_cannot_be_said_whole_is_not_said() {
        let welsh = Texts::of("cy").unwrap();
        let wrong: [(&str, &[(String, Arg)]); 6] = [
            ("no.such", &[]),
            ("age.days", &[]),
            ("age.days", &[text("days", "three")]),
            ("age.days", &[number("days", f64::NAN)]),
            ("growth.policy.exact", &[text("gestation", "null")]),
            ("growth.outside.gestation", &[number("from-weeks", f64::INFINITY), number("to-weeks", 1.0)]),
        ];
        for (id, args) in wrong {
            assert_eq!(welsh.say(id, args), None, "{id} {args:?}");
            assert_eq!(welsh.tell(id, args, "In English."), "In English.");
        }
        assert_eq!(Texts::english().tell("month.3", &[], "March, as it was said"), "March, as it was said");
    }

    #[test]
    fn words_that_are_not_known_stand_as_they_were_written() {
        let args = [text("what", "the pink one:2"), text("when", "in spring"), text("reason", "99")];
        let [english, welsh] = both("due-not-given", &args);
        assert!(english.starts_with("The pink one dose 2 was not given on in"), "{english}");
        assert!(english.ends_with("something that only a newer version knows (99)."), "{english}");
        assert!(welsh.contains("(99)"), "{welsh}");
    }

    #[test]
    fn messages_that_never_end_are_not_said() {
        let mut arg = Arg::Text("x".into());
        for _ in 0..20 {
            let args = vec![("next".to_owned(), arg), text("before", "y")];
            arg = Arg::Said { id: "list.join".into(), args, english: "deep".into() };
        }
        let said =
            Texts::english().say("list.join", &[("next".to_owned(), arg), text("before", "y")]).unwrap();
        assert_eq!(said, "y, y, y, y, y, y, y, y, deep");
    }

    #[test]
    fn what_is_put_into_a_language_from_the_right_is_marked() {
        let arabic = Texts::load("ar", "due-was-recorded-undated = { WHAT($what) }.\n", true).unwrap();
        let said = arabic.say("due-was-recorded-undated", &[text("what", "MMR2")]).unwrap();
        assert_eq!(said, "\u{2068}MMR2\u{2069}.");
        assert_eq!(
            [arabic.direction(), Texts::english().direction()],
            [Direction::RightToLeft, Direction::LeftToRight]
        );
        assert!(!both("due-was-recorded-undated", &[text("what", "MMR2")])[1].contains('\u{2068}'));
    }

    #[test]
    fn a_tag_of_a_region_is_its_language() {
        assert_eq!(Texts::of("cy-GB").unwrap().tag(), "cy");
        assert_eq!(Texts::of_or_english("fr").tag(), "en");
        assert!(Texts::of("").is_none());
    }
}
