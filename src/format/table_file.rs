//! Files with a table in them, as spreadsheets save them.

/// The text of a file that is a table by its name, `.csv` or `.tsv`; `None` of
/// any other. Older spreadsheets do not write UTF-8: then every byte is a character.
pub fn table_text(name: &str, bytes: &[u8]) -> Option<String> {
    let (_, extension) = name.rsplit_once('.')?;
    if !["csv", "tsv"].iter().any(|known| extension.eq_ignore_ascii_case(known)) {
        return None;
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    };
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_by_their_names() {
        let cases: [(&str, &[u8], Option<&str>); 6] = [
            ("kurikulum.csv", b"Materi;JP", Some("Materi;JP")),
            ("KURIKULUM 2.TSV", b"Materi\tJP", Some("Materi\tJP")),
            ("bom.csv", b"\xef\xbb\xbfMateri", Some("Materi")),
            ("ansi.csv", b"Caf\xe9", Some("Caf\u{e9}")),
            ("rencana.padu.json", b"{}", None),
            ("csv", b"", None),
        ];
        for (name, bytes, expected) in cases {
            assert_eq!(table_text(name, bytes).as_deref(), expected, "{name}");
        }
    }
}
