//! The names under which a plan and its table are saved.

/// The longest slug; with its ending a name stays far below what any file system allows.
const MAX_SLUG: usize = 80;

/// `<slug of title>.padu.json`: lower-case ASCII letters and digits, with a
/// hyphen for whatever stands between them; `rencana` where nothing is left.
///
/// ```
/// use padu::format::file_name;
/// assert_eq!(file_name("Bimtek Pengadaan Barang/Jasa"), "bimtek-pengadaan-barang-jasa.padu.json");
/// assert_eq!(file_name("…"), "rencana.padu.json");
/// ```
pub fn file_name(title: &str) -> String {
    slug(title) + ".padu.json"
}

/// `<slug of title>.csv`, for the curriculum as a table.
///
/// ```
/// use padu::format::csv_file_name;
/// assert_eq!(csv_file_name("Bimtek Pengadaan Barang/Jasa"), "bimtek-pengadaan-barang-jasa.csv");
/// ```
pub fn csv_file_name(title: &str) -> String {
    slug(title) + ".csv"
}

fn slug(title: &str) -> String {
    let mut slug = String::new();
    let mut gap = false;
    for c in title.chars().filter(|c| !is_silent(*c)) {
        let Some(letter) = folded(c) else {
            gap = true;
            continue;
        };
        if slug.len() + 2 > MAX_SLUG {
            break;
        }
        if gap && !slug.is_empty() {
            slug.push('-');
        }
        gap = false;
        slug.push(letter);
    }
    if slug.is_empty() {
        slug.push_str("rencana");
    }
    slug
}

/// What does not part two letters: apostrophes (Jum'at), and accents that stand
/// behind their letter, as macOS writes them.
const fn is_silent(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '\u{300}'..='\u{36f}')
}

/// A letter or digit of ASCII for one of the Latin script, small.
const fn folded(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' | '0'..='9' => c,
        'A'..='Z' => c.to_ascii_lowercase(),
        'À'..='Æ' | 'à'..='æ' | 'Ā'..='ą' => 'a',
        'Ç' | 'ç' | 'Ć'..='č' => 'c',
        'Ð' | 'ð' | 'Ď'..='đ' => 'd',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => 'e',
        'Ĝ'..='ģ' => 'g',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => 'i',
        'Ĺ'..='ł' => 'l',
        'Ñ' | 'ñ' | 'Ń'..='ň' => 'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='œ' => 'o',
        'Ŕ'..='ř' => 'r',
        'ß' | 'Ś'..='š' => 's',
        'Ţ'..='ŧ' => 't',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => 'u',
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => 'y',
        'Ź'..='ž' => 'z',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        let long = "materi ".repeat(40);
        for (title, slug) in [
            ("Bimtek Pengadaan Barang/Jasa", "bimtek-pengadaan-barang-jasa"),
            ("  PKB: In–On–In (60 JP)  ", "pkb-in-on-in-60-jp"),
            ("Doa Jum'at & Ma’had", "doa-jumat-mahad"),
            ("Évaluasi São-Tomé, naïve", "evaluasi-sao-tome-naive"),
            ("Kafe\u{301} Ænigma", "kafe-anigma"),
            ("../../etc/passwd", "etc-passwd"),
            ("<script>alert(1)</script>", "script-alert-1-script"),
            ("\u{202e}gnp.exe", "gnp-exe"),
            ("", "rencana"),
            ("研修 🎓", "rencana"),
            (&long, "materi-materi-materi-materi-materi-materi-materi-materi-materi-materi-materi-ma"),
        ] {
            assert_eq!(file_name(title), format!("{slug}.padu.json"), "{title}");
        }
    }
}
