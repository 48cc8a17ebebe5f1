//! Roles and what each may do: one table, enforced here and walked through by the tests (docs/protocol.md §4.2).

use crate::class::Class;

/// In what role a member belongs to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A parent, or whoever has parental responsibility: may do everything.
    Guardian,
    /// Somebody who helps look after the child: reads everything, writes the family's pages.
    Carer,
    /// A health professional: reads everything in this record, writes clinical entries and arrangements.
    Practitioner,
}

/// One row of the table.
struct Rights {
    role: Role,
    code: u8,
    word: &'static str,
    classes: &'static [Class],
    writes_unknown_classes: bool,
    admits: bool,
    shares: bool,
    /// Where several acts made one member, the role with the lowest rank is the member's.
    rank: u8,
}

const TABLE: [Rights; 3] = [
    Rights {
        role: Role::Guardian,
        code: 1,
        word: "guardian",
        classes: &[Class::Clinical, Class::Family, Class::Profile, Class::Arrangement],
        writes_unknown_classes: true,
        admits: true,
        shares: true,
        rank: 1,
    },
    Rights {
        role: Role::Carer,
        code: 2,
        word: "carer",
        classes: &[Class::Family],
        writes_unknown_classes: false,
        admits: false,
        shares: false,
        rank: 3,
    },
    Rights {
        role: Role::Practitioner,
        code: 3,
        word: "practitioner",
        classes: &[Class::Clinical, Class::Arrangement],
        writes_unknown_classes: false,
        admits: false,
        shares: false,
        rank: 2,
    },
];

impl Role {
    /// All roles of this version.
    pub const ALL: [Self; 3] = [Self::Guardian, Self::Carer, Self::Practitioner];

    fn rights(self) -> &'static Rights {
        let [guardian, carer, practitioner] = &TABLE;
        match self {
            Self::Guardian => guardian,
            Self::Carer => carer,
            Self::Practitioner => practitioner,
        }
    }

    /// The number on the wire.
    #[must_use]
    pub fn code(self) -> u8 {
        self.rights().code
    }

    /// The role of a number, `None` for one that a later version made.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        TABLE.iter().find(|row| row.code == code).map(|row| row.role)
    }

    /// The English word, lower case: what commands take and JSON shows.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.rights().word
    }

    /// The role of an English word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.word == word).map(|row| row.role)
    }

    /// Whether a member in this role may write entries of this class.
    #[must_use]
    pub fn may_write(self, class: Class) -> bool {
        let rights = self.rights();
        match class {
            Class::Unknown(_) => rights.writes_unknown_classes,
            known => rights.classes.contains(&known),
        }
    }

    /// Whether a member in this role may admit others and seal keys to them.
    #[must_use]
    pub fn may_admit(self) -> bool {
        self.rights().admits
    }

    /// Whether a member in this role may show the record to somebody outside it. The phone keeps to it: whoever reads a record can
    /// always tell others what is in it.
    #[must_use]
    pub fn may_share(self) -> bool {
        self.rights().shares
    }

    /// Which role a member has that several acts made: the one with the lowest rank.
    #[must_use]
    pub fn rank(self) -> u8 {
        self.rights().rank
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of docs/protocol.md §4.2, written out a second time.
    #[test]
    fn the_table_is_the_protocols() {
        let classes = [Class::Clinical, Class::Family, Class::Profile, Class::Arrangement, Class::Unknown(9)];
        let expected = [
            (Role::Guardian, [true, true, true, true, true], true, true),
            (Role::Carer, [false, true, false, false, false], false, false),
            (Role::Practitioner, [true, false, false, true, false], false, false),
        ];
        for (role, writes, admits, shares) in expected {
            assert_eq!(classes.map(|class| role.may_write(class)), writes, "{role:?}");
            assert_eq!(role.may_admit(), admits, "{role:?}");
            assert_eq!(role.may_share(), shares, "{role:?}");
        }
    }

    #[test]
    fn guardians_come_before_practitioners_and_those_before_carers() {
        let mut roles = Role::ALL;
        roles.sort_by_key(|role| role.rank());
        assert_eq!(roles, [Role::Guardian, Role::Practitioner, Role::Carer]);
    }

    #[test]
    fn every_row_stands_under_its_own_role() {
        for role in Role::ALL {
            assert_eq!(role.rights().role, role);
            assert_eq!(Role::from_code(role.code()), Some(role));
            assert_eq!(Role::from_word(role.word()), Some(role));
        }
        assert_eq!(Role::from_code(4), None, "kept for a recovery sheet");
    }
}
