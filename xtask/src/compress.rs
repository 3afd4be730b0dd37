//! What a static host sends: each file as gzip and Brotli, made once, as small as they get.

use std::io::Write;

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};

/// The bytes of a file, plain and compressed.
pub struct Sizes {
    pub name: String,
    pub plain: usize,
    pub gzip: usize,
    pub brotli: usize,
}

pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Prints the sizes as a table with a total.
pub fn print_table(title: &str, rows: &[Sizes]) {
    let total = Sizes {
        name: "a first visit, in all".to_owned(),
        plain: rows.iter().map(|row| row.plain).sum(),
        gzip: rows.iter().map(|row| row.gzip).sum(),
        brotli: rows.iter().map(|row| row.brotli).sum(),
    };
    let width = rows.iter().chain([&total]).map(|row| row.name.len()).max().unwrap_or(0).max(title.len());
    println!("\n{title:width$} {:>10} {:>10} {:>10}", "bytes", "gzip", "brotli");
    for row in rows.iter().chain([&total]) {
        println!("{:width$} {:>10} {:>10} {:>10}", row.name, row.plain, row.gzip, row.brotli);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_forms_open_again() {
        let text = "Padu ".repeat(500);
        let mut unzipped = String::new();
        flate2::read::GzDecoder::new(gzip(text.as_bytes()).unwrap().as_slice()).read_to_string(&mut unzipped).unwrap();
        assert_eq!(unzipped, text);
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut brotli(text.as_bytes()).unwrap().as_slice(), &mut unpacked).unwrap();
        assert_eq!(unpacked, text.as_bytes());
    }
}
