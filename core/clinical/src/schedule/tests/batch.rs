//! JSON lines: every bad one has its error, and nothing that was in it comes back.

use serde_json::{Value, json};

use crate::schedule::batch::{GIVEN_MAX, LINE_LEN_MAX, RECORDED_MAX, RISK_MAX, answer_bytes, answer_line};

fn request() -> Value {
    json!({
        "id": "a-1", "nation": "england", "birth_date": "2026-01-01", "gestation_weeks": 31, "sex": "female",
        "risk": ["tb-family", "no-hepb-mother", "no-scid-area"], "on": "2026-03-01", "something": ["else"],
        "given": [{"vaccine": "Bexsero", "date": "2026-02-20", "dose": 1, "batch": "x"}],
        "screening": ["hearing", {"what": "blood-spot", "date": "2026-01-06"}], "reviews": ["new-birth-visit"],
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

fn code(answer: &Value) -> &str {
    answer["error"]["code"].as_str().unwrap_or("none")
}

fn items<'a>(answer: &'a Value, what: &str) -> Vec<&'a Value> {
    answer["items"].as_array().unwrap().iter().filter(|item| item["what"] == what).collect()
}

#[test]
fn an_item_says_what_when_by_which_rule_and_why() {
    let answer = answer(&request());
    assert_eq!(answer["id"], "a-1");
    let six = items(&answer, "dtap-ipv-hib-hepb")[0];
    let expected = json!({
        "what": "dtap-ipv-hib-hepb", "dose": 1, "kind": "immunisation", "status": "due", "from": "2026-02-26",
        "by": "2026-03-26", "rule": "eng-6in1-1", "source": "SCHED-2026, SCHED-2025, ALGORITHM", "valid_from": null,
        "convention": true, "reason": "6-in-1 dose 1 is due from 26 February 2026 to 26 March 2026.",
        "message": {"id": "dose-due", "args": {"what": "dtap-ipv-hib-hepb:1", "from": "2026-02-26", "by": "2026-03-26"}},
    });
    assert_eq!(six, &expected);
    let menb = items(&answer, "menb")[0];
    assert_eq!(
        (&menb["status"], &menb["date"], &menb["from"]),
        (&json!("early"), &json!("2026-02-20"), &Value::Null)
    );
    assert_eq!(items(&answer, "bcg")[0]["status"], "overdue");
    assert_eq!(items(&answer, "hepb")[0]["status"], "not-applicable");
    assert_eq!(items(&answer, "new-birth-visit")[0]["status"], "done");
    let protection = answer["protection"].as_array().unwrap();
    let menb = protection.iter().find(|it| it["disease"] == "meningococcal-b").unwrap();
    assert_eq!((&menb["given"], &menb["counted"]), (&json!(1), &json!(1)));
}

#[test]
fn gestation_never_delays_a_vaccine() {
    let answers: Vec<Value> = [22, 31, 44].map(|weeks| with("gestation_weeks", json!(weeks))).to_vec();
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[1], answers[2]);
    assert_eq!(answers[0], with("gestation_weeks", Value::Null));
    assert_eq!(answers[0], with("gestation_weeks", json!(0)));
}

#[test]
fn silence_about_a_risk_is_no_answer() {
    for (risk, status) in [
        (Value::Null, "unanswered"),
        (json!([]), "unanswered"),
        (json!(["flu-risk"]), "unanswered"),
        (json!(["no-tb-family"]), "not-applicable"),
        (json!(["tb-family", "tb-family", "no-scid-area"]), "overdue"),
        (json!(["tb-family"]), "overdue"),
    ] {
        assert_eq!(items(&with("risk", risk.clone()), "bcg")[0]["status"], status, "{risk}");
    }
}

#[test]
fn an_outcome_of_scid_lets_bcg_be_given() {
    let mut request = request();
    request["risk"] = json!(["tb-family", "scid-area"]);
    assert_eq!(items(&answer(&request), "bcg")[0]["status"], "unanswered");
    assert_eq!(items(&answer(&request), "bcg")[0]["ask"], true);
    for (outcome, status) in [("not-suspected", "overdue"), ("declined", "overdue"), ("other", "unanswered")]
    {
        request["screening"] = json!([{"what": "blood-spot-scid", "date": "2026-01-12", "outcome": outcome}]);
        let answer = answer(&request);
        assert_eq!(items(&answer, "bcg")[0]["status"], status, "{outcome}");
        let is_done = items(&answer, "blood-spot-scid").iter().any(|item| item["status"] == "done");
        assert_eq!(is_done, outcome != "declined", "a test that was declined was not done");
    }
}

#[test]
fn a_suspected_scid_result_stops_bcg_in_whatever_order_it_comes() {
    let result =
        |date: &str, outcome: &str| json!({"what": "blood-spot-scid", "date": date, "outcome": outcome});
    let suspected = result("2026-01-12", "other");
    for (other, status) in [
        (result("2026-01-12", "not-suspected"), "unanswered"),
        (result("2026-01-13", "not-suspected"), "overdue"),
        (result("2026-01-20", "declined"), "unanswered"),
        (result("2026-01-20", "not-offered"), "unanswered"),
    ] {
        for both in [[&suspected, &other], [&other, &suspected]] {
            let answer = with("screening", json!(both));
            assert_eq!(items(&answer, "bcg")[0]["status"], status, "{both:?}");
        }
    }
}

#[test]
fn a_word_that_is_not_known_is_kept_and_the_rest_is_answered() {
    let mut request = request();
    request["given"] = json!([{"vaccine": "the pink one", "date": "2026-02-26"}]);
    request["screening"] = json!(["ears", "hearing"]);
    request["reviews"] = json!([{"what": "tea", "date": "2026-02-01"}]);
    let answer = answer(&request);
    for (what, date) in
        [("the pink one", json!("2026-02-26")), ("ears", Value::Null), ("tea", json!("2026-02-01"))]
    {
        let item = items(&answer, what)[0];
        assert_eq!((&item["status"], item.get("date").unwrap_or(&Value::Null)), (&json!("invalid"), &date));
        assert!(
            item["reason"].as_str().unwrap().contains("The name is not known: it is kept and not counted.")
        );
    }
    assert_eq!(items(&answer, "hearing")[0]["status"], "done");
    assert_eq!(items(&answer, "menb")[0]["status"], "due");
}

#[test]
fn a_due_date_alone_is_an_unborn_child() {
    let mut request = request();
    request["due_date"] = json!("2026-05-01");
    assert!(!items(&answer(&request), "hearing").is_empty(), "a birth date wins");
    request["birth_date"] = Value::Null;
    assert_eq!(items(&answer(&request), "antenatal")[0]["status"], "due");
}

#[test]
fn after_a_loss_nothing_is_due() {
    let answer = with("life", json!("died"));
    assert!(answer["items"].as_array().unwrap().iter().all(|item| item["status"] == "done"));
}

#[test]
fn every_field_that_is_wrong_has_its_error() {
    let dose = |vaccine: &str, date: &str| json!([{"vaccine": vaccine, "date": date}]);
    let wrong = [
        ("nation", json!("France"), "unknown-word"),
        ("nation", json!("wales"), "no-schedule"),
        ("birth_date", json!("1 January 2025"), "not-a-date"),
        ("birth_date", json!(20260101), "wrong-type"),
        ("due_date", json!("2026-02-30"), "not-a-date"),
        ("on", json!("today"), "not-a-date"),
        ("gestation_weeks", json!(21), "gestation"),
        ("gestation_weeks", json!(45), "gestation"),
        ("gestation_weeks", json!(38.5), "wrong-type"),
        ("sex", json!("girl"), "unknown-word"),
        ("life", json!("happy"), "unknown-word"),
        ("risk", json!("tb-family"), "wrong-type"),
        ("risk", json!(["Zoe"]), "unknown-word"),
        ("risk", json!([1]), "wrong-type"),
        ("given", json!([1]), "wrong-type"),
        ("given", json!([{"date": "2026-02-26"}]), "missing"),
        ("given", json!([{"vaccine": "mmr"}]), "missing"),
        ("given", dose("mmr", "2026-2-26"), "not-a-date"),
        ("given", json!([{"vaccine": "mmr", "date": "2026-02-26", "dose": 256}]), "wrong-type"),
        ("screening", json!([{"what": "hearing", "outcome": "Zoe"}]), "unknown-word"),
        ("risk", json!(["tb-family", "no-tb-family"]), "wrong-type"),
        ("risk", json!(["no-Zoe"]), "unknown-word"),
        ("screening", json!([{"date": "2026-02-26"}]), "missing"),
        ("reviews", json!([{"what": "hearing", "date": "x"}]), "not-a-date"),
        ("risk", json!(vec!["tb-family"; RISK_MAX + 1]), "too-many"),
        ("screening", json!(vec!["hearing"; RECORDED_MAX + 1]), "too-many"),
        ("given", json!(vec![json!({"vaccine": "mmr", "date": "2026-02-26"}); GIVEN_MAX + 1]), "too-many"),
    ];
    for (field, value, expected) in wrong {
        let answer = with(field, value.clone());
        assert_eq!((code(&answer), &answer["id"]), (expected, &json!("a-1")), "{field} {value}");
        assert!(!answer.to_string().contains("Zoe"));
    }
    for field in ["nation", "birth_date", "on"] {
        let answer = with(field, Value::Null);
        assert_eq!(code(&answer), "missing", "{field}");
        assert!(answer["error"]["message"].as_str().unwrap().contains(field));
    }
    let most = json!(vec![json!({"vaccine": "mmr", "date": "2026-02-26"}); GIVEN_MAX]);
    assert_eq!(items(&with("given", most), "mmr").len(), GIVEN_MAX);
}

#[test]
fn what_is_no_request_is_an_error_and_never_comes_back() {
    for line in
        ["", " ", "Zoe", "null", "[1]", "{", "{}{}", "\u{0}", r#"{"id": 1, "on": "Zoe", "on": "Zoe"}"#]
    {
        let answer: Value = serde_json::from_str(&answer_line(line)).unwrap();
        assert_eq!((code(&answer), &answer["id"]), ("not-an-object", &Value::Null), "{line}");
    }
    assert_eq!(answer_bytes(b"{\"id\": \"\xff\"}"), answer_line(""));
    let long = format!(r#"{{"id": "{}"}}"#, "Zoe".repeat(LINE_LEN_MAX));
    assert!(answer_line(&long).contains("line-too-long"));
    assert!(!answer_line(&request().to_string()).contains('\n'));
}

#[test]
fn dates_at_the_ends_of_the_calendar_have_answers() {
    for birth in ["0000-01-01", "1950-01-01", "2024-02-29", "9999-12-31"] {
        for on in ["0000-01-01", "1900-01-01", "2026-03-01", "9999-12-31"] {
            let mut request = request();
            (request["birth_date"], request["on"]) = (json!(birth), json!(on));
            assert_eq!(code(&answer(&request)), "none", "{birth} {on}");
            assert!(!answer(&request).to_string().contains("+1"), "{birth} {on}");
            (request["birth_date"], request["due_date"]) = (Value::Null, json!(birth));
            assert_eq!(code(&answer(&request)), "none", "{birth} {on}");
        }
    }
}
