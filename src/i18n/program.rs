//! The programme in words: the line under the title.

use super::Lang;
use crate::domain::Jp;

impl Lang {
    /// "30 peserta".
    pub fn participants(self, count: u32) -> String {
        match (self, count) {
            (Lang::Id, _) => format!("{} peserta", self.decimal(u64::from(count) * 100)),
            (Lang::En, 1) => "1 participant".to_owned(),
            (Lang::En, _) => format!("{} participants", self.decimal(u64::from(count) * 100)),
        }
    }

    /// "34 / 32 JP", or "34 JP" while the programme asks for no total.
    pub fn jp_against(self, jp: Jp, target: Option<Jp>) -> String {
        match target {
            Some(target) => format!("{} / {} JP", self.jp(jp), self.jp(target)),
            None => format!("{} JP", self.jp(jp)),
        }
    }

    /// "lebih 2 JP", "kurang 2 JP"; `None` where the total is right or free.
    pub fn jp_difference(self, jp: Jp, target: Option<Jp>) -> Option<String> {
        let target = target.filter(|target| *target != jp)?;
        let over = jp > target;
        let difference = self.jp(if over { jp.minus(target) } else { target.minus(jp) });
        Some(match (self, over) {
            (Lang::Id, true) => format!("lebih {difference} JP"),
            (Lang::Id, false) => format!("kurang {difference} JP"),
            (Lang::En, true) => format!("over by {difference} JP"),
            (Lang::En, false) => format!("short by {difference} JP"),
        })
    }

    /// "@ 45 menit".
    pub fn at_minutes(self, minutes: u16) -> String {
        match self {
            Lang::Id => format!("@ {minutes} menit"),
            Lang::En => format!("@ {minutes} min"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_say_what_is_missing() {
        let jp = Jp::whole;
        for (total, target, figures, id, en) in [
            (34, Some(32), "34 / 32 JP", Some("lebih 2 JP"), Some("over by 2 JP")),
            (30, Some(32), "30 / 32 JP", Some("kurang 2 JP"), Some("short by 2 JP")),
            (32, Some(32), "32 / 32 JP", None, None),
            (32, None, "32 JP", None, None),
        ] {
            let target = target.map(jp);
            assert_eq!(Lang::Id.jp_against(jp(total), target), figures);
            assert_eq!(Lang::Id.jp_difference(jp(total), target).as_deref(), id);
            assert_eq!(Lang::En.jp_difference(jp(total), target).as_deref(), en);
        }
    }
}
