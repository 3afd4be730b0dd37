//! From a plan to its file.

use super::{FORMAT, Problem, VERSION};
use super::{costs, facilitators, readiness, variants};
use crate::domain::{
    Accepted, Balance, Competency, Extra, Finding, JpSettings, Material, Phase, Plan, PlanId, PlanParts, Program,
    Session, Subject, Summary, Text,
};
use crate::format::json::{Fields, Writer};

/// The plan as a `padu-plan` file: two-space indent, final newline. The same
/// plan always gives the same bytes, and [`read`](super::read) gives it back.
pub fn write(plan: &Plan) -> String {
    // A session takes about 200 bytes, a material about 500.
    let materials: usize = plan.variants.iter().map(|variant| variant.plan().materials.len()).sum();
    let materials = plan.materials.len() + materials;
    let mut writer = Writer::with_capacity(2_000 + materials * 500 + plan.sessions_in_all() * 200);
    writer.object(&plan.extra, |fields| {
        fields.field("format").text(FORMAT);
        fields.field("version").number(VERSION);
        fields.field("generator").text(concat!("padu ", env!("CARGO_PKG_VERSION")));
        fields.field("id").text(plan.id.as_str());
        content(fields, plan, &plan.id);
        let noted = (!plan.facilitators.is_empty()).then_some(&plan.facilitators);
        fields.optional("facilitators", noted, |writer, list| {
            writer.list(list, |writer, it| facilitators::write(writer, it));
        });
        let noted = (*plan.readiness != Default::default()).then_some(&plan.readiness);
        fields.optional("readiness", noted, |writer, it| readiness::write(writer, it));
        let noted = (*plan.costs != Default::default()).then_some(&plan.costs);
        fields.optional("costs", noted, |writer, it| costs::write(writer, it));
        let kept = (!plan.variants.is_empty()).then_some(&plan.variants);
        fields.optional("variants", kept, |writer, list| {
            writer.list(list, |writer, it| variants::write(writer, it, &plan.id));
        });
        summary(fields.field("summary"), plan);
    });
    writer.raw("\n");
    writer.finish()
}

/// What a plan and each of its variants has for itself; `id` is that of the whole.
pub fn content(fields: &mut Fields<'_>, plan: &PlanParts, id: &PlanId) {
    fields.field("title").text(&plan.title);
    program(fields.field("program"), &plan.program);
    jp_settings(fields.field("jp"), &plan.jp);
    fields.field("balance").nullable(plan.balance.as_deref(), balance);
    fields.field("competencies").list(&plan.competencies, |writer, it| competency(writer, it));
    fields.field("materials").list(&plan.materials, |writer, it| material(writer, it));
    fields.field("flow").list(&plan.flow, |writer, it| phase(writer, it));
    fields.field("unmapped").list(&plan.unmapped, |writer, it| session(writer, it));
    let aside = (!plan.accepted.is_empty()).then_some(&plan.accepted);
    fields.optional("accepted", aside, |writer, list| writer.list(list, |writer, it| accepted(writer, it, id)));
}

/// The summary of a plan alone, as the file holds it.
pub fn write_summary(plan: &Plan) -> String {
    let mut writer = Writer::with_capacity(300);
    summary(&mut writer, plan);
    writer.finish()
}

/// Problems as the element's API lists them: `[{ code, path, message }]`.
pub fn write_problems<'a>(problems: impl Iterator<Item = (&'a Problem, String)>) -> String {
    let mut writer = Writer::with_capacity(300);
    writer.list(problems, |writer, (problem, message)| {
        writer.object(&None, |fields| {
            fields.field("code").text(problem.code.as_str());
            fields.field("path").text(&problem.path);
            fields.field("message").text(&message);
        });
    });
    writer.finish()
}

/// Findings as the element's API lists them, each with its sentence and its
/// source: `[{ id, severity, subjects, message, source, fixable, accepted }]`.
pub fn write_checks<'a>(plan: &Plan, findings: impl Iterator<Item = (&'a Finding, String, &'a str)>) -> String {
    let mut writer = Writer::with_capacity(1_000);
    writer.list(findings, |writer, (finding, message, source)| {
        writer.object(&None, |fields| {
            fields.field("id").text(finding.check.code());
            fields.field("severity").text(finding.severity().code());
            fields.field("subjects").list(&finding.subjects, |writer, it| subject(writer, it, &None, &plan.id));
            fields.field("message").text(&message);
            fields.field("source").text(source);
            fields.field("fixable").flag(finding.fix.is_some());
            fields.field("accepted").flag(finding.accepted.is_some());
        });
    });
    writer.finish()
}

fn program(writer: &mut Writer, program: &Program) {
    writer.object(&program.extra, |fields| {
        fields.field("kind").text(program.kind.code());
        fields.field("provider").text(&program.provider);
        fields.field("audience").text(&program.audience);
        fields.field("participants").nullable(program.participants, Writer::number);
        fields.field("objectives").text(&program.objectives);
        fields.field("legalBasis").text(&program.legal_basis);
        fields.field("product").text(&program.product);
        fields.field("batch").text(&program.batch);
        fields.field("startDate").nullable(program.start_date, |writer, date| writer.text(&date.to_string()));
        fields.field("endDate").nullable(program.end_date, |writer, date| writer.text(&date.to_string()));
        fields.field("responsible").text(&program.responsible);
    });
}

fn jp_settings(writer: &mut Writer, jp: &JpSettings) {
    writer.object(&jp.extra, |fields| {
        fields.field("minutes").number(jp.minutes);
        fields.field("target").nullable(jp.target, Writer::number);
        fields.field("perDay").nullable(jp.per_day, Writer::number);
        fields.field("asyncPerDay").nullable(jp.async_per_day, Writer::number);
    });
}

fn balance(writer: &mut Writer, balance: &Balance) {
    writer.object(&balance.extra, |fields| {
        fields.field("onlinePercent").number(balance.online);
        fields.field("tolerance").number(balance.tolerance);
        fields.field("basis").text(&balance.basis);
    });
}

fn competency(writer: &mut Writer, competency: &Competency) {
    writer.object(&competency.extra, |fields| {
        fields.field("id").text(competency.id.as_str());
        fields.field("code").text(&competency.code);
        fields.field("title").text(&competency.title);
    });
}

fn material(writer: &mut Writer, material: &Material) {
    writer.object(&material.extra, |fields| {
        fields.field("id").text(material.id.as_str());
        fields.field("code").text(&material.code);
        fields.field("title").text(&material.title);
        fields.field("group").text(&material.group);
        fields.field("nature").text(material.nature.code());
        fields.field("competencies").list(&material.competencies, |writer, id| writer.text(id.as_str()));
        fields.field("requires").list(&material.requires, |writer, id| writer.text(id.as_str()));
        texts(fields, "topics", &material.topics);
        texts(fields, "methods", &material.methods);
        texts(fields, "media", &material.media);
        texts(fields, "references", &material.references);
        texts(fields, "facilitators", &material.facilitators);
        fields.field("offlineCopy").flag(material.offline_copy);
        fields.field("notes").text(&material.notes);
    });
}

fn texts(fields: &mut Fields<'_>, key: &'static str, texts: &[Text]) {
    fields.field(key).list(texts, |writer, text| writer.text(text));
}

fn phase(writer: &mut Writer, phase: &Phase) {
    writer.object(&phase.extra, |fields| {
        fields.field("id").text(phase.id.as_str());
        fields.field("stage").text(phase.stage.code());
        fields.field("title").text(&phase.title);
        fields.field("sessions").list(&phase.sessions, |writer, it| session(writer, it));
    });
}

fn session(writer: &mut Writer, session: &Session) {
    writer.object(&session.extra, |fields| {
        fields.field("id").text(session.id.as_str());
        fields.field("material").text(session.material.as_str());
        fields.optional("mode", session.mode, |writer, mode| writer.text(mode.code()));
        fields.field("jp").nullable(session.jp, Writer::number);
        fields.optional("nature", session.nature, |writer, nature| writer.text(nature.code()));
        fields.optional("minutesPerJp", session.minutes_per_jp, |writer, minutes| writer.number(minutes));
        fields.field("counted").flag(session.counted);
        fields.field("locked").flag(session.locked);
    });
}

fn accepted(writer: &mut Writer, accepted: &Accepted, id: &PlanId) {
    writer.object(&accepted.extra, |fields| {
        fields.field("check").text(&accepted.check);
        fields.field("subjects").list(&accepted.subjects, |writer, it| subject(writer, &it.subject, &it.extra, id));
        fields.field("reason").text(&accepted.reason);
    });
}

fn subject(writer: &mut Writer, subject: &Subject, extra: &Extra, plan: &PlanId) {
    writer.object(extra, |fields| {
        fields.field("kind").text(subject.kind().code());
        fields.field("id").text(subject.id(plan));
    });
}

fn summary(writer: &mut Writer, plan: &Plan) {
    let summary = Summary::of(plan);
    writer.object(&None, |fields| {
        fields.field("jp").number(summary.jp);
        fields.field("counted").number(summary.counted());
        fields.field("online").number(summary.online);
        fields.field("faceToFace").number(summary.face_to_face);
        fields.field("workplace").number(summary.workplace);
        fields.field("unmapped").number(summary.unmapped);
        fields.field("onlinePercent").nullable(summary.online_percent, Writer::number);
        fields.field("verdict").text(summary.verdict.code());
    });
}
