//! What a family sees of growth, through the real program: the words, the charts, what is asked before a slip is kept, and
//! what is not computed while people disagree.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use common::{Directory, Phone, redbook, with_input};
use serde_json::{Value, json};

const A_PERSON: i32 = 3;
const NOT_UNDERSTOOD: i32 = 2;

/// A girl, born at term, with what is needed to compare her.
fn maya(directory: &Directory) -> Phone {
    let phone = Phone::with_record(directory, "Amira");
    phone.json(&["profile", "set", "sex", "female"]);
    phone.add(&["birth", "--when", "2022-01-09T04:12", "--gestation", "40+0", "--weight", "3.41 kg"]);
    phone
}

fn weigh(phone: &Phone, value: &str, when: &str) -> String {
    phone.add(&["weight", value, "--when", when])
}

fn ids(messages: &Value) -> Vec<&str> {
    messages.as_array().unwrap().iter().map(|message| message["id"].as_str().unwrap()).collect()
}

fn of_method<'v>(view: &'v Value, method: &str) -> Vec<&'v Value> {
    view["measurements"].as_array().unwrap().iter().filter(|it| it["method"] == method).collect()
}

#[test]
fn mayas_weights_become_words() {
    let directory = Directory::new();
    let phone = maya(&directory);
    let at_12_weeks = weigh(&phone, "5.2 kg", "2022-04-03");
    weigh(&phone, "4.3 kg", "2022-02-10");
    let text = phone.text(&["growth"]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "A girl, born 9 January 2022, at 40+0 weeks.");
    assert!(
        lines[1].starts_with("Beside UK-WHO (data: uk-who-1). Age is counted from the due date"),
        "{text}"
    );
    let weights: Vec<&&str> = lines.iter().filter(|line| line.contains(" kg  ")).collect();
    assert_eq!(weights.len(), 3, "{text}");
    for (line, said) in weights.iter().zip([
        ["9 January 2022", "born today", "3.41 kg", "centile: "],
        ["10 February 2022", "4 weeks 4 days", "4.3 kg", "centile: "],
        ["3 April 2022", "12 weeks", "5.2 kg", "centile: "],
    ]) {
        assert!(said.iter().all(|word| line.contains(word)), "{line}");
    }
    assert!(weights[2].contains(&at_12_weeks[..8]), "each line names its entry: {text}");
    assert!(text.contains("What they say together\n"), "{text}");
    assert!(text.contains("The weight fell across "), "{text}");
    assert_eq!(text.matches("Your health visitor can help you read this.").count(), 1, "{text}");
    for verdict in ["faltering", "normal", "abnormal", "fine", "worr", "should", "healthy", "obese"] {
        assert!(!text.to_lowercase().contains(verdict), "{verdict}: {text}");
    }
}

/// The record and the batch command are one arithmetic: the same request, to the last digit.
#[test]
fn the_record_says_what_batch_says() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.json(&["profile", "set", "sex", "Girl"]);
    phone.add(&["birth", "--when", "2022-01-01", "--gestation", "37+2"]);
    phone.add(&["weight", "3.55 kg", "--when", "2022-02-02"]);
    phone.add(&["head", "36.1 cm", "--when", "2022-02-02"]);
    for policy in ["exact", "paper"] {
        let view = phone.json(&["growth", "--policy", policy]);
        assert_eq!(view["policy"], policy);
        for (method, value, unit) in [("weight", 3.55, "kg"), ("ofc", 36.1, "cm")] {
            let request = json!({
                "id": 1, "sex": "female", "method": method, "value": value, "unit": unit, "policy": policy,
                "birth_date": "2022-01-01", "measurement_date": "2022-02-02", "gestation_weeks": 37,
                "gestation_days": 2,
            });
            let output = with_input(redbook().args(["growth", "--batch"]), &format!("{request}\n"));
            let batch: Value = serde_json::from_slice(&output.stdout).unwrap();
            let measurement = of_method(&view, method)[0];
            let by = |policy: &str| {
                let all = measurement["assessments"].as_array().unwrap();
                all.iter().find(|assessment| assessment["policy"] == policy).unwrap()
            };
            for (ours, theirs) in
                [(by(policy), &batch["corrected"]), (by("as-40+0"), &batch["chronological"])]
            {
                for name in ["sds", "centile", "decimal_age", "table"] {
                    assert_eq!(ours[name], theirs[name], "{method} {policy} {name}");
                }
                assert_eq!(ours["band"]["text"], theirs["band"]);
                assert_eq!(ours["data_version"], batch["data_version"]);
            }
        }
    }
}

/// A few weeks of pregnancy are many centiles, so that nobody may think there is only one way.
#[test]
fn the_way_to_count_age_stands_beside_the_numbers() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.json(&["profile", "set", "sex", "female"]);
    phone.add(&["birth", "--when", "2022-01-01", "--gestation", "32+0"]);
    phone.add(&["weight", "3.2 kg", "--when", "2022-03-10"]);
    let exact = phone.text(&["growth"]);
    assert!(exact.contains("Age is counted from the due date (born at 32+0 weeks) at every age."), "{exact}");
    assert!(exact.contains("9 weeks 5 days, corrected 12 days"), "{exact}");
    assert!(exact.contains("Age can be counted in other ways"), "{exact}");
    let from_birth = phone.text(&["growth", "--policy", "as-40+0"]);
    assert!(from_birth.contains("Age is counted from birth, as if born at 40+0 weeks"), "{from_birth}");
    assert!(from_birth.contains("3.2 kg  below the 0.4th centile"), "{from_birth}");
    assert!(!exact.contains("below the 0.4th"), "{exact}");
    let refusal = phone.refusal(&["growth", "--policy", "zodiac"]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("bad-value", NOT_UNDERSTOOD));
    assert_eq!(phone.refusal(&["growth", "--batch", "--policy", "paper"]).code, "usage");
}

#[test]
fn what_is_missing_is_said_with_what_to_type() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    weigh(&phone, "4.3 kg", "2022-02-10");
    let view = phone.json(&["growth"]);
    let missing = ["growth.missing.sex", "growth.missing.birth", "growth.missing.gestation"];
    assert_eq!(ids(&view["missing"]), missing);
    assert_eq!(view["measurements"][0]["assessments"], json!([]));
    assert_eq!(view["measurements"][0]["says"], "4.3 kg", "it is shown all the same");
    let text = phone.text(&["growth"]);
    assert!(text.contains("redbook profile set sex female, or male"), "{text}");
    assert!(!text.contains("uk-who"), "no number, no reference: {text}");
    phone.json(&["profile", "set", "sex", "male"]);
    phone.json(&["profile", "set", "date-of-birth", "2022-01-09"]);
    let view = phone.json(&["growth"]);
    assert_eq!(ids(&view["missing"]), ["growth.missing.gestation"]);
    assert!(view["measurements"][0]["assessments"][0]["sds"].is_number());
    assert!(phone.text(&["growth"]).contains("age is counted as if it had been 40+0 weeks"));
}

#[test]
fn a_day_that_is_not_known_is_not_guessed() {
    let directory = Directory::new();
    let phone = maya(&directory);
    for when in ["2022-03", "unknown"] {
        weigh(&phone, "4.9 kg", when);
    }
    let view = phone.json(&["growth"]);
    let undated: Vec<&Value> =
        of_method(&view, "weight").into_iter().filter(|it| it["at_birth"] == false).collect();
    assert_eq!(undated.len(), 2);
    for measurement in undated {
        assert_eq!(measurement["not_assessed"]["id"], "growth.none.no-day");
        assert_eq!((&measurement["assessments"], &measurement["age"]), (&json!([]), &Value::Null));
    }
}

#[test]
fn nothing_is_computed_from_what_people_dispute() {
    let directory = Directory::new();
    let phone = maya(&directory);
    weigh(&phone, "4.3 kg", "2022-02-10");
    let other = phone.add(&["profile", "sex", "male"]);
    let disputed = phone.json(&["growth"]);
    assert_eq!(ids(&disputed["missing"]), ["growth.disputed.sex"]);
    assert_eq!(disputed["sex"], Value::Null);
    assert_eq!(disputed["facts"], json!([]));
    for measurement in disputed["measurements"].as_array().unwrap() {
        assert_eq!(measurement["assessments"], json!([]));
        assert_eq!(measurement["not_assessed"]["id"], "growth.none.child");
    }
    let file = directory.join("chart.svg");
    let refusal = phone.refusal(&["chart", "weight", "-o", &file]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("nothing-to-draw", A_PERSON));
    assert!(refusal.error["error"]["message"].as_str().unwrap().contains("said in different ways"));
    phone.json(&["profile", "pick", "sex", &other]);
    let picked = phone.json(&["growth"]);
    assert_eq!((&picked["sex"], &picked["missing"]), (&json!("male"), &json!([])));
    assert!(picked["measurements"][0]["assessments"][0]["sds"].is_number());
    // The birth is said in the birth details and in the profile.
    phone.json(&["profile", "set", "date-of-birth", "2022-01-10"]);
    assert_eq!(ids(&phone.json(&["growth"])["missing"]), ["growth.disputed.birth"]);
    phone.json(&["profile", "set", "date-of-birth", "2022-01-09"]);
    assert_eq!(phone.json(&["growth"])["missing"], json!([]));
}

#[test]
fn two_weights_of_one_day_are_both_shown_and_nothing_is_made_of_them() {
    let directory = Directory::new();
    let phone = maya(&directory);
    weigh(&phone, "5.2 kg", "2022-04-03");
    assert_ne!(phone.json(&["growth"])["facts"], json!([]));
    let second = weigh(&phone, "5.9 kg", "2022-04-03");
    let view = phone.json(&["growth"]);
    assert_eq!(ids(&view["missing"]), ["growth.disputed.measurements"]);
    assert_eq!(view["facts"], json!([]));
    let disputed: Vec<&str> = of_method(&view, "weight")
        .iter()
        .filter(|it| it["disputed"] == true)
        .map(|it| it["says"].as_str().unwrap())
        .collect();
    assert_eq!(disputed, ["5.2 kg", "5.9 kg"]);
    assert_eq!(phone.text(&["growth"]).matches("[another value stands beside it]").count(), 2);
    phone.json(&["retract", &second]);
    let view = phone.json(&["growth"]);
    assert_eq!(of_method(&view, "weight").len(), 2, "what was taken back is not shown here");
    assert_ne!(view["facts"], json!([]));
}

/// A baby who lost more than a tenth must not be overlooked because two people copied the weight a little differently.
#[test]
fn a_loss_that_is_so_by_both_weights_of_a_day_is_said() {
    let loss = |second: &str| {
        let directory = Directory::new();
        let phone = maya(&directory);
        weigh(&phone, "3.00 kg", "2022-01-13");
        weigh(&phone, second, "2022-01-13");
        let view = phone.json(&["growth"]);
        assert_eq!(ids(&view["missing"]), ["growth.disputed.measurements"]);
        let facts = view["facts"].as_array().unwrap().clone();
        assert!(facts.len() < 2, "{facts:?}");
        facts.first().map(|fact| (fact["says"]["text"].clone(), fact["cites"][0]["rule"].clone()))
    };
    let said = "People wrote different weights. By the two nearest to each other, on 13 January 2022, 4 days after birth, the \
                weight was 11.7 % below the birth weight: 3.010 kg, at birth 3.410 kg. By the others it was further below.";
    assert_eq!(loss("3.01 kg"), Some((json!(said), json!("weight-loss"))));
    assert_eq!(loss("3.1 kg"), None, "by one of them it is less than a tenth");
}

/// On which of two days it was is not known, so it is a loss of neither.
#[test]
fn a_weight_that_was_corrected_to_two_days_is_no_loss_of_one() {
    let losses = |moved: &str| {
        let directory = Directory::new();
        let phone = maya(&directory);
        weigh(&phone, "3.60 kg", "2022-01-09");
        let weight = weigh(&phone, "3.00 kg", "2022-01-13");
        phone.json(&["correct", &weight, "--value", "2.99 kg"]);
        phone.json(&["correct", &weight, "--when", moved]);
        phone.json(&["growth"])["facts"].as_array().unwrap().len()
    };
    assert_eq!(losses("2022-01-13"), 1, "two values of one day");
    assert_eq!(losses("2022-01-20"), 0);
}

#[test]
fn a_correction_counts_and_what_it_corrects_does_not() {
    let directory = Directory::new();
    let phone = maya(&directory);
    let weight = weigh(&phone, "4.3 kg", "2022-02-10");
    let before = phone.json(&["growth"]);
    let corrected = phone.json(&["correct", &weight, "--value", "4.1 kg"]);
    let after = phone.json(&["growth"]);
    let of = |view: &Value| of_method(view, "weight")[1].clone();
    assert_eq!(of(&after)["entries"], json!([corrected["id"]]));
    assert_eq!((of(&before)["says"].clone(), of(&after)["says"].clone()), (json!("4.3 kg"), json!("4.1 kg")));
    assert_ne!(of(&before)["assessments"], of(&after)["assessments"]);
    assert_eq!(phone.json(&["growth"]), after, "the same entries give the same view");
}

#[test]
fn a_weight_and_a_standing_height_of_one_day_give_a_body_mass_index() {
    let directory = Directory::new();
    let phone = maya(&directory);
    let weight = weigh(&phone, "13.8 kg", "2025-01-09");
    phone.add(&["length", "54 cm", "--when", "2022-02-10"]);
    weigh(&phone, "4.3 kg", "2022-02-10");
    let height = phone.add(&["height", "94.5 cm", "--when", "2025-01-09"]);
    let view = phone.json(&["growth"]);
    let indices = of_method(&view, "bmi");
    assert_eq!(indices.len(), 1, "lying babies have none");
    assert_eq!(
        (&indices[0]["entries"], &indices[0]["says"]),
        (&json!([weight, height]), &json!("15.5 kg/m²"))
    );
    assert!(indices[0]["assessments"][0]["centile"].is_number());
}

#[test]
fn a_likely_slip_is_asked_about_and_kept_when_confirmed() {
    let directory = Directory::new();
    let phone = maya(&directory);
    let entries = phone.json(&["status"])["entries"].clone();
    let slip = ["add", "weight", "43 kg", "--when", "2022-02-10"];
    let refusal = phone.refusal(&slip);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("doubtful", A_PERSON));
    let error = &refusal.error["error"];
    let message = error["message"].as_str().unwrap();
    assert!(
        message.contains("the weight is hardly possible at this age") && !message.contains("43"),
        "{message}"
    );
    assert_eq!(error["doubts"][0]["code"], "growth.likely-slip");
    let readings = error["doubts"][0]["readings"].as_array().unwrap();
    assert_eq!(readings[0]["text"], "4.3 kg, if the decimal point slipped to the right.");
    assert_eq!(phone.json(&["status"])["entries"], entries, "nothing was saved");
    let plain = phone.command(&slip).output().unwrap();
    let said = String::from_utf8(plain.stderr).unwrap();
    assert_eq!(said.matches("Perhaps: 4.3 kg, if the decimal point slipped").count(), 1, "each once: {said}");

    let kept = phone.json(&[&slip[..], &["--confirm"]].concat());
    assert_eq!(kept["doubts"][0], "growth.likely-slip");
    let shown = phone.json(&["show", kept["id"].as_str().unwrap()]);
    assert_eq!(shown["entry"]["confirmed"], true);
    assert_eq!(shown["entry"]["payload"]["value"], 43_000, "kept as it was entered");
    let view = phone.json(&["growth"]);
    let doubtful = of_method(&view, "weight")[1];
    assert_eq!((ids(&doubtful["doubts"])[0], &doubtful["confirmed"]), ("growth.likely-slip", &json!(true)));
    assert!(phone.text(&["growth"]).contains("far above the 99.6th centile  [check]"));
    // A slip that was kept casts no doubt on what follows.
    weigh(&phone, "5.2 kg", "2022-04-03");
}

#[test]
fn the_childs_own_other_measurements_raise_a_doubt_too() {
    let directory = Directory::new();
    let phone = maya(&directory);
    phone.add(&["head", "38.5 cm", "--when", "2022-03-01"]);
    let shrunk = phone.refusal(&["add", "head", "36.4 cm", "--when", "2022-04-01"]);
    assert_eq!(shrunk.error["error"]["doubts"][0]["code"], "growth.shrunk");
    let head = phone.add(&["head", "39.6 cm", "--when", "2022-04-01"]);
    let corrected = phone.refusal(&["correct", &head, "--value", "36.4 cm"]);
    assert_eq!(corrected.error["error"]["doubts"][0]["code"], "growth.shrunk");
    // What a correction replaces says nothing against it.
    phone.json(&["correct", &head, "--value", "39.4 cm"]);
    let before_birth = phone.refusal(&["add", "weight", "3.4 kg", "--when", "2021-12-31"]);
    assert_eq!(before_birth.error["error"]["doubts"][0]["code"], "growth.before-birth");
    let birth = ["add", "birth", "--when", "2022-01-09", "--gestation", "40+0", "--weight", "34.1 kg"];
    assert_eq!(phone.refusal(&birth).error["error"]["doubts"][0]["code"], "growth.likely-slip");
}

#[test]
fn without_a_sex_or_a_birth_only_the_field_itself_is_doubted() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    weigh(&phone, "43 kg", "2022-02-10");
    assert_eq!(phone.refusal(&["add", "weight", "430 kg", "--when", "2022-02-11"]).code, "doubtful");
}

#[test]
fn a_number_without_its_unit_lists_what_it_may_mean() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let pounds = phone.add(&["weight", "9 lb 4 oz", "--when", "2022-02-10"]);
    assert_eq!(phone.json(&["show", &pounds])["entry"]["payload"]["value"], 4_196);
    let refusal = phone.refusal(&["add", "weight", "4.2", "--when", "2022-02-10"]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("which-unit", NOT_UNDERSTOOD));
    let choices = json!([{ "value": "4.2 kg", "unit": "kg" }, { "value": "1.905 kg", "unit": "lb" }]);
    assert_eq!(refusal.error["error"]["choices"], choices);
    let message = refusal.error["error"]["message"].as_str().unwrap();
    assert!(!message.contains("4.2"), "the message repeats nothing: {message}");
    for choice in choices.as_array().unwrap() {
        phone.add(&["weight", choice["value"].as_str().unwrap(), "--when", "2022-02-10"]);
    }
    assert_eq!(phone.refusal(&["correct", &pounds, "--value", "4.2"]).code, "which-unit");
    assert_eq!(phone.refusal(&["add", "length", "54,3", "--when", "2022-02-10"]).code, "which-unit");
    assert_eq!(phone.refusal(&["add", "weight", "4.2 stone", "--when", "2022-02-10"]).code, "bad-value");
}

/// Read this as somebody would for whom it is true.
#[test]
fn after_a_loss_everything_can_be_read_and_nothing_is_made_of_it() {
    let directory = Directory::new();
    let phone = maya(&directory);
    weigh(&phone, "5.2 kg", "2022-04-03");
    phone.add(&["weight", "43 kg", "--when", "2022-04-20", "--confirm"]);
    phone.json(&["add", "loss", "child-died"]);
    let view = phone.json(&["growth"]);
    assert_eq!((&view["facts"], &view["missing"]), (&json!([]), &json!([])));
    assert_eq!(view["has_loss"], true);
    assert_eq!(of_method(&view, "weight").len(), 3);
    let text = phone.text(&["growth"]);
    assert!(text.contains("3.41 kg") && text.contains("5.2 kg"), "{text}");
    for word in ["health visitor", "check", "fell", "assess", "To say more", "redbook add"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
    let file = directory.join("weight.svg");
    phone.json(&["chart", "weight", "-o", &file]);
}

#[test]
fn the_parents_heights_say_what_they_give_and_a_single_one_says_what_is_missing() {
    let directory = Directory::new();
    let phone = maya(&directory);
    phone.add(&["parent-height", "mother", "--height", "165 cm"]);
    assert_eq!(ids(&phone.json(&["growth"])["missing"]), ["growth.missing.parent-height"]);
    let father = phone.add(&["parent-height", "father", "--height", "178 cm"]);
    let view = phone.json(&["growth"]);
    assert_eq!(view["missing"], json!([]));
    assert!(view["facts"].as_array().unwrap().iter().any(|fact| fact["says"]["id"] == "growth.mid-parental"));
    phone.add(&["parent-height", "father", "--height", "188 cm"]);
    assert_eq!(ids(&phone.json(&["growth"])["missing"]), ["growth.disputed.parent-height"]);
    phone.json(&["retract", &father]);
    assert_eq!(phone.json(&["growth"])["missing"], json!([]));
}
