//! Native tests over the crate as a whole, in one binary.

#![allow(clippy::expect_used, clippy::string_slice, reason = "a test may stop at the first surprise")]

mod balance;
mod comparison;
mod hostile;
mod knowledge;
mod outside;
mod paste;
mod walls;
