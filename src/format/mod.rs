//! Files and tables, in and out: the `padu-plan` file, pasted tables, exports.
//!
//! Problems are data here; their sentences live in [`i18n`](crate::i18n).
