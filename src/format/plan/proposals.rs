//! Proposals of the balancer, as the element's API hands them out and takes them back.

use std::fmt;

use super::cursor::{Cursor, Fields, Problems};
use super::problem::{Problem, ProblemCode};
use super::{MAX_DEPTH, ROOM_FOR_PROBLEMS};
use crate::domain::{
    Goal, Jp, Limits, Move, Objective, Percent, PhaseId, Proposal, ProposalKind, Proposals, Seat, SessionId, Share,
    Transfer,
};
use crate::format::json::{self, SyntaxError, Writer};

/// The sentences that proposals are listed with.
pub struct ProposalWords<'a> {
    /// What a proposal is called.
    pub title: &'a dyn Fn(ProposalKind) -> &'static str,
    /// Why a session moves.
    pub reason: &'a dyn Fn(&Move) -> String,
    /// Why the goal is out of reach.
    pub limits: &'a dyn Fn(&Limits) -> String,
}

/// Proposals as a list: `[{ kind, title, proven, onlinePercent, verdict,
/// objective, moves, limits }]`.
///
/// `onlinePercent` is rounded as in the summary. The `objective` has exact
/// decimals: `band` and `distance` in JP times points, that is hundredths of a
/// JP online (|100 X − t C|, with X and C in JP and t in percent), `fit` in
/// points times JP, `jp` in JP, `moves` in sessions. Of the `limits`, `lowest`,
/// `highest`, `below` and `above` are shares in percent, the latter two `null`
/// where there are none; `locked` and `unsuitable` are ids of sessions.
pub fn write_proposals(proposals: &Proposals, words: &ProposalWords<'_>) -> String {
    let moves: usize = proposals.list.iter().map(|proposal| proposal.moves.len()).sum();
    let mut writer = Writer::with_capacity(500 + moves * 400);
    writer.list(&proposals.list, |writer, it| proposal(writer, it, proposals.limits.as_ref(), words));
    writer.finish()
}

/// Why a proposal is not applied, as `load` lists its problems: `[{ code, path, message }]`.
pub fn write_refusal(code: &'static str, message: &str) -> String {
    let mut writer = Writer::with_capacity(200);
    writer.list([()], |writer, ()| {
        writer.object(&None, |fields| {
            fields.field("code").text(code);
            fields.field("path").text("");
            fields.field("message").text(message);
        });
    });
    writer.finish()
}

fn proposal(writer: &mut Writer, proposal: &Proposal, out_of_reach: Option<&Limits>, words: &ProposalWords<'_>) {
    writer.object(&None, |fields| {
        fields.field("kind").text(proposal.kind.code());
        fields.field("title").text((words.title)(proposal.kind));
        fields.field("proven").flag(proposal.proven);
        fields.field("onlinePercent").nullable(proposal.outcome.percent, Writer::number);
        fields.field("verdict").text(proposal.outcome.verdict.code());
        objective(fields.field("objective"), &proposal.outcome.objective);
        fields.field("moves").list(&proposal.moves, |writer, each| {
            let Transfer { session, from, to, jp } = &each.transfer;
            writer.object(&None, |fields| {
                fields.field("session").text(session.as_str());
                fields.field("from").nullable(from.as_ref(), write_seat);
                write_seat(fields.field("to"), to);
                fields.field("jp").number(jp);
                fields.field("reason").text(&(words.reason)(each));
            });
        });
        fields.field("limits").nullable(out_of_reach, |writer, it| limits(writer, it, &(words.limits)(it)));
    });
}

fn objective(writer: &mut Writer, objective: &Objective) {
    writer.object(&None, |fields| {
        fields.field("band").number(TenThousandths(objective.band));
        fields.field("fit").number(Jp::from_hundredths(objective.fit));
        fields.field("jp").number(objective.jp);
        fields.field("moves").number(objective.moves);
        fields.field("distance").number(TenThousandths(objective.distance));
    });
}

fn write_seat(writer: &mut Writer, seat: &Seat) {
    writer.object(&None, |fields| {
        fields.field("phase").text(seat.phase.as_str());
        fields.field("mode").text(seat.mode.code());
    });
}

fn limits(writer: &mut Writer, limits: &Limits, message: &str) {
    let share = |share: &Share| share.percent;
    let ids = |writer: &mut Writer, sessions: &[SessionId]| {
        writer.list(sessions, |writer, session| writer.text(session.as_str()));
    };
    writer.object(&None, |fields| {
        fields.field("lowest").number(share(&limits.lowest));
        fields.field("highest").number(share(&limits.highest));
        fields.field("below").nullable(limits.below.as_ref().map(share), Writer::number);
        fields.field("above").nullable(limits.above.as_ref().map(share), Writer::number);
        ids(fields.field("locked"), &limits.locked);
        ids(fields.field("unsuitable"), &limits.unsuitable);
        fields.field("message").text(message);
    });
}

/// An exact decimal with up to four places.
struct TenThousandths(u64);

impl fmt::Display for TenThousandths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let TenThousandths(units) = self;
        write!(f, "{}", units / 10_000)?;
        let (mut rest, mut places) = (units % 10_000, 4);
        while rest > 0 && rest % 10 == 0 {
            (rest, places) = (rest / 10, places - 1);
        }
        if rest > 0 { write!(f, ".{rest:0places$}") } else { Ok(()) }
    }
}

/// What a page asks of the balancer; what it leaves out is as in the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of a goal")]
pub struct BalanceOptions {
    pub online: Option<Percent>,
    pub tolerance: Option<Percent>,
    pub allow_split: bool,
}

impl BalanceOptions {
    /// The goal, `own` being the plan's. In a plan without one a share that is
    /// asked for has the tolerance `usual`; without a share there is no goal.
    pub fn goal(&self, own: Option<Goal>, usual: Percent) -> Option<Goal> {
        let online = self.online.or(own.map(|own| own.online))?;
        let tolerance = self.tolerance.or(own.map(|own| own.tolerance)).unwrap_or(usual);
        Some(Goal { online, tolerance, allow_split: self.allow_split })
    }
}

/// Reads `{ onlinePercent, tolerance, allowSplit }`, each of which may be left out.
///
/// # Errors
///
/// Every field that is not what it should be.
pub fn read_balance_options(text: &str) -> Result<BalanceOptions, Vec<Problem>> {
    read_object(text, |fields| {
        Some(BalanceOptions {
            online: fields.optional("onlinePercent", Cursor::percent),
            tolerance: fields.optional("tolerance", Cursor::percent),
            allow_split: fields.flag("allowSplit", false),
        })
    })
}

/// Reads the moves of a proposal, as [`write_proposals`] has written it; of a
/// move only what moves and where.
///
/// # Errors
///
/// Every problem found.
pub fn read_proposal(text: &str) -> Result<Vec<Transfer>, Vec<Problem>> {
    read_object(text, |fields| {
        let moves = fields.required("moves", |moves| moves.list(|each, _| transfer(each)))?;
        moves.into_iter().collect()
    })
}

fn transfer(each: Cursor<'_>) -> Option<Transfer> {
    let fields = each.fields()?;
    let session = fields.required("session", |session| session.id(SessionId::new));
    let from = fields.required("from", |from| from.nullable(seat));
    let to = fields.required("to", seat);
    let jp = fields.required("jp", |jp| jp.jp(Jp::MAX_SESSION));
    Some(Transfer { session: session?, from: from?, to: to?, jp: jp? })
}

fn seat(seat: Cursor<'_>) -> Option<Seat> {
    let fields = seat.fields()?;
    let phase = fields.required("phase", |phase| phase.id(PhaseId::new));
    let mode = fields.required("mode", Cursor::word);
    Some(Seat { phase: phase?, mode: mode? })
}

fn read_object<T>(text: &str, read: impl FnOnce(&Fields<'_>) -> Option<T>) -> Result<T, Vec<Problem>> {
    let document = json::parse(text, MAX_DEPTH, ROOM_FOR_PROBLEMS).map_err(|error| {
        let code = match error {
            SyntaxError::At { line, column } => ProblemCode::NotJson { line, column },
            SyntaxError::TooDeep => ProblemCode::TooDeep,
        };
        vec![Problem { code, path: String::new() }]
    })?;
    let problems = Problems::in_room(ROOM_FOR_PROBLEMS);
    let found = Cursor::root(&document.root, &problems).fields().and_then(|fields| read(&fields));
    let problems = problems.into_list();
    found.filter(|_| problems.is_empty()).ok_or(problems)
}
