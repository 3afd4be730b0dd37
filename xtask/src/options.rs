//! The arguments after a command's name.

use std::collections::VecDeque;

use anyhow::{Result, bail};

/// Words and flags that nobody has taken yet; what is left at the end is refused by name.
pub struct Options {
    words: VecDeque<String>,
    /// What stands behind `--`, meant for another program.
    pub rest: Vec<String>,
}

impl Options {
    pub fn parse(arguments: impl Iterator<Item = String>) -> Self {
        let mut words: VecDeque<String> = arguments.collect();
        let rest = match words.iter().position(|word| word == "--") {
            Some(at) => words.split_off(at).into_iter().skip(1).collect(),
            None => Vec::new(),
        };
        Self { words, rest }
    }

    /// Takes `--name` out and says whether it was there.
    pub fn flag(&mut self, name: &str) -> bool {
        let before = self.words.len();
        self.words.retain(|word| word != name);
        self.words.len() != before
    }

    /// Takes `--name VALUE` or `--name=VALUE` out.
    pub fn value(&mut self, name: &str) -> Result<Option<String>> {
        let with_equals = format!("{name}=");
        if let Some(at) = self.words.iter().position(|word| word.starts_with(&with_equals)) {
            return Ok(self.words.remove(at).map(|word| word.split_off_after(&with_equals)));
        }
        let Some(at) = self.words.iter().position(|word| word == name) else { return Ok(None) };
        self.words.remove(at);
        match self.words.remove(at) {
            Some(value) => Ok(Some(value)),
            None => bail!("{name} needs a value behind it."),
        }
    }

    /// The words that are no flags, in order.
    pub fn names(&mut self) -> Vec<String> {
        let (names, flags) = self.words.drain(..).partition(|word| !word.starts_with('-'));
        self.words = flags;
        Vec::from(names)
    }

    /// All that was not taken, for another program.
    pub fn everything(self) -> Vec<String> {
        self.words.into_iter().chain(self.rest).collect()
    }

    /// Refuses whatever was not understood.
    pub fn finish(self) -> Result<()> {
        match self.words.front() {
            None => Ok(()),
            Some(word) => bail!("'{word}' is not understood here. `cargo xtask help` lists what is."),
        }
    }
}

trait SplitOffAfter {
    fn split_off_after(self, prefix: &str) -> String;
}

impl SplitOffAfter for String {
    fn split_off_after(self, prefix: &str) -> String {
        self.strip_prefix(prefix).map(str::to_owned).unwrap_or(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(text: &str) -> Options {
        Options::parse(text.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn takes_flags_values_and_names_in_any_order() {
        let mut options = options("e2e --port 9000 --dev --only=wide -- -g paste");
        assert_eq!(options.value("--port").unwrap().as_deref(), Some("9000"));
        assert_eq!(options.value("--only").unwrap().as_deref(), Some("wide"));
        assert!(options.flag("--dev"));
        assert!(!options.flag("--release"));
        assert_eq!(options.names(), ["e2e"]);
        assert_eq!(options.rest, ["-g", "paste"]);
        options.finish().unwrap();
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        assert!(options("--prot 9000").finish().is_err());
        assert!(options("--port").value("--port").is_err());
    }
}
