//! Cells that hold an amount of time: `2 JP`, `2 x 45'`, `3 jam`, `1 jam 30 menit`, `½`, `–`.

use super::number::{Grouping, Number, is_dash};

/// What an amount is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// JP.
    Jp,
    /// *Jam*, which means lesson hours (JP) or hours of the clock.
    Jam,
    /// Hours of the clock.
    Hours,
    /// Minutes.
    Minutes,
}

/// What a cell says of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// Nothing, or a dash.
    Empty,
    /// An amount.
    Amount(Amount),
    /// Something else.
    Unreadable,
}

/// An amount of time as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    pub value: Number,
    /// `None` for a bare number.
    pub unit: Option<Unit>,
    /// The minutes that each of the JP has, as in `2 x 45'`.
    pub lesson: Option<Number>,
}

impl Reading {
    pub fn amount(self) -> Option<Amount> {
        match self {
            Reading::Amount(amount) => Some(amount),
            Reading::Empty | Reading::Unreadable => None,
        }
    }
}

/// Reads a cell.
pub(super) fn read(cell: &str, grouping: Grouping) -> Reading {
    let is_nothing = |c: char| is_dash(c) || c.is_whitespace() || matches!(c, '.' | '…' | '?' | '_' | '/');
    if cell.chars().all(is_nothing) || ["n/a", "na", "tba", "tbd"].iter().any(|word| cell.eq_ignore_ascii_case(word)) {
        return Reading::Empty;
    }
    // "2 (dua) JP", "2 JP (90 menit)": what stands in brackets only explains, unless it is all there is.
    let bare = without_brackets(cell);
    let cell = if bare.trim().is_empty() { cell.trim_matches(['(', ')', '[', ']', ' ']) } else { &bare };
    // "2*": a mark for a footnote.
    let cell = cell.trim_end_matches([' ', '*']);
    match tokens(cell, grouping).as_deref().and_then(sum) {
        Some(amount) => Reading::Amount(amount),
        None => Reading::Unreadable,
    }
}

fn without_brackets(cell: &str) -> String {
    let mut bare = String::with_capacity(cell.len());
    let mut depth = 0u32;
    for c in cell.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    bare
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Number(Number),
    Unit(Unit),
    Times,
    Plus,
}

/// The tokens up to an equals sign; `None` when there is a word or mark that no amount has.
fn tokens(cell: &str, grouping: Grouping) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut left = cell;
    while let Some(c) = left.chars().next() {
        let behind = left.get(c.len_utf8()..)?;
        if let Some((number, behind)) = Number::take(left, grouping) {
            tokens.push(Token::Number(number));
            left = behind;
        } else if c.is_alphabetic() {
            let end = left.find(|c: char| !c.is_alphabetic()).unwrap_or(left.len());
            let (word, behind) = left.split_at_checked(end)?;
            match (tokens.last(), word.to_ascii_lowercase().as_str()) {
                (_, "jp" | "jpl" | "jampel" | "jamlat") => tokens.push(Token::Unit(Unit::Jp)),
                (
                    Some(Token::Unit(Unit::Jam)),
                    "pelajaran" | "pelatihan" | "pembelajaran" | "latihan" | "pel" | "lat",
                ) => {
                    tokens.pop();
                    tokens.push(Token::Unit(Unit::Jp));
                }
                (_, "lesson" | "training") => tokens.push(Token::Unit(Unit::Jp)),
                (Some(Token::Unit(Unit::Jp)), "hour" | "hours") => {}
                (_, "jam") => tokens.push(Token::Unit(Unit::Jam)),
                (_, "hour" | "hours" | "hr" | "hrs" | "h") => tokens.push(Token::Unit(Unit::Hours)),
                (_, "menit" | "mnt" | "min" | "mins" | "minute" | "minutes") => {
                    tokens.push(Token::Unit(Unit::Minutes));
                }
                (Some(Token::Number(_) | Token::Unit(_)), "x" | "kali") => tokens.push(Token::Times),
                (Some(Token::Number(_)), "sesi" | "pertemuan" | "session" | "sessions") => {}
                _ => return None,
            }
            left = behind;
        } else {
            match c {
                '×' | '*' | '@' | '✕' => tokens.push(Token::Times),
                '+' => tokens.push(Token::Plus),
                '\'' | '"' | '`' | '´' | '‘' | '’' | '“' | '”' | '′' | '″' => {
                    tokens.push(Token::Unit(Unit::Minutes))
                }
                '=' => break,
                // "2 JP/90 menit" says it twice; "2 JP/minggu" is another measure.
                '/' if matches!(tokens.last(), Some(Token::Unit(_)))
                    && behind.trim_start().starts_with(|c: char| c.is_ascii_digit()) =>
                {
                    break;
                }
                ':' | '.' | '±' | '~' | '≈' => {}
                _ if c.is_whitespace() => {}
                _ => return None,
            }
            left = behind;
        }
    }
    // "2 sesi x 45'" leaves the multiplication; "kali x" leaves two.
    tokens.dedup_by(|a, b| *a == Token::Times && *b == Token::Times || *a == Token::Unit(Unit::Minutes) && a == b);
    Some(tokens)
}

/// Terms one after the other: `1 jam 30 menit`, `2 JP + 1 JP`.
fn sum(tokens: &[Token]) -> Option<Amount> {
    let (mut total, mut left) = term(tokens)?;
    while !left.is_empty() {
        let plus = matches!(left, [Token::Plus, ..]);
        let (next, behind) = term(left.strip_prefix(&[Token::Plus]).unwrap_or(left))?;
        total = match (total.unit, next.unit) {
            (Some(Unit::Jam | Unit::Hours), Some(Unit::Minutes)) => {
                let minutes = total.value.times(Number::whole(60)).plus(next.value);
                Amount { value: minutes, unit: Some(Unit::Minutes), lesson: None }
            }
            (one, other) if plus && (one == other || one.is_none()) => {
                Amount { value: total.value.plus(next.value), unit: other, lesson: total.lesson.or(next.lesson) }
            }
            _ => return None,
        };
        left = behind;
    }
    Some(total)
}

fn term(tokens: &[Token]) -> Option<(Amount, &[Token])> {
    use Token::{Number as N, Times, Unit as U};
    let amount = |value, unit| Amount { value, unit, lesson: None };
    Some(match tokens {
        [N(a), Times, N(b), U(unit), left @ ..] => (product(*a, None, *b, Some(*unit)), left),
        [N(a), Times, N(b), left @ ..] => (product(*a, None, *b, None), left),
        [N(a), U(unit), Times, N(b), U(other), left @ ..] => (product(*a, Some(*unit), *b, Some(*other)), left),
        [N(a), U(unit), Times, N(b), left @ ..] => (product(*a, Some(*unit), *b, None), left),
        [N(a), U(unit), left @ ..] => (amount(*a, Some(*unit)), left),
        [U(unit), N(a), left @ ..] => (amount(*a, Some(*unit)), left),
        [N(a), left @ ..] => (amount(*a, None), left),
        _ => return None,
    })
}

/// `2 x 45'` is two lessons of 45 minutes, so 2 JP; `2 x 15 menit` are 30
/// minutes; `2 x 3 JP` are 6 JP.
fn product(a: Number, a_unit: Option<Unit>, b: Number, b_unit: Option<Unit>) -> Amount {
    let is_lesson = (Number::whole(40)..=Number::whole(60)).contains(&b);
    let in_minutes = matches!(b_unit, None | Some(Unit::Minutes));
    match a_unit {
        Some(Unit::Jp | Unit::Jam) if in_minutes && b >= Number::whole(30) => {
            Amount { value: a, unit: Some(Unit::Jp), lesson: Some(b) }
        }
        None if in_minutes && is_lesson => Amount { value: a, unit: Some(Unit::Jp), lesson: Some(b) },
        _ => Amount { value: a.times(b), unit: b_unit.or(a_unit), lesson: None },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_as_people_write_them() {
        use Unit::{Hours, Jam, Jp, Minutes};
        let amount = |value, unit| Reading::Amount(Amount { value, unit, lesson: None });
        let lessons = |value: u32, minutes| {
            let (value, lesson) = (Number::whole(value), Some(Number::whole(minutes)));
            Reading::Amount(Amount { value, unit: Some(Jp), lesson })
        };
        let whole = |value: u32, unit| amount(Number::whole(value), unit);
        let half = Number::parse("0.5", Grouping::Decimals).unwrap_or_default();
        let one_and_half = Number::whole(1).plus(half);
        for (cell, expected) in [
            ("", Reading::Empty),
            ("–", Reading::Empty),
            (" - ", Reading::Empty),
            ("…", Reading::Empty),
            ("n/a", Reading::Empty),
            ("0", whole(0, None)),
            ("2", whole(2, None)),
            ("2 JP", whole(2, Some(Jp))),
            ("2JP", whole(2, Some(Jp))),
            ("JP: 2", whole(2, Some(Jp))),
            ("2 JPL", whole(2, Some(Jp))),
            ("2 jam pelajaran", whole(2, Some(Jp))),
            ("2 (dua) JP", whole(2, Some(Jp))),
            ("2 JP (90 menit)", whole(2, Some(Jp))),
            ("(2 JP)", whole(2, Some(Jp))),
            ("2 lesson hours", whole(2, Some(Jp))),
            ("3 jam", whole(3, Some(Jam))),
            ("3 hours", whole(3, Some(Hours))),
            ("90 menit", whole(90, Some(Minutes))),
            ("90'", whole(90, Some(Minutes))),
            ("1 jam 30 menit", whole(90, Some(Minutes))),
            ("2 x 45'", lessons(2, 45)),
            ("2x45’", lessons(2, 45)),
            ("2 × 45 menit", lessons(2, 45)),
            ("2 x 45''", lessons(2, 45)),
            ("2 x 45", lessons(2, 45)),
            ("2 JP x 45 menit", lessons(2, 45)),
            ("3 JP @ 45 menit = 135 menit", lessons(3, 45)),
            ("3 JP × 45 menit = 405 menit", lessons(3, 45)),
            ("2 sesi x 50 menit", lessons(2, 50)),
            ("2 x 15 menit", whole(30, Some(Minutes))),
            ("1 x 90'", whole(90, Some(Minutes))),
            ("2 x 3 JP", whole(6, Some(Jp))),
            ("2 x 3", whole(6, None)),
            ("2 JP + 1 JP", whole(3, Some(Jp))),
            ("½", amount(half, None)),
            ("1½ JP", amount(one_and_half, Some(Jp))),
            ("1,5", amount(one_and_half, None)),
            ("1.5 JP", amount(one_and_half, Some(Jp))),
            ("-2", Reading::Unreadable),
            ("2–3 JP", Reading::Unreadable),
            ("08.00–09.30", Reading::Unreadable),
            ("08.00 - 09.30", Reading::Unreadable),
            ("2 JP/90 menit", whole(2, Some(Jp))),
            ("2*", whole(2, None)),
            ("2 JP/minggu", Reading::Unreadable),
            ("dua", Reading::Unreadable),
            ("2 3", Reading::Unreadable),
            ("x", Reading::Unreadable),
            ("3 JP 30 menit", Reading::Unreadable),
            ("Hari 1", Reading::Unreadable),
        ] {
            assert_eq!(read(cell, Grouping::Decimals), expected, "{cell:?}");
        }
    }
}
