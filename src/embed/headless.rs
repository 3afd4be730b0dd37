//! Plans without a planner: what `core.js` asks, in a page, a worker or Node.
//!
//! Every answer is the text of `{ "ok": true, "value": … }`, or of
//! `{ "ok": false, "of": …, "problems": […] }`, `of` being `plan` when what was
//! given is none, and `options` when these are not what they should be.

use wasm_bindgen::prelude::wasm_bindgen;

use super::answers;
use crate::domain::{Plan, PlanId};
use crate::format::plan;
use crate::i18n::Lang;

/// Reads a plan; `fresh_id` is for one that has no id of its own.
#[wasm_bindgen(js_name = readPlan)]
pub fn read_plan(text: &str, lang: &str, fresh_id: &str) -> String {
    let fresh = PlanId::new(fresh_id).unwrap_or_else(|_| PlanId::first());
    answer(text, lang, fresh, |plan, _| Ok(plan::write(plan)))
}

/// The figures of a plan.
#[wasm_bindgen]
pub fn summarize(text: &str, lang: &str) -> String {
    answer(text, lang, PlanId::first(), |plan, _| Ok(plan::write_summary(plan)))
}

/// What the checks find in a plan.
#[wasm_bindgen(js_name = checkPlan)]
pub fn check_plan(text: &str, lang: &str) -> String {
    answer(text, lang, PlanId::first(), |plan, lang| Ok(answers::checks(plan, lang)))
}

/// The best ways to bring the share of a plan to a target; `options` as the element's.
#[wasm_bindgen(js_name = balancePlan)]
pub fn balance_plan(text: &str, lang: &str, options: &str) -> String {
    answer(text, lang, PlanId::first(), |plan, lang| answers::proposals(plan, lang, options))
}

type Answer = Result<String, String>;

fn answer(text: &str, lang: &str, fresh: PlanId, of: impl FnOnce(&Plan, Lang) -> Answer) -> String {
    let lang = Lang::from_tag(lang).unwrap_or_default();
    let (of, problems) = match plan::read(text, fresh) {
        Ok(plan) => match of(&plan, lang) {
            Ok(value) => return format!(r#"{{"ok":true,"value":{value}}}"#),
            Err(problems) => ("options", problems),
        },
        Err(problems) => ("plan", answers::problems(&problems, lang)),
    };
    format!(r#"{{"ok":false,"of":"{of}","problems":{problems}}}"#)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    const PLAN: &str = r#"{ "format": "padu-plan", "version": 1, "flow": [] }"#;

    fn parsed(answer: &str) -> Value {
        serde_json::from_str(answer).unwrap()
    }

    #[test]
    fn a_plan_is_answered_for() {
        let read = parsed(&read_plan(PLAN, "id", "abc"));
        assert_eq!((&read["ok"], &read["value"]["id"]), (&json!(true), &json!("abc")));
        assert_eq!(parsed(&summarize(PLAN, "id"))["value"]["verdict"], "notApplicable");
        assert!(parsed(&check_plan(PLAN, "id"))["value"].is_array());
        assert!(parsed(&balance_plan(PLAN, "id", "{}"))["value"].is_array());
    }

    #[test]
    fn what_is_no_plan_is_refused_by_all_alike_and_in_the_language() {
        let of = |lang| {
            [read_plan("{", lang, ""), summarize("{", lang), check_plan("{", lang), balance_plan("{", lang, "[]")]
        };
        for lang in ["id", "en"] {
            let answers = of(lang);
            assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
            let answer = parsed(&answers[0]);
            assert_eq!((&answer["of"], &answer["problems"][0]["code"]), (&json!("plan"), &json!("notJson")));
        }
        assert_ne!(of("id"), of("en"));
    }

    #[test]
    fn options_are_refused_by_name() {
        let answer = parsed(&balance_plan(PLAN, "id", r#"{ "tolerance": "5" }"#));
        assert_eq!((&answer["of"], &answer["problems"][0]["path"]), (&json!("options"), &json!("/tolerance")));
    }
}
