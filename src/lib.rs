//! Padu, a blended-curriculum planner.
