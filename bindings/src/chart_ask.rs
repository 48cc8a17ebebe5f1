//! What a chart is asked for.

use std::sync::Arc;

use redbook_app::chart::{AgeWindow, ChartMessage, ChartSize, ChartWords};
use redbook_app::{AppError, ChartQuery, GestationPolicy, MeasurementMethod};

use crate::texts::Texts;
use crate::views::{Arg, ArgValue, Message};

/// What a chart is asked for.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ChartAsk {
    /// Of what: "weight", "height", "ofc" or "bmi".
    pub what: String,
    /// How age is counted: "exact", "paper" or "as-40+0".
    pub policy: String,
    /// Which ages: "newborn", "0-1", "0-2", "0-4", "2-9", "4-20", "2-20" or "0-20"; nothing: the shortest that shows every measurement.
    pub window: Option<String>,
    /// How wide, in pixels: 320 to 2000.
    pub width: u16,
    /// How high, in pixels: 320 to 3000.
    pub height: u16,
    /// In which language.
    pub texts: Arc<Texts>,
}

impl ChartAsk {
    /// The chart's words in the language, with the places of the facts where that language has them. What it cannot say is in English.
    pub(crate) fn words(&self) -> ChartWords {
        let mut words = ChartWords::english();
        for message in ChartMessage::all() {
            let place = |name: &str| Arg {
                name: name.to_owned(),
                value: ArgValue::Text { text: format!("{{{name}}}") },
            };
            let args = message.places().into_iter().map(place).collect();
            let (id, text) = (format!("chart.{}", message.id()), message.english_text().to_owned());
            let _english_stays = words.set(message.id(), &self.texts.say(Message { id, args, text }));
        }
        words
    }

    pub(crate) fn query<'q>(&self, words: &'q ChartWords) -> Result<ChartQuery<'q>, AppError> {
        Ok(ChartQuery {
            method: MeasurementMethod::from_id(&self.what).ok_or(AppError::NoSuchWord)?,
            policy: policy(&self.policy)?,
            window: self.window.as_deref().map(window).transpose()?,
            size: ChartSize::screen(self.width, self.height).map_err(|_| AppError::NoSuchWord)?,
            heading: None,
            words,
        })
    }
}

pub(crate) fn policy(word: &str) -> Result<GestationPolicy, AppError> {
    GestationPolicy::from_id(word).ok_or(AppError::NoSuchWord)
}

fn window(word: &str) -> Result<AgeWindow, AppError> {
    AgeWindow::from_id(word).ok_or(AppError::NoSuchWord)
}
