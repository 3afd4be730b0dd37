//! Built-in plans to start from: one for each kind of activity, its fully online
//! variant, and published cases.
//!
//! Their texts are examples of a designer's own, in Indonesian whatever the
//! language of the interface; names of the templates are words of `i18n`. What
//! stands in for something that only the designer knows says so: "contoh".

mod activities;
mod published;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use super::id::{CompetencyId, MaterialId, PhaseId, PlanId, SessionId};
use super::jp::Jp;
use super::plan::{Balance, Competency, JpSettings, Material, Percent, Phase, Plan, PlanParts, Session, Text};
use super::program::Program;
use super::words::{Kind, Mode, Nature, Stage, vocabulary};

vocabulary! {
    /// A built-in plan; its code is what the attribute `template` names.
    Template {
        /// Nothing but the four phases.
        Blank = "blank",
        /// A bimtek of 32 JP, 10 of them online.
        Bimtek = "bimtek",
        /// The same, fully online.
        BimtekOnline = "bimtek-daring",
        /// A diklat of 32 JP, 10 of them online.
        Diklat = "diklat",
        /// The same, fully online.
        DiklatOnline = "diklat-daring",
        /// A pelatihan of 20 JP, 6 of them online.
        Pelatihan = "pelatihan",
        /// The same, fully online.
        PelatihanOnline = "pelatihan-daring",
        /// A workshop of 16 JP that makes a product.
        Workshop = "workshop",
        /// The same, fully online.
        WorkshopOnline = "workshop-daring",
        /// A lokakarya of one day that seeks a solution.
        Lokakarya = "lokakarya",
        /// The same, fully online.
        LokakaryaOnline = "lokakarya-daring",
        /// A webinar of two hours.
        Webinar = "webinar",
        /// A seminar of one day.
        Seminar = "seminar",
        /// The same, fully online.
        SeminarOnline = "seminar-daring",
        /// A sosialisasi of half a day.
        Sosialisasi = "sosialisasi",
        /// The same, fully online.
        SosialisasiOnline = "sosialisasi-daring",
        /// The CPOf case: e-learning, two days in class, competency test.
        Cpof = "cpof",
        /// Latsar's shape: MOOC, distance learning, habituasi, in class.
        Latsar = "latsar",
        /// PKB of 60 JP, face to face.
        PkbInClass = "pkb-tatap-muka",
        /// PKB In–On–In of 60 JP, half of them at the workplace.
        InOnIn = "in-on-in",
        /// PKB of 60 JP, 48 of them online between three meetings.
        PkbBlended = "pkb-daring-kombinasi",
        /// Pranata Komputer Ahli of 120 JP.
        Prakom = "prakom",
    }
}

impl Template {
    /// The published cases, in the order in which lists show them.
    pub const CASES: &'static [Template] = &[
        Template::Cpof,
        Template::Latsar,
        Template::PkbInClass,
        Template::InOnIn,
        Template::PkbBlended,
        Template::Prakom,
    ];

    /// The template of a kind of activity, fully online or as it mostly is. A
    /// webinar is online in any case.
    pub const fn of_kind(kind: Kind, online: bool) -> Template {
        match (kind, online) {
            (Kind::Bimtek, false) => Template::Bimtek,
            (Kind::Bimtek, true) => Template::BimtekOnline,
            (Kind::Diklat, false) => Template::Diklat,
            (Kind::Diklat, true) => Template::DiklatOnline,
            (Kind::Pelatihan, false) => Template::Pelatihan,
            (Kind::Pelatihan, true) => Template::PelatihanOnline,
            (Kind::Workshop, false) => Template::Workshop,
            (Kind::Workshop, true) => Template::WorkshopOnline,
            (Kind::Lokakarya, false) => Template::Lokakarya,
            (Kind::Lokakarya, true) => Template::LokakaryaOnline,
            (Kind::Webinar, _) => Template::Webinar,
            (Kind::Seminar, false) => Template::Seminar,
            (Kind::Seminar, true) => Template::SeminarOnline,
            (Kind::Sosialisasi, false) => Template::Sosialisasi,
            (Kind::Sosialisasi, true) => Template::SosialisasiOnline,
        }
    }

    /// The plan to start from.
    pub fn plan(self, id: PlanId) -> Plan {
        use Form::{AsWritten, Online};
        match self {
            Template::Blank => Plan::blank(id),
            Template::Bimtek => activities::BIMTEK.plan(id, AsWritten),
            Template::BimtekOnline => activities::BIMTEK.plan(id, Online),
            Template::Diklat => activities::DIKLAT.plan(id, AsWritten),
            Template::DiklatOnline => activities::DIKLAT.plan(id, Online),
            Template::Pelatihan => activities::PELATIHAN.plan(id, AsWritten),
            Template::PelatihanOnline => activities::PELATIHAN.plan(id, Online),
            Template::Workshop => activities::WORKSHOP.plan(id, AsWritten),
            Template::WorkshopOnline => activities::WORKSHOP.plan(id, Online),
            Template::Lokakarya => activities::LOKAKARYA.plan(id, AsWritten),
            Template::LokakaryaOnline => activities::LOKAKARYA.plan(id, Online),
            Template::Webinar => activities::WEBINAR.plan(id, AsWritten),
            Template::Seminar => activities::SEMINAR.plan(id, AsWritten),
            Template::SeminarOnline => activities::SEMINAR.plan(id, Online),
            Template::Sosialisasi => activities::SOSIALISASI.plan(id, AsWritten),
            Template::SosialisasiOnline => activities::SOSIALISASI.plan(id, Online),
            Template::Cpof => published::CPOF.plan(id, AsWritten),
            Template::Latsar => published::LATSAR.plan(id, AsWritten),
            Template::PkbInClass => published::PKB_IN_CLASS.plan(id, AsWritten),
            Template::InOnIn => published::IN_ON_IN.plan(id, AsWritten),
            Template::PkbBlended => published::PKB_BLENDED.plan(id, AsWritten),
            Template::Prakom => published::PRAKOM.plan(id, AsWritten),
        }
    }
}

/// Whether an [`Outline`] is planned as it is written, or all of it online.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    AsWritten,
    Online,
}

/// A plan as a table.
struct Outline {
    title: &'static str,
    kind: Kind,
    audience: &'static str,
    legal_basis: &'static str,
    product: &'static str,
    /// Minutes in one JP.
    minutes: u16,
    per_day: Option<Jp>,
    async_per_day: Option<Jp>,
    /// The online share in whole percent, ± 5, and where it comes from;
    /// `None`: there is no target.
    share: Option<(u8, &'static str)>,
    /// Where the JP of the materials come from.
    figures: &'static str,
    /// Codes and titles.
    competencies: &'static [(&'static str, &'static str)],
    materials: &'static [Item],
    phases: &'static [Part],
}

/// What the outlines leave open.
const OUTLINE: Outline = Outline {
    title: "",
    kind: Kind::Diklat,
    audience: "",
    legal_basis: "",
    product: "",
    minutes: 45,
    per_day: Some(Jp::whole(10)),
    async_per_day: Some(Jp::whole(3)),
    share: None,
    figures: EXAMPLE,
    competencies: &[],
    materials: &[],
    phases: &[],
};

/// What marks invented JP.
const EXAMPLE: &str = "JP contoh, ubah sesuai kurikulum.";

const KEMNAKER: &str =
    "Norma umum yang dikutip dari Kementerian Ketenagakerjaan: sekitar 30% daring dan 70% tatap muka dari total JP";

/// A material of an [`Outline`]. It builds and requires what stands at these
/// indexes.
struct Item {
    code: &'static str,
    title: &'static str,
    group: &'static str,
    nature: Nature,
    competencies: &'static [usize],
    requires: &'static [usize],
    methods: &'static [&'static str],
    media: &'static [&'static str],
    facilitators: &'static [&'static str],
    notes: &'static str,
    /// Where its JP come from, when not from where the others do.
    figures: Option<&'static str>,
}

/// What the items leave open.
const ITEM: Item = Item {
    code: "",
    title: "",
    group: "",
    nature: Nature::Other,
    competencies: &[],
    requires: &[],
    methods: &[],
    media: &[],
    facilitators: &[],
    notes: "",
    figures: None,
};

/// A phase of an [`Outline`].
struct Part {
    stage: Stage,
    title: &'static str,
    sessions: &'static [Delivery],
}

const fn part(stage: Stage, title: &'static str, sessions: &'static [Delivery]) -> Part {
    Part { stage, title, sessions }
}

/// A session: the index of its material, its mode, its JP, and its own nature.
struct Delivery(usize, Mode, Jp, Option<Nature>);

impl Delivery {
    /// Planned by another nature than its material.
    const fn taught_as(self, nature: Nature) -> Delivery {
        Delivery(self.0, self.1, self.2, Some(nature))
    }
}

/// Self-paced online.
const fn alone(material: usize, jp: u32) -> Delivery {
    Delivery(material, Mode::OnlineAsync, Jp::whole(jp), None)
}

/// Live online.
const fn live(material: usize, jp: u32) -> Delivery {
    Delivery(material, Mode::OnlineSync, Jp::whole(jp), None)
}

/// Face to face.
const fn class(material: usize, jp: u32) -> Delivery {
    Delivery(material, Mode::FaceToFace, Jp::whole(jp), None)
}

/// At the workplace.
const fn work(material: usize, jp: u32) -> Delivery {
    Delivery(material, Mode::Workplace, Jp::whole(jp), None)
}

/// What a class that meets online needs, and what its phase is called.
const VIDEO_CONFERENCE: &str = "Konferensi video";
const ONLINE_CLASS: &str = "Kelas daring";

impl Outline {
    fn plan(&self, id: PlanId, form: Form) -> Plan {
        let blank = Plan::blank(id).into_parts();
        let sessions = self.phases.iter().flat_map(|part| part.sessions);
        let total = sessions.map(|delivery| delivery.2).sum();
        let online = form == Form::Online;
        let own = || {
            self.share.map(|(online, basis)| Balance {
                online: Percent::whole(online),
                basis: basis.into(),
                ..Balance::default()
            })
        };
        let balance = if online { Some(Balance::fully_online()) } else { own() };
        let title = if online { [self.title, " (daring)"].concat().into() } else { self.title.into() };
        let program = Program {
            kind: self.kind,
            audience: self.audience.into(),
            legal_basis: self.legal_basis.into(),
            product: self.product.into(),
            ..Program::default()
        };
        let jp = JpSettings {
            minutes: self.minutes,
            target: Some(total),
            per_day: self.per_day,
            async_per_day: self.async_per_day,
            extra: None,
        };
        let competencies = (1..).zip(self.competencies).map(|(n, (code, title))| {
            let (code, title) = ((*code).into(), (*title).into());
            Rc::new(Competency { id: CompetencyId::numbered(n), code, title, extra: None })
        });
        Plan::from_edit(PlanParts {
            title,
            program: Rc::new(program),
            jp,
            balance: balance.map(Rc::new),
            competencies: competencies.collect(),
            materials: (0..).zip(self.materials).map(|(at, item)| Rc::new(self.material(at, item, form))).collect(),
            flow: self.flow(form),
            ..blank
        })
    }

    fn flow(&self, form: Form) -> Vec<Rc<Phase>> {
        let mut numbers = 1..;
        let mut phases = Vec::with_capacity(self.phases.len());
        for (n, part) in (1..).zip(self.phases) {
            let sessions = part.sessions.iter().zip(&mut numbers).map(|(Delivery(material, mode, jp, nature), n)| {
                let unmapped = Session::unmapped(SessionId::numbered(n), id_at(*material, MaterialId::numbered));
                let (mode, counted) = (form.mode(*mode), *mode != Mode::Workplace);
                Rc::new(Session { mode: Some(mode), jp: Some(*jp), nature: *nature, counted, ..unmapped })
            });
            let (stage, title) = match (form, part.stage) {
                (Form::Online, Stage::FaceToFace) => (Stage::Online, ONLINE_CLASS),
                (_, stage) => (stage, part.title),
            };
            let empty = Phase::empty(PhaseId::numbered(n), stage);
            phases.push(Rc::new(Phase { title: title.into(), sessions: sessions.collect(), ..empty }));
        }
        phases
    }

    fn material(&self, at: usize, item: &Item, form: Form) -> Material {
        let texts = |texts: &[&str]| texts.iter().map(|text| Text::from(*text)).collect();
        let mut media: Vec<Text> = texts(item.media);
        let mut sessions = self.phases.iter().flat_map(|part| part.sessions).filter(|delivery| delivery.0 == at);
        let met = sessions.any(|delivery| delivery.1 != form.mode(delivery.1));
        if met && !item.media.contains(&VIDEO_CONFERENCE) {
            media.push(VIDEO_CONFERENCE.into());
        }
        let figures = item.figures.unwrap_or(self.figures);
        let between = if item.notes.is_empty() || figures.is_empty() { "" } else { " " };
        Material {
            code: item.code.into(),
            group: item.group.into(),
            nature: item.nature,
            competencies: item.competencies.iter().map(|at| id_at(*at, CompetencyId::numbered)).collect(),
            requires: item.requires.iter().map(|at| id_at(*at, MaterialId::numbered)).collect(),
            methods: texts(item.methods),
            media,
            facilitators: texts(item.facilitators),
            notes: [item.notes, between, figures].concat().into(),
            ..Material::titled(id_at(at, MaterialId::numbered), item.title.into())
        }
    }
}

impl Form {
    /// How a session of that mode is delivered: who would meet in a room meets live online.
    const fn mode(self, mode: Mode) -> Mode {
        match (self, mode) {
            (Form::Online, Mode::FaceToFace) => Mode::OnlineSync,
            _ => mode,
        }
    }
}

/// The id of what stands at an index of an outline: they are numbered from 1.
fn id_at<I>(at: usize, numbered: fn(u64) -> I) -> I {
    numbered(at as u64 + 1)
}
