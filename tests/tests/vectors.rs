//! Every file under `tests/vectors/` is read as it says, through the crates' public API.

use std::path::{Path, PathBuf};

use redbook_tests::vectors::{Vector, all, check};

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    files
}

#[test]
fn every_vector_on_disk_is_read_as_it_says() {
    let files = files();
    for path in &files {
        let vector: Vector = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        println!("{}", path.display());
        check(&vector);
    }
    let failures =
        files.iter().filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("bad-")).count();
    assert!(failures >= 25 && files.len() - failures >= 10, "{failures} failures of {}", files.len());
}

#[test]
fn every_scenario_has_its_file() {
    let names: Vec<String> =
        files().iter().map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    for (name, vector) in all() {
        check(&vector);
        assert!(names.iter().any(|known| known == name), "{name}.json: run the vectors program with --write");
    }
}
