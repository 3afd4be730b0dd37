//! Makes inputs out of others, as fuzzers do: the same seed makes the same inputs.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::{Duration, Instant};

use fastrand::Rng;

/// Inputs are seldom made larger than this, and never much larger.
const LARGE: usize = 300_000;

/// Makes one input after the other.
pub struct Mutator<'a> {
    random: Rng,
    corpus: &'a [Vec<u8>],
    words: &'static [&'static str],
}

impl<'a> Mutator<'a> {
    pub fn new(seed: u64, corpus: &'a [Vec<u8>], words: &'static [&'static str]) -> Self {
        Mutator { random: Rng::with_seed(seed), corpus, words }
    }

    /// The next input: one of the corpus, changed a few times.
    pub fn next(&mut self) -> Vec<u8> {
        let mut input = self.any().to_vec();
        for _ in 0..1 + self.random.u32(..8) {
            self.change(&mut input);
        }
        // Now and then something long: what is cheap once may be dear a thousand times.
        if self.random.u32(..800) == 0 {
            self.repeat(&mut input, LARGE);
        }
        input
    }

    fn any(&mut self) -> &'a [u8] {
        let at = self.random.usize(..self.corpus.len());
        self.corpus.get(at).map_or(&[], |input| input)
    }

    fn change(&mut self, input: &mut Vec<u8>) {
        match self.random.u32(..12) {
            0 => self.flip(input),
            1 => {
                let range = self.range(input.len(), 200);
                input.drain(range);
            }
            2 => {
                let range = self.range(input.len(), 2_000);
                let copy = input.get(range).unwrap_or_default().to_vec();
                self.insert(input, &copy);
            }
            3 => {
                let other = self.any();
                let range = self.range(other.len(), 500);
                self.insert(input, other.get(range).unwrap_or_default());
            }
            4 => {
                self.repeat(input, 4_000);
            }
            5 => self.nest(input),
            6 => self.digit(input),
            7 | 8 => self.replace(input),
            _ => {
                let word = self.word();
                self.insert(input, word.as_bytes());
            }
        }
    }

    fn word(&mut self) -> &'static str {
        let at = self.random.usize(..self.words.len());
        self.words.get(at).copied().unwrap_or_default()
    }

    fn flip(&mut self, input: &mut [u8]) {
        if input.is_empty() {
            return;
        }
        let at = self.random.usize(..input.len());
        let random = self.random.u8(..);
        if let Some(byte) = input.get_mut(at) {
            *byte = random;
        }
    }

    fn insert(&mut self, input: &mut Vec<u8>, what: &[u8]) {
        let at = self.random.usize(..=input.len());
        input.splice(at..at, what.iter().copied());
    }

    /// Something between two separators makes room for a word, or for what stands between two others.
    fn replace(&mut self, input: &mut Vec<u8>) {
        let Some(to) = self.token(input) else { return };
        let what = match self.token(input).filter(|_| self.random.bool()) {
            Some(from) => input.get(from).unwrap_or_default().to_vec(),
            None => self.word().as_bytes().to_vec(),
        };
        input.splice(to, what);
    }

    /// Where something stands that separators enclose.
    fn token(&mut self, input: &[u8]) -> Option<std::ops::Range<usize>> {
        let separates = |byte: &u8| b",:[]{}\"\t\n;".contains(byte);
        let at = self.random.usize(..=input.len());
        let from = at + input.get(at..)?.iter().position(|byte| !separates(byte))?;
        let length = input.get(from..)?.iter().position(separates).unwrap_or(input.len() - from);
        Some(from..from + length)
    }

    /// A number becomes another one.
    fn digit(&mut self, input: &mut [u8]) {
        let digits = input.iter().filter(|byte| byte.is_ascii_digit()).count();
        if digits == 0 {
            return;
        }
        let (nth, random) = (self.random.usize(..digits), self.random.u8(b'0'..=b'9'));
        if let Some(digit) = input.iter_mut().filter(|byte| byte.is_ascii_digit()).nth(nth) {
            *digit = random;
        }
    }

    /// A piece many times over, up to so many bytes in all: small inputs more often than large ones, because what is
    /// wrong shows in most of them as well, and many more of them can be tried.
    fn repeat(&mut self, input: &mut Vec<u8>, most: usize) {
        let range = self.range(input.len(), 300);
        let piece = input.get(range.clone()).unwrap_or_default().to_vec();
        let room = (most >> self.random.u32(..6)).saturating_sub(input.len());
        if piece.is_empty() || room < piece.len() {
            return;
        }
        let times = self.random.usize(1..=room / piece.len());
        input.splice(range.start..range.start, piece.repeat(times));
    }

    fn nest(&mut self, input: &mut Vec<u8>) {
        let depth = if self.random.u32(..400) == 0 { 10_000 } else { self.random.usize(1..40) };
        let (open, close) = [("[", "]"), ("{\"a\":", "}"), ("[{\"b\":", "}]")][self.random.usize(..3)];
        let nested = [&*open.repeat(depth), "1", &*close.repeat(depth)].concat();
        self.insert(input, nested.as_bytes());
    }

    fn range(&mut self, length: usize, most: usize) -> std::ops::Range<usize> {
        let from = self.random.usize(..=length);
        let to = from + self.random.usize(..=most.min(length - from));
        from..to
    }
}

/// The smallest input that still fails, as far as leaving out pieces goes in some time.
pub fn smallest(mut input: Vec<u8>, fails: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    const ENOUGH: Duration = Duration::from_secs(20);
    let started = Instant::now();
    let mut piece = input.len() / 2;
    while piece > 0 {
        let mut at = 0;
        while at < input.len() && started.elapsed() < ENOUGH {
            let mut without = input.clone();
            without.drain(at..(at + piece).min(input.len()));
            if fails(&without) { input = without } else { at += piece }
        }
        piece /= 2;
    }
    input
}

/// Names an input.
pub fn digest(input: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    input.hash(&mut hasher);
    hasher.finish()
}
