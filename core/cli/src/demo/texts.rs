//! What everybody writes while nobody has signal. Its longer words are searched for in every file, so that none of them may
//! be one that the program itself uses there ("record").

/// Somebody's entry.
pub(super) struct Saying {
    /// The command, as typed.
    pub(super) args: &'static [&'static str],
    /// What of it nobody but the members may be able to read.
    pub(super) texts: &'static [&'static str],
}

/// As Mum spells it.
pub(super) const MUMS_SPELLING: &str = "Zoë Amélie Hartley-Quillfeather";
/// As Dad does.
pub(super) const DADS_SPELLING: &str = "Zoe Amelie Hartley-Quillfeather";

pub(super) const MUM: &[Saying] = &[
    Saying { args: &["profile", "set", "name", MUMS_SPELLING], texts: &[MUMS_SPELLING] },
    Saying {
        args: &[
            "add",
            "birth",
            "--when",
            "2025-01-09T04:12Z",
            "--gestation",
            "39+4",
            "--weight",
            "3.41 kg",
            "--length",
            "51 cm",
            "--head",
            "34.8 cm",
            "--place",
            "Rosebank Birth Centre",
        ],
        texts: &["Rosebank Birth Centre"],
    },
    Saying { args: &["add", "weight", "3.62 kg", "--when", "2025-01-20"], texts: &[] },
];

/// A long entry, so that Dad's parcel is one that a relay can die in the middle of.
const DADS_DIARY: &str = "\
Two in the morning, third bottle, and the heating has gone again. She would only settle in the sling, so we walked \
the landing, forty paces there and back, and I told her about the allotment, the broken greenhouse and her cousins in \
Gdynia. Somewhere near the airing cupboard she took hold of my thumb and would not give it back. Vera next door has \
knitted something enormous and mustard-coloured. The midwife says the cord stump looks fine, keep it dry, nothing on \
it. Amira slept four hours together, which is unheard of in this house. Nappies: seven, of which one was memorable. \
We have decided nobody will say the word tired before breakfast.";

pub(super) const DAD: &[Saying] = &[
    Saying { args: &["add", "note", DADS_DIARY, "--when", "2025-01-17"], texts: &[DADS_DIARY] },
    Saying { args: &["profile", "set", "name", DADS_SPELLING], texts: &[DADS_SPELLING] },
    Saying {
        args: &[
            "add",
            "weight",
            "4.05 kg",
            "--when",
            "2025-02-02",
            "--note",
            "kitchen scales, wearing her vest",
        ],
        texts: &["kitchen scales, wearing her vest"],
    },
    Saying {
        args: &["add", "note", "First smile, at Grandma Winifred's piano", "--when", "2025-02-16"],
        texts: &["First smile, at Grandma Winifred's piano"],
    },
];

pub(super) const VISITOR: &[Saying] = &[
    Saying { args: &["add", "weight", "4.31 kg", "--when", "2025-03-06T10:15Z"], texts: &[] },
    Saying { args: &["add", "head", "38.2 cm", "--when", "2025-03-06T10:20Z"], texts: &[] },
    Saying {
        args: &[
            "add",
            "immunisation",
            "6-in-1 (Vaxelis)",
            "--dose",
            "1",
            "--batch",
            "QX7731-B",
            "--site",
            "left thigh",
            "--when",
            "2025-03-06",
        ],
        texts: &["6-in-1 (Vaxelis)", "QX7731-B", "left thigh"],
    },
    Saying {
        args: &["add", "note", "Feeding well. Weighing clinic: Thursdays, Larkspur surgery"],
        texts: &["Feeding well. Weighing clinic: Thursdays, Larkspur surgery"],
    },
];
