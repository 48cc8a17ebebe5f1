//! Charts as files, through the real program.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use common::{Directory, Phone};
use serde_json::{Value, json};

fn maya(directory: &Directory) -> Phone {
    let phone = Phone::with_record(directory, "Amira");
    phone.json(&["profile", "set", "name", "Maya Jones"]);
    phone.json(&["profile", "set", "sex", "female"]);
    phone.add(&["birth", "--when", "2022-01-09", "--gestation", "40+0", "--weight", "3.41 kg"]);
    phone.add(&["weight", "4.3 kg", "--when", "2022-02-10"]);
    phone.add(&["weight", "5.2 kg", "--when", "2022-04-03"]);
    phone
}

fn circles(svg: &str) -> usize {
    let document = roxmltree::Document::parse(svg).unwrap();
    document.descendants().filter(|node| node.has_tag_name("circle")).count()
}

#[test]
fn an_svg_is_well_formed_and_carries_the_points_and_no_name() {
    let directory = Directory::new();
    let phone = maya(&directory);
    let file = directory.join("weight.svg");
    let answer = phone.json(&["chart", "weight", "-o", &file]);
    let expected = json!({
        "file": file, "format": "svg", "method": "weight", "title": "Weight, girls, birth to 1 year", "window": "0-1",
        "measurements": 3, "outside": 0, "policy": "exact", "reference": "uk-who", "data_version": "uk-who-1",
    });
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(&answer[name], value, "{name}");
    }
    let svg = std::fs::read_to_string(&file).unwrap();
    assert_eq!(answer["bytes"], svg.len());
    // A key in the legend explains the dots, or none does where there is nothing beside them.
    let with_three = circles(&svg);
    assert!(!svg.contains("Maya"), "a picture leaves the phone more easily than a record does");
    phone.add(&["weight", "5.6 kg", "--when", "2022-04-20"]);
    phone.json(&["chart", "weight", "-o", &file, "--replace"]);
    assert_eq!(circles(&std::fs::read_to_string(&file).unwrap()), with_three + 1);
    let said = answer["says"].as_str().unwrap();
    for words in ["9 January 2022", "10 February 2022", "3 April 2022", "3.41 kg", "4.3 kg", "5.2 kg"] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn a_heading_window_policy_and_style_are_as_they_are_asked_for() {
    let directory = Directory::new();
    let phone = maya(&directory);
    let draw = |name: &str, args: &[&str]| {
        let file = directory.join(name);
        let answer = phone.json(&[&["chart", "weight", "-o", &file], args].concat());
        (answer, std::fs::read_to_string(&file).unwrap())
    };
    let (answer, svg) = draw("a.svg", &["--window", "0-4", "--policy", "paper", "--heading", "Maya <Jones>"]);
    assert_eq!((&answer["window"], &answer["policy"]), (&json!("0-4"), &json!("paper")));
    assert!(svg.contains("Maya &lt;Jones") && svg.contains("paper chart"), "{svg}");
    let (_, light) = draw("light.svg", &[]);
    let (_, dark) = draw("dark.svg", &["--dark"]);
    let (_, page) = draw("page.svg", &["--print"]);
    assert!(light != dark && light != page && dark != page);
    assert!(page.contains("210mm") && page.contains("297mm"), "a page of A4");
    assert_eq!(phone.refusal(&["chart", "weight", "-o", "x.svg", "--dark", "--print"]).code, "usage");
}

/// The width in the first chunk of a PNG.
fn width_px(png: &[u8]) -> u32 {
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(&png[12..16], b"IHDR");
    assert_eq!(&png[png.len() - 8..png.len() - 4], b"IEND");
    u32::from_be_bytes(png[16..20].try_into().unwrap())
}

#[test]
fn a_png_is_as_wide_as_it_is_asked_for() {
    let directory = Directory::new();
    let phone = maya(&directory);
    for (args, expected) in [(&["--width", "400"][..], 400), (&["--print", "--width", "640"], 640)] {
        let file = directory.join("weight.png");
        let answer = phone.json(&[&["chart", "weight", "--replace", "-o", &file], args].concat());
        assert_eq!(answer["format"], "png");
        assert_eq!(width_px(&std::fs::read(&file).unwrap()), expected);
    }
}

#[test]
fn a_file_that_is_there_is_not_touched_unless_that_is_said() {
    let directory = Directory::new();
    let phone = maya(&directory);
    let file = directory.join("weight.svg");
    std::fs::write(&file, "mine").unwrap();
    let refusal = phone.refusal(&["chart", "weight", "-o", &file]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("file-exists", 2));
    assert_eq!(std::fs::read(&file).unwrap(), b"mine");
    phone.json(&["chart", "weight", "-o", &file, "--force"]);
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("<svg"));
    let left = std::fs::read_dir(directory.path()).unwrap().count();
    assert_eq!(left, 2, "the home and the chart, and nothing half written");
}

#[test]
fn what_cannot_be_drawn_says_what_is_missing() {
    let directory = Directory::new();
    let phone = maya(&directory);
    let file = directory.join("x.svg");
    let message = |args: &[&str], code: &str| {
        let refusal = phone.refusal(&[&["chart"], args].concat());
        assert_eq!(refusal.code, code, "{args:?}");
        refusal.error["error"]["message"].as_str().unwrap().to_owned()
    };
    let head = message(&["head", "-o", &file], "nothing-to-draw");
    assert_eq!(head, "there is nothing to draw yet. No head circumference with its day is in the record");
    message(&["shoe-size", "-o", &file], "bad-value");
    message(&["weight", "-o", &file, "--window", "0-3"], "bad-value");
    message(&["weight", "-o", &file, "--width", "10"], "bad-value");
    message(&["weight", "-o", &file, "--print", "--width", "640"], "bad-value");
    message(&["weight", "-o", &directory.join("x.gif")], "bad-value");
    message(&["weight", "-o", &file, "--heading", &"x".repeat(81)], "no-such-chart");
    message(&["weight"], "usage");
    let nobody = Phone::with_record(&directory, "Tom");
    let refusal = nobody.refusal(&["chart", "weight", "-o", &file]);
    assert!(refusal.error["error"]["message"].as_str().unwrap().contains("The sex is not in the record"));
    assert_eq!(refusal.error["error"]["what_to_do"], Value::from("see what is missing: redbook growth"));
    assert!(!std::path::Path::new(&file).exists());
}

#[test]
fn a_person_is_told_where_it_is_and_how_it_was_made() {
    let directory = Directory::new();
    let phone = maya(&directory);
    let file = directory.join("weight.svg");
    let text = phone.text(&["chart", "weight", "-o", &file]);
    assert!(
        text.starts_with(&format!(
            "Written to {file}: Weight, girls, birth to 1 year, with 3 measurements.\n"
        ))
    );
    assert!(text.contains("UK-WHO. Corrected age, for life: born at 40+0 weeks. Data: uk-who-1."), "{text}");
}
