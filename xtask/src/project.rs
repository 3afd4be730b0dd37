//! Where things lie.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The root of the repository: the folder above xtask's own.
pub fn root() -> PathBuf {
    // Cargo says at run time where the package lies, so that a moved working copy with
    // an old build still finds itself.
    let package =
        std::env::var_os("CARGO_MANIFEST_DIR").filter(|_| std::env::var("CARGO_PKG_NAME").as_deref() == Ok("xtask"));
    let package = package.map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.parent().map_or(package.clone(), Path::to_path_buf)
}

/// A path inside the repository.
pub fn path(relative: &str) -> PathBuf {
    root().join(relative)
}

/// The version in the root `Cargo.toml`, which is that of everything published.
pub fn version() -> Result<String> {
    let manifest = read("Cargo.toml")?;
    manifest
        .lines()
        .skip_while(|line| line.trim() != "[package]")
        .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .context("Cargo.toml has no line `version = \"…\"` under [package].")
}

/// Reads a text file of the repository.
pub fn read(relative: &str) -> Result<String> {
    let path = path(relative);
    fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
}

/// Writes a file and the folders above it.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be created", folder.display()))?;
    }
    fs::write(path, content).with_context(|| format!("{} cannot be written", path.display()))
}

/// An empty folder in the place of whatever was there.
pub fn fresh_folder(path: &Path) -> Result<()> {
    if path.exists() {
        fs::remove_dir_all(path).with_context(|| format!("{} cannot be emptied", path.display()))?;
    }
    fs::create_dir_all(path).with_context(|| format!("{} cannot be created", path.display()))
}
