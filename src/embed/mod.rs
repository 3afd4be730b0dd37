//! The boundary to the page: the element's API, its storage, its errors.

mod planner;
mod port;
mod services;
mod styles;

pub use planner::Planner;
pub use styles::styles;
