//! Who teaches, what the designer has noted of them, and how much each has to teach.

use super::gather::places_of;
use super::id::SessionId;
use super::jp::Jp;
use super::plan::{Extra, PlanParts, Text};
use super::words::{Mode, vocabulary};

/// What the designer has noted about somebody who teaches. Materials name
/// people by their names; here stands what is known of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facilitator {
    /// As materials name them; not blank, and unique but for blanks around it.
    pub name: Text,
    /// What they are, if that is known.
    pub role: Option<FacilitatorType>,
    /// The JP that they can take over at most, [`Jp::MAX_TOTAL`] or less.
    pub cap: Option<Jp>,
    /// Fields of the file that the format does not know.
    pub extra: Extra,
}

impl Facilitator {
    /// Somebody of whom nothing but the name is known.
    pub fn named(name: Text) -> Facilitator {
        Facilitator { name, role: None, cap: None, extra: None }
    }
}

vocabulary! {
    /// What somebody who teaches is.
    FacilitatorType {
        /// Widyaiswara: trainer by office, usual in a diklat.
        Widyaiswara = "widyaiswara",
        /// Narasumber.
        Narasumber = "narasumber",
        /// Praktisi: usual in a bimtek.
        Praktisi = "praktisi",
        /// Instruktur.
        Instruktur = "instruktur",
        /// Co-fasilitator.
        CoFacilitator = "coFacilitator",
        /// Pendamping digital: helps participants with the technology.
        DigitalSupport = "digitalSupport",
        /// Anything else, such as a moderator.
        Other = "other",
    }
}

/// What somebody has to teach: all sessions of the materials that name them,
/// each with its full JP, counted in the share or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// Who, without blanks around.
    pub name: Text,
    /// What they are.
    pub role: Option<FacilitatorType>,
    /// The JP at most.
    pub cap: Option<Jp>,
    /// Their sessions: the flow in order, then the tray.
    pub sessions: Vec<SessionId>,
    /// How many of these have no JP yet.
    pub without_jp: usize,
    /// JP online, self-paced.
    pub online_async: Jp,
    /// JP online, live.
    pub online_sync: Jp,
    /// JP face to face.
    pub face_to_face: Jp,
    /// JP at the workplace.
    pub workplace: Jp,
    /// JP in the tray.
    pub unmapped: Jp,
}

impl Load {
    /// All JP together.
    pub fn jp(&self) -> Jp {
        self.online_async + self.online_sync + self.face_to_face + self.workplace + self.unmapped
    }

    /// The JP above the cap; `None` within it, or without one.
    pub fn excess(&self) -> Option<Jp> {
        self.jp().checked_minus(self.cap?).filter(|excess| !excess.is_zero())
    }

    fn of(facilitator: Option<&Facilitator>, name: &str) -> Load {
        Load {
            name: name.into(),
            role: facilitator.and_then(|noted| noted.role),
            cap: facilitator.and_then(|noted| noted.cap),
            sessions: Vec::new(),
            without_jp: 0,
            online_async: Jp::ZERO,
            online_sync: Jp::ZERO,
            face_to_face: Jp::ZERO,
            workplace: Jp::ZERO,
            unmapped: Jp::ZERO,
        }
    }
}

/// Everybody who teaches, with what they have to: those whom materials name in
/// the order of these, so that nobody changes place because something is noted
/// of them, then those who are only noted.
pub fn loads(plan: &PlanParts) -> Vec<Load> {
    let noted = places_of(plan.facilitators.iter().map(|noted| noted.name.trim()));
    let noted_as = |name: &str| noted.get(name).and_then(|at| plan.facilitators.get(at)).map(|noted| &**noted);
    let mut names: Vec<&str> = Vec::new();
    let named = plan.materials.iter().flat_map(|material| &material.facilitators).map(|name| name.trim());
    let mut seen = std::collections::BTreeSet::new();
    for name in named.chain(plan.facilitators.iter().map(|noted| noted.name.trim())) {
        if !name.is_empty() && seen.insert(name) {
            names.push(name);
        }
    }
    let mut loads: Vec<Load> = names.iter().map(|name| Load::of(noted_as(name), name)).collect();
    let people = places_of(names.iter().copied());
    // For each material its people, each of them once.
    let teaching = plan.materials.iter().map(|material| {
        let mut at: Vec<usize> = material.facilitators.iter().filter_map(|name| people.get(name.trim())).collect();
        at.sort_unstable();
        at.dedup();
        at
    });
    let teaching: Vec<Vec<usize>> = teaching.collect();
    let materials = places_of(plan.materials.iter().map(|material| material.id.as_str()));
    for session in plan.sessions() {
        let people = materials.get(session.material.as_str()).and_then(|at| teaching.get(at));
        for person in people.into_iter().flatten() {
            let Some(load) = loads.get_mut(*person) else { continue };
            load.sessions.push(session.id.clone());
            let Some(jp) = session.jp else {
                load.without_jp += 1;
                continue;
            };
            *match session.mode {
                Some(Mode::OnlineAsync) => &mut load.online_async,
                Some(Mode::OnlineSync) => &mut load.online_sync,
                Some(Mode::FaceToFace) => &mut load.face_to_face,
                Some(Mode::Workplace) => &mut load.workplace,
                None => &mut load.unmapped,
            } += jp;
        }
    }
    loads
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::arbitrary;
    use crate::domain::examples::sketch;

    /// "Dr. Sari 4+2+3+1+5 of 12: s1 s3": async, sync, face to face, workplace, tray.
    fn said(load: &Load) -> String {
        let jp = [load.online_async, load.online_sync, load.face_to_face, load.workplace, load.unmapped];
        let jp: Vec<String> = jp.iter().map(ToString::to_string).collect();
        let sessions: Vec<&str> = load.sessions.iter().map(|id| id.as_str()).collect();
        let cap = load.cap.map(|cap| format!(" of {cap}")).unwrap_or_default();
        format!("{} {}{cap}: {}", load.name, jp.join("+"), sessions.join(" "))
    }

    #[test]
    fn each_carries_the_sessions_of_their_materials() {
        let plan = sketch(
            "cap=12; a theory speaker, b practice second speaker, c theory; O aA4 aS2.5 cA9 | F bF3! | W bW1 | - b.5 b.?",
        );
        let all: Vec<String> = loads(&plan).iter().map(said).collect();
        assert_eq!(all, ["Dr. Sari 4+2.5+3+1+5 of 12: s1 s2 s4 s5 s6 s7", "Budi 0+0+3+1+5: s4 s5 s6 s7"]);
        let sari = &loads(&plan)[0];
        assert_eq!(
            (sari.jp().to_string(), sari.excess().map(|jp| jp.to_string())),
            ("15.5".into(), Some("3.5".into()))
        );
        assert_eq!(sari.without_jp, 1);
        assert_eq!(loads(&plan)[1].excess(), None, "without a cap");
    }

    /// Names are told apart by what stands between the blanks around them.
    #[test]
    fn who_is_noted_and_who_is_named() {
        let mut parts = sketch("; a theory, b theory; O aA4 bA2").into_parts();
        let people = [&[" Sari ", "Budi", "Sari"][..], &["", "budi"]];
        for (material, names) in parts.materials.iter_mut().zip(people) {
            std::rc::Rc::make_mut(material).facilitators = names.iter().map(|name| Text::from(*name)).collect();
        }
        for name in ["Wati", "Budi "] {
            let cap = Some(Jp::whole(4));
            parts.facilitators.push(Facilitator { cap, ..Facilitator::named(name.into()) }.into());
        }
        let all: Vec<String> = loads(&parts).iter().map(said).collect();
        assert_eq!(
            all,
            ["Sari 4+0+0+0+0: s1", "Budi 4+0+0+0+0 of 4: s1", "budi 2+0+0+0+0: s2", "Wati 0+0+0+0+0 of 4: "]
        );
        assert_eq!(loads(&parts)[1].excess(), None, "as much as they can take over");
    }

    proptest! {
        /// Recounted naively, for each person by themselves.
        #[test]
        fn loads_equal_a_recount(plan in arbitrary::plan()) {
            let loads = loads(&plan);
            let mut sum = Jp::ZERO;
            for load in &loads {
                let mut jp = Jp::ZERO;
                let mut sessions = Vec::new();
                for session in plan.sessions() {
                    let material = plan.material(&session.material).expect("it resolves");
                    if material.facilitators.iter().any(|name| name.trim() == &*load.name) {
                        jp += session.jp.unwrap_or_default();
                        sessions.push(session.id.clone());
                    }
                }
                prop_assert_eq!(load.jp(), jp);
                prop_assert_eq!(&load.sessions, &sessions);
                sum += jp;
            }
            let of_materials = plan.sessions().map(|session| {
                let material = plan.material(&session.material).expect("it resolves");
                let people: std::collections::BTreeSet<&str> =
                    material.facilitators.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
                people.iter().map(|_| session.jp.unwrap_or_default()).sum::<Jp>()
            });
            prop_assert_eq!(sum, of_materials.sum::<Jp>());
            let mut names: Vec<&str> = loads.iter().map(|load| &*load.name).collect();
            names.sort_unstable();
            names.dedup();
            prop_assert_eq!(names.len(), loads.len(), "nobody twice");
        }
    }
}
