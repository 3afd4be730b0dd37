//! The boundary to the page: the element's API, its storage, its errors.

#[cfg(feature = "bench")]
mod bench;
mod planner;
mod port;
mod services;
mod styles;

#[cfg(feature = "bench")]
pub use bench::Bench;
pub use planner::Planner;
pub use styles::styles;
