// Views, drafts and errors are the generated ones; the objects (`RedbookFFI.Redbook`, `RedbookFFI.Record`) are wrapped by
// `Phone` and `ChildRecord`.
@_exported public import RedbookFFI
