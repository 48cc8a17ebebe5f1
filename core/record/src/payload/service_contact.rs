//! A contact with a service, in the parent's words.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit, choices};

choices! {
    /// How a contact took place.
    How {
        /// At home.
        Home = 1, "home", "at home";
        /// In a clinic, or wherever the service is.
        Clinic = 2, "clinic", "in a clinic";
        /// By telephone.
        Telephone = 3, "telephone", "by telephone";
        /// By video.
        Video = 4, "video", "by video";
        /// By app, text or website.
        Digital = 5, "digital", "by app, text or website";
    }
}

/// One contact on the way from conception to the age of two; when it was is the entry's own date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServiceContact {
    /// Which service, as the parent calls it.
    pub service: String,
    /// What it was about.
    pub what: Option<String>,
    /// How.
    pub how: Option<How>,
    /// Whether it helped, in the parent's words.
    pub helped: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl ServiceContact {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "service_contact",
        "A contact with a service: what it was, how, and whether it helped",
        "Contact with a service",
        &[Class::Family, Class::Clinical],
    )
    .asks_when("When was it (today, or a date)?");
}

impl Declared for ServiceContact {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "service", "Which service: health visitor, breastfeeding support ...")
                .required("Which service was it?")
                .first(),
            &mut self.service,
        );
        visit.field(Field::new(1, "what", "What it was about").long(), &mut self.what);
        visit.field(Field::new(2, "how", "How"), &mut self.how);
        visit.field(
            Field::new(3, "helped", "Whether it helped, in your own words").said("did it help: {}").long(),
            &mut self.helped,
        );
        visit.field(Field::note(4), &mut self.note);
    }
}
