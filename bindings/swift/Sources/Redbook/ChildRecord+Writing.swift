extension ChildRecord {
    /// Saves an entry, as precisely dated as `happened` is: `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    public func add(_ draft: Draft, happened: String? = nil) async throws -> Saving {
        try await saving { try $0.add(entry: NewEntry(draft: draft, when: happened, confirmed: $1)) }
    }

    /// Saves several entries, all or none.
    public func addAll(_ entries: [NewEntry]) async throws -> [Saved] {
        try await changing { try $0.addAll(entries: entries) }
    }

    /// Saves a correction: a new entry of the same kind in the place of another, which stays to be seen.
    public func correct(_ entry: String, _ draft: Draft, happened: String? = nil) async throws -> Saving {
        try await saving { try $0.correct(id: entry, entry: NewEntry(draft: draft, when: happened, confirmed: $1)) }
    }

    /// Saves what was typed into a form.
    public func add(_ filled: Filled) async throws -> Saving {
        try await saving { try $0.addFilled(filled: filled.asked($1)) }
    }

    /// Saves several forms, all or none: a visit. Its forms are confirmed one by one, in their `confirmed`.
    public func addAll(_ filled: [Filled]) async throws -> [Saved] {
        try await changing { try $0.addAllFilled(filled: filled) }
    }

    /// Saves a correction from its form.
    public func correct(_ entry: String, _ filled: Filled) async throws -> Saving {
        try await saving { try $0.correctFilled(id: entry, filled: filled.asked($1)) }
    }

    /// Takes an entry back; it stays to be seen.
    public func retract(_ entry: String, reason: String? = nil) async throws -> Saved {
        try await changing { try $0.retract(id: entry, reason: reason) }
    }

    /// Says what a field of the profile is: "name", "sex", "nhs-number".
    public func setProfile(_ field: String, _ value: String) async throws -> Saving {
        try await saving { try $0.setProfile(field: field, value: value, confirmed: $1) }
    }

    /// Settles a field that people disagree about: the value of this entry.
    public func pickProfile(_ field: String, entry: String) async throws -> Saved {
        try await changing { try $0.pickProfile(field: field, entry: entry) }
    }

    /// Answers a question that decides what is offered, by its word; `yes` is nothing where it is not known.
    public func answer(_ question: String, yes: Bool?) async throws -> Saving {
        try await saving { try $0.answer(question: question, yes: yes, confirmed: $1) }
    }

    /// Notes that somebody has looked: what is there now is no news any more.
    public func looked() async throws {
        try await changing { try $0.looked() }
    }

    /// `save` is given whether its person was asked about the doubts.
    private func saving(_ save: @escaping @Sendable (Record, Bool) throws -> Saved) async throws -> Saving {
        do {
            return .done(try await changing { try save($0, false) })
        } catch RedbookError.Check(_, let doubts) {
            return .check(doubts) { .done(try await self.changing { try save($0, true) }) }
        } catch RedbookError.Form(_, let fields) {
            return .mark(fields)
        }
    }
}

extension Filled {
    /// The same, with the answer to its doubts.
    fileprivate func asked(_ isConfirmed: Bool) -> Filled {
        Filled(form: form, values: values, when: when, confirmed: confirmed || isConfirmed)
    }
}
