//! Prints the JSON Schema of the plan file, for the package.

fn main() {
    print!("{}", padu::format::schema::text());
}
