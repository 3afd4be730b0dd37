//! Small letters, for comparing what is typed with what is there.

/// A text in small letters, where it is written in Latin, Greek or Cyrillic. The standard library knows all scripts of
/// the world, by tables that a first visit would pay for.
pub fn lowercase(text: &str) -> String {
    text.chars().map(small).collect()
}

fn small(letter: char) -> char {
    let code = u32::from(letter);
    let small = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => code + 32,
        // Large and small letters take turns.
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 | 0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => code | 1,
        0x1e00..=0x1e95 | 0x1ea0..=0x1eff => code | 1,
        0x139..=0x148 | 0x179..=0x17e | 0x4c1..=0x4ce => (code + 1) & !1,
        0x130 => 0x69,
        0x178 => 0xff,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 63,
        0x400..=0x40f => code + 80,
        0x4c0 => 0x4cf,
        0x1e9e => 0xdf,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        let scripts = ['\0'..='\u{17f}', '\u{386}'..='\u{3ce}', '\u{400}'..='\u{52f}', '\u{1e00}'..='\u{1eff}'];
        for letter in scripts.into_iter().flatten() {
            // Two characters there: an `i` and a dot above.
            let expected = if letter == 'İ' { "i".to_owned() } else { letter.to_lowercase().collect() };
            assert_eq!(lowercase(&letter.to_string()), expected, "{letter} {:x}", u32::from(letter));
        }
        assert_eq!(lowercase("PENGADAAN Bérsama ČŽ ΑΒΓ ЖЮ 研修"), "pengadaan bérsama čž αβγ жю 研修");
    }
}
