//! The plan file: `padu-plan`, version 1. `docs/format.md` is its description
//! for people, [`schema`](super::schema) the one for machines.

mod costs;
mod cursor;
mod decimal;
mod facilitators;
mod problem;
mod proposals;
mod read;
mod readiness;
mod variants;
mod write;

pub use super::file_name::file_name;
pub use problem::{Problem, ProblemCode, Referenced, Vocabulary};
pub use proposals::{
    BalanceOptions, ProposalWords, read_balance_options, read_proposal, write_proposals, write_refusal,
};
pub use read::{read, read_bytes};
pub use write::{write, write_checks, write_problems, write_summary};

/// What `format` says in every plan file.
pub const FORMAT: &str = "padu-plan";
/// The version of the format that is written, and the newest that is read.
pub const VERSION: u32 = 1;
/// The media type of a plan file.
pub const MEDIA_TYPE: &str = "application/json";
/// The largest file that is read: 16 MiB.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
/// How deep arrays and objects may stand in one another; the root is the first.
pub const MAX_DEPTH: usize = 32;
/// How much deeper they may stand in the plan of a variant: as deep as that itself stands.
pub const VARIANT_DEPTH: usize = 3;
/// Problems are told one by one as long as their list takes no more bytes than the file and these: a hostile file of
/// 16 MiB could hold millions, and their list would take more memory than a phone has.
pub const ROOM_FOR_PROBLEMS: usize = 64 * 1024;

/// The known fields of each object, in the order in which they are written.
/// The reader tells unknown fields by them; the writer's order and the schema's
/// are held to them by tests.
mod keys {
    pub const ROOT: &[&str] = &[
        "format",
        "version",
        "generator",
        "id",
        "title",
        "program",
        "jp",
        "balance",
        "competencies",
        "materials",
        "flow",
        "unmapped",
        "accepted",
        "facilitators",
        "readiness",
        "costs",
        "variants",
        "summary",
    ];
    /// Of the plan of a variant.
    pub const CONTENT: &[&str] =
        &["title", "program", "jp", "balance", "competencies", "materials", "flow", "unmapped", "accepted"];
    pub const PROGRAM: &[&str] = &[
        "kind",
        "provider",
        "audience",
        "participants",
        "objectives",
        "legalBasis",
        "product",
        "batch",
        "startDate",
        "endDate",
        "responsible",
    ];
    pub const JP: &[&str] = &["minutes", "target", "perDay", "asyncPerDay"];
    pub const BALANCE: &[&str] = &["onlinePercent", "tolerance", "basis"];
    pub const COMPETENCY: &[&str] = &["id", "code", "title"];
    pub const MATERIAL: &[&str] = &[
        "id",
        "code",
        "title",
        "group",
        "nature",
        "competencies",
        "requires",
        "topics",
        "methods",
        "media",
        "references",
        "facilitators",
        "offlineCopy",
        "notes",
    ];
    pub const PHASE: &[&str] = &["id", "stage", "title", "sessions"];
    pub const SESSION: &[&str] = &["id", "material", "mode", "jp", "nature", "minutesPerJp", "counted", "locked"];
    pub const ACCEPTED: &[&str] = &["check", "subjects", "reason"];
    pub const SUBJECT: &[&str] = &["kind", "id"];
}

#[cfg(test)]
mod tests;
