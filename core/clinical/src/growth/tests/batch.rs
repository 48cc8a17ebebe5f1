//! JSON lines: every bad one has its error, and nothing that was in it comes back.

use serde_json::{Value, json};

use crate::growth::batch::{LINE_LEN_MAX, answer_bytes, answer_line};

fn request() -> Value {
    json!({
        "id": "a-1", "sex": "female", "method": "weight", "value": 9.0, "unit": "kg", "birth_date": "2025-01-01",
        "measurement_date": "2026-01-01", "gestation_weeks": 38, "gestation_days": 3, "something": ["else"],
    })
}

fn answer(request: &Value) -> Value {
    serde_json::from_str(&answer_line(&request.to_string())).unwrap()
}

fn with(field: &str, value: Value) -> Value {
    let mut request = request();
    request[field] = value;
    answer(&request)
}

/// serde_json reads a number only nearly to the last bit.
fn age_days(looked: &Value) -> f64 {
    (looked["decimal_age"].as_f64().unwrap() * 365.25 * 1e6).round() / 1e6
}

fn code(answer: &Value) -> &str {
    answer["error"]["code"].as_str().unwrap()
}

#[test]
fn a_request_is_answered_both_ways() {
    let answer = answer(&request());
    assert_eq!(answer["id"], "a-1");
    assert_eq!((&answer["reference"], &answer["policy"]), (&json!("uk-who"), &json!("exact")));
    assert_eq!(answer["data_version"], "uk-who-1");
    assert_eq!(age_days(&answer["chronological"]), 365.0);
    assert_eq!(age_days(&answer["corrected"]), 354.0);
    assert_eq!(answer["corrected"]["table"], "who-2006-infant");
    assert_eq!(answer["corrected"]["band"], "on or near the 50th centile");
    assert!(answer.get("not_in_this_build").is_none());
}

#[test]
fn the_policy_changes_only_what_is_corrected() {
    let exact = answer(&request());
    for (policy, days) in [("paper", 365.0), ("as-40+0", 365.0), ("exact", 354.0)] {
        let answer = with("policy", json!(policy));
        assert_eq!(answer["policy"], policy);
        assert_eq!(answer["chronological"], exact["chronological"]);
        assert_eq!(age_days(&answer["corrected"]), days);
    }
}

#[test]
fn where_the_reference_has_nothing_the_answer_is_null() {
    let answer = with("measurement_date", json!("2045-06-01"));
    assert_eq!((&answer["chronological"], &answer["corrected"]), (&Value::Null, &Value::Null));
    assert!(answer.get("error").is_none());
}

#[test]
fn no_gestation_is_40_weeks() {
    for weeks in [json!(null), json!(0)] {
        let mut request = request();
        request["gestation_weeks"] = weeks;
        request["gestation_days"] = json!(0);
        let answer = answer(&request);
        assert_eq!(answer["corrected"], answer["chronological"]);
    }
}

#[test]
fn a_whole_number_may_have_a_point() {
    assert_eq!(with("gestation_weeks", json!(38.0)), answer(&request()));
    assert_eq!(with("gestation_days", json!(3.0)), answer(&request()));
    for (value, expected) in
        [(json!(65_535.0), "gestation"), (json!(65_536.0), "wrong-type"), (json!(-1.0), "wrong-type")]
    {
        assert_eq!(code(&with("gestation_weeks", value)), expected);
    }
}

#[test]
fn every_field_that_is_wrong_has_its_error() {
    let wrong = [
        ("sex", json!("Female"), "unknown-word"),
        ("sex", json!(1), "wrong-type"),
        ("method", json!("length"), "unknown-word"),
        ("value", json!("9.0"), "wrong-type"),
        ("value", json!(0), "value"),
        ("value", json!(-9.0), "value"),
        ("value", json!(-1e300), "value"),
        ("unit", json!("g"), "wrong-unit"),
        ("unit", json!("cm"), "wrong-unit"),
        ("birth_date", json!("1 January 2025"), "not-a-date"),
        ("birth_date", json!("2025-02-30"), "not-a-date"),
        ("measurement_date", json!("2024-12-31"), "before-birth"),
        ("gestation_weeks", json!(21), "gestation"),
        ("gestation_weeks", json!(45), "gestation"),
        ("gestation_weeks", json!(65_535), "gestation"),
        ("gestation_weeks", json!(65_536), "wrong-type"),
        ("gestation_weeks", json!(38.5), "wrong-type"),
        ("gestation_weeks", json!(0), "missing"),
        ("gestation_days", json!(7), "gestation"),
        ("gestation_days", json!(-1), "wrong-type"),
        ("policy", json!("who"), "unknown-word"),
    ];
    for (field, value, expected) in wrong {
        let answer = with(field, value.clone());
        assert_eq!(answer["id"], "a-1");
        assert_eq!(code(&answer), expected, "{field} {value}");
    }
    for field in ["sex", "method", "value", "unit", "birth_date", "measurement_date"] {
        let answer = with(field, Value::Null);
        assert_eq!(code(&answer), "missing", "{field}");
        assert!(answer["error"]["message"].as_str().unwrap().contains(field));
    }
}

#[test]
fn what_is_no_request_is_an_error_and_never_comes_back() {
    let twice = r#"{"id": 1, "sex": "Zoe", "sex": "Zoe"}"#;
    let deep = format!("{}{}", r#"{"id":"#, "[".repeat(10_000));
    let long = format!(r#"{{"id": "{}"}}"#, "Zoe".repeat(LINE_LEN_MAX));
    let lines =
        ["", " ", "Zoe", "null", "[1, \"female\"]", "{", "{\"id\": Zoe}", "{}{}", "\u{0}", twice, &deep];
    for line in lines {
        let answer: Value = serde_json::from_str(&answer_line(line)).unwrap();
        assert_eq!((code(&answer), &answer["id"]), ("not-an-object", &Value::Null), "{line}");
        assert!(!answer.to_string().contains("Zoe"));
    }
    assert_eq!(answer_bytes(b"{\"id\": \"\xff\"}"), answer_line(""));
    assert_eq!(answer_bytes(request().to_string().as_bytes()), answer_line(&request().to_string()));
    let answer: Value = serde_json::from_str(&answer_line(&long)).unwrap();
    assert_eq!(code(&answer), "line-too-long");
    for field in ["sex", "method", "unit", "birth_date", "policy"] {
        assert!(!with(field, json!("Zoe")).to_string().contains("Zoe"), "{field}");
    }
}

#[test]
fn an_answer_is_one_line_and_any_id_comes_back() {
    for id in [json!(null), json!(-1.5), json!("a\nb"), json!({"a": [1, 2]})] {
        let mut request = request();
        request["id"] = id.clone();
        let line = answer_line(&request.to_string());
        assert!(!line.contains('\n'));
        assert_eq!(serde_json::from_str::<Value>(&line).unwrap()["id"], id);
    }
}
