//! Native tests over the crate as a whole, in one binary.

mod walls;
