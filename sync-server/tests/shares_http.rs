//! Links of shares over HTTP, byte by byte: what any reader's program may rely on.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod support;

use redbook_protocol::relay::{
    ErrorCode, LiveEvent, LiveRecord, LiveRequest, ShareEnd, ShareFileType, ShareHappening, ShareStanding,
    path,
};
use serde_json::json;
use support::{Client, Directory, OPEN, PASSCODE, RelayProcess, Share, family_at, file};

const TYPE_JSON: &str = "content-type: application/json\r\n";

fn started(arguments: &[&str]) -> (Directory, RelayProcess) {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), &[OPEN, arguments].concat());
    (directory, relay)
}

#[test]
fn a_manifest_says_where_each_file_is_and_each_is_got_once() {
    let (_directory, relay) = started(&[]);
    let family = family_at(relay.address(), 1);
    let mut client = relay.client();
    let mut share = Share::new(&family, 1);
    let mut card = file("card");
    card.content_type = ShareFileType::SmartHealthCard;
    share.request.files = vec![file("words"), card];
    client.make_share(&share);
    let manifest = client.open_share(&share, PASSCODE);
    assert_eq!(manifest.header("content-type"), Some("application/json"));
    let locations = manifest.locations();
    assert_eq!(
        manifest.json(),
        json!({ "files": [
            {
                "contentType": "application/fhir+json",
                "location": format!("http://relay{}", locations[0]),
                "lastUpdated": "2026-01-01T00:00:00Z",
                "status": "finalized",
                "fhirVersion": "4.0.1",
            },
            {
                "contentType": "application/smart-health-card",
                "location": format!("http://relay{}", locations[1]),
                "lastUpdated": "2026-01-01T00:00:00Z",
                "status": "finalized",
            },
        ] })
    );
    for (location, name) in locations.iter().zip(["words", "card"]) {
        assert_eq!(location.len(), path::SHL_FILE.len() + 43);
        assert_eq!(client.with_method("HEAD", location, "").status, 405, "takes nothing away");
        let got = client.get(location);
        assert_eq!((got.status, got.header("content-type")), (200, Some("application/jose")));
        assert_eq!(got.text(), file(name).jwe);
        assert_eq!(client.get(location).status, 404, "replayed");
    }
}

#[test]
fn a_file_is_embedded_only_where_it_is_asked_for_and_fits() {
    let (_directory, relay) = started(&[]);
    let family = family_at(relay.address(), 2);
    let mut client = relay.client();
    let mut share = Share::open(&family, 1);
    let (small, large) = (file("small"), file(&"l".repeat(500)));
    share.request.files = vec![small.clone(), large.clone()];
    share.request.rules.goes_on = true;
    client.make_share(&share);
    let ask = |most: usize| json!({ "recipient": "A&E", "embeddedLengthMax": most });
    for (most, embedded) in [
        (0, [false, false]),
        (small.jwe.len() - 1, [false, false]),
        (small.jwe.len(), [true, false]),
        (large.jwe.len(), [true, true]),
    ] {
        let manifest = client.ask_json(&share.path(), &ask(most)).json();
        for (at, (jwe, embedded)) in [&small.jwe, &large.jwe].into_iter().zip(embedded).enumerate() {
            let listed = &manifest["files"][at];
            assert_eq!(listed["embedded"].as_str(), embedded.then_some(jwe.as_str()), "{most}");
            assert_ne!(listed.get("embedded").is_some(), listed.get("location").is_some(), "never both");
            assert_eq!(listed["status"], "can-change");
        }
    }
}

#[test]
fn what_a_body_has_beyond_the_standard_is_passed_over_and_what_is_no_json_is_refused() {
    let (_directory, relay) = started(&[]);
    let family = family_at(relay.address(), 3);
    let mut client = relay.client();
    let share = Share::open(&family, 1);
    client.make_share(&share);
    let odd = [
        json!({}),
        json!({ "recipient": 7, "passcode": "", "url": "x", "_later": [1, { "a": null }] }),
        json!({ "recipient": "x", "passcode": "not asked for", "embeddedLengthMax": "many" }),
    ];
    for body in odd {
        assert_eq!(client.ask_json(&share.path(), &body).status, 200, "{body}");
    }
    for (body, status) in [(&b"{"[..], 400), (b"[]", 400), (b"\xff", 400), (b"", 400)] {
        client.send_raw(&support::json_request(&share.path(), body)).unwrap();
        assert_eq!(client.read_answer().unwrap().status, status);
    }
    let form = format!(
        "POST {} HTTP/1.1\r\nhost: relay\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\n{{}}",
        share.path()
    );
    client.send_raw(form.as_bytes()).unwrap();
    assert_eq!(client.read_answer().unwrap().status, 415, "a web form asks for nothing");
    assert_eq!(client.share_state(&share, &family.mum).opens, 3);
}

#[test]
fn a_body_over_four_kibibytes_is_not_read() {
    let (_directory, relay) = started(&[]);
    let family = family_at(relay.address(), 4);
    let share = Share::open(&family, 1);
    relay.client().make_share(&share);
    let body = json!({ "recipient": "x".repeat(4_096) }).to_string();
    let mut client = relay.client();
    client.send_raw(&support::json_request(&share.path(), body.as_bytes())).unwrap();
    assert_eq!(client.read_answer().unwrap().status, 413);
    let mut chunked = relay.client();
    let head = format!(
        "POST {} HTTP/1.1\r\nhost: relay\r\n{TYPE_JSON}transfer-encoding: chunked\r\n\r\n",
        share.path()
    );
    chunked.send_raw(head.as_bytes()).unwrap();
    chunked.send_raw(format!("{:x}\r\n{body}\r\n0\r\n\r\n", body.len()).as_bytes()).unwrap();
    assert_eq!(chunked.read_answer().unwrap().status, 413, "whatever it says of its length");
    assert_eq!(relay.client().share_state(&share, &family.mum).opens, 0);
}

#[test]
fn a_direct_link_is_the_file_with_or_without_a_name() {
    let (_directory, relay) = started(&[]);
    let family = family_at(relay.address(), 5);
    let mut client = relay.client();
    let share = Share::direct(&family, 1);
    client.make_share(&share);
    for query in ["?recipient=Dr%20Osei%2C+A%26E", "", "?x=1"] {
        let got = client.get(&format!("{}{query}", share.path()));
        assert_eq!((got.status, got.header("content-type")), (200, Some("application/jose")));
        assert_eq!(got.text(), file("first").jwe);
    }
    assert_eq!(client.open_share(&share, "").status, 404, "it has no manifest");
    assert_eq!(client.with_method("HEAD", &share.path(), "").status, 405);
    let state = client.share_state(&share, &family.mum);
    assert_eq!(state.opens, 3);
    let log = share.opened(&state);
    assert!(log.iter().all(|access| access.what == ShareHappening::Direct));
    assert_eq!(log[0].recipient.as_deref(), Some("Dr Osei, A&E"));
    assert_eq!((&log[1].recipient, &log[2].recipient), (&None, &None));
}

/// What makes previews of links for chats asks with GET or HEAD, and so does who types the address into a browser.
#[test]
fn makers_of_link_previews_open_nothing_and_use_up_nothing() {
    let (_directory, relay) = started(&[]);
    let family = family_at(relay.address(), 6);
    let mut client = relay.client();
    let mut share = Share::new(&family, 1);
    share.request.rules.opens_max = Some(1);
    client.make_share(&share);
    for agent in
        ["WhatsApp/2.23.20.0", "facebookexternalhit/1.1", "Slackbot-LinkExpanding 1.0", "Twitterbot/1.0"]
    {
        let headers = format!("user-agent: {agent}\r\naccept: text/html\r\n");
        assert_eq!(client.with_method("GET", &share.path(), &headers).status, 404);
        assert_eq!(client.with_method("GET", &format!("{}?recipient=x", share.path()), &headers).status, 404);
        assert_eq!(client.with_method("HEAD", &share.path(), &headers).status, 405);
    }
    let state = client.share_state(&share, &family.mum);
    assert_eq!((state.opens, state.wrong_tries, state.entries.len()), (0, 0, 0));
    assert_eq!(client.open_share(&share, PASSCODE).status, 200);
}

#[test]
fn every_answer_to_a_reader_may_be_read_by_any_page_and_is_kept_by_nobody() {
    let (_directory, relay) = started(&[]);
    let family = family_at(relay.address(), 7);
    let mut client = relay.client();
    let share = Share::new(&family, 1);
    client.make_share(&share);
    let asks = "origin: https://viewer.example\r\naccess-control-request-method: POST\r\naccess-control-request-headers: content-type\r\n";
    let preflight = client.with_method("OPTIONS", &share.path(), asks);
    assert_eq!(preflight.status, 204);
    assert_eq!(preflight.header("access-control-allow-methods"), Some("get, post, options"));
    assert_eq!(preflight.header("access-control-allow-headers"), Some("content-type"));
    let opened = client.open_share(&share, PASSCODE);
    let location = opened.locations().remove(0);
    let unknown = format!("{}{}", path::SHL, "A".repeat(43));
    let answers = [
        preflight,
        client.with_method("OPTIONS", &location, asks),
        opened,
        client.open_share(&share, "000000"),
        client.open_share(&share, ""),
        client.ask_json(&unknown, &json!({})),
        client.get(&location),
        client.get(&location),
        client.get(&share.path()),
        client.with_method("DELETE", &share.path(), ""),
        client.with_method("HEAD", &location, ""),
    ];
    let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    assert_eq!(statuses, [204, 204, 200, 401, 401, 404, 200, 404, 404, 405, 405]);
    for answer in &answers {
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{}", answer.status);
        assert_eq!(answer.header("access-control-expose-headers"), Some("retry-after"));
        assert_eq!(answer.header("access-control-allow-credentials"), None);
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
    }
    let closed = [
        path::APPEND,
        path::PULL,
        path::LIVE,
        path::BOX_CREATE,
        path::BOX_DELETE,
        path::SHARE_CREATE,
        path::SHARE_REPLACE,
        path::SHARE_DELETE,
        path::SHARE_STATE,
        path::HEALTH,
    ];
    for path in closed {
        let phones_own = client.with_method("OPTIONS", path, asks);
        assert_eq!(phones_own.header("access-control-allow-origin"), None, "{path}");
    }
}

#[test]
fn a_wrong_spelling_of_a_link_is_no_link() {
    let (_directory, relay) = started(&[]);
    let family = family_at(relay.address(), 8);
    let mut client = relay.client();
    let share = Share::open(&family, 1);
    client.make_share(&share);
    let text = share.secret.to_text().to_string();
    let id: String = share.id().as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    for wrong in [&text[..42], &format!("{text}A"), &format!("{text}="), &format!("{text}/"), &id, ".."] {
        assert_eq!(client.ask_json(&format!("{}{wrong}", path::SHL), &json!({})).status, 404, "{wrong}");
    }
    assert_eq!(client.share_state(&share, &family.mum).opens, 0);
}

#[test]
fn locations_begin_as_the_operator_says_or_else_as_the_reader_asked() {
    let location = |arguments: &[&str], headers: &str| {
        let (_directory, relay) = started(arguments);
        let family = family_at(relay.address(), 9);
        let mut client = relay.client();
        let share = Share::open(&family, 1);
        client.make_share(&share);
        let request =
            format!("POST {} HTTP/1.1\r\n{headers}{TYPE_JSON}content-length: 2\r\n\r\n{{}}", share.path());
        client.send_raw(request.as_bytes()).unwrap();
        let answer = client.read_answer().unwrap();
        if answer.status != 200 {
            return answer.status.to_string();
        }
        let url = answer.json()["files"][0]["location"].as_str().unwrap().to_owned();
        url.split_once(path::SHL_FILE).unwrap().0.to_owned()
    };
    let proxied = "host: a.example:81\r\nx-forwarded-proto: https\r\n";
    assert_eq!(
        location(&["--public-url", "https://relay.example/red/"], proxied),
        "https://relay.example/red"
    );
    assert_eq!(location(&["--forwarded"], proxied), "https://a.example:81");
    assert_eq!(location(&[], proxied), "http://a.example:81", "nobody said that there is a proxy");
    assert_eq!(location(&[], "host: a\"b\r\n"), "400");
}

#[test]
fn whoever_listens_hears_of_every_access_and_of_the_end() {
    let (_directory, relay) = started(&[]);
    let family = family_at(relay.address(), 10);
    let mut client = relay.client();
    let share = Share::new(&family, 1);
    client.make_share(&share);
    let heard = |after| LiveRecord { record: family.record, token: family.mum.token(), after };
    let mut live = relay.client().live(&LiveRequest { records: vec![heard(0), heard(1)] });
    assert!(matches!(live.next(), Some(LiveEvent::Frames { .. })));
    let steps: [&dyn Fn(&mut Client); 4] = [
        &|client| drop(client.open_share(&share, PASSCODE)),
        &|client| drop(client.open_share(&share, "000000")),
        &|client| client.revoke_share(&share, &family.mum),
        &|client| drop(client.open_share(&share, PASSCODE)),
    ];
    for step in steps {
        step(&mut client);
        assert_eq!(live.next(), Some(LiveEvent::Share { index: 1 }));
    }
    let log = share.opened(&client.share_state(&share, &family.mum));
    let what: Vec<ShareHappening> = log.iter().map(|access| access.what).collect();
    let refused = ShareHappening::Refused(ShareEnd::Revoked);
    assert_eq!(what, [ShareHappening::Opened, ShareHappening::WrongPasscode, refused]);
    assert!(
        log.iter()
            .all(|access| access.recipient.as_deref() == Some("A&E") && access.at_seconds > 1_700_000_000)
    );
}

#[test]
fn wrong_passcodes_are_told_how_many_are_left_and_then_there_is_nothing() {
    let (_directory, relay) = started(&[]);
    let family = family_at(relay.address(), 11);
    let mut client = relay.client();
    let share = Share::new(&family, 1);
    client.make_share(&share);
    assert_eq!(
        client.ask_json(&share.path(), &json!({ "recipient": "x" })).remaining(),
        5,
        "nothing guessed"
    );
    for remaining in [4, 3, 2, 1, 0] {
        assert_eq!(client.open_share(&share, "000000").remaining(), remaining);
    }
    assert_eq!(client.open_share(&share, PASSCODE).status, 404);
    let state = client.share_state(&share, &family.mum);
    assert_eq!(state.standing, ShareStanding::Ended(ShareEnd::Locked));
}

#[test]
fn limits_that_an_operator_sets_hold() {
    let (_directory, relay) = started(&[
        "--shares-per-record-max",
        "1",
        "--files-per-share-max",
        "1",
        "--share-len-max",
        "600",
        "--share-lifetime-seconds-max",
        "900",
    ]);
    let family = family_at(relay.address(), 12);
    let mut client = relay.client();
    let share = |n| Share::open(&family, n);
    let mut refused = |share: &Share| client.post(path::SHARE_CREATE, &share.request.to_bytes()).error();
    let (mut long, mut many, mut large) = (share(1), share(1), share(1));
    long.request.rules.lifetime_seconds = 901;
    many.request.files = vec![file("a"), file("b")];
    large.request.files = vec![file(&"l".repeat(600))];
    assert_eq!(refused(&long), ErrorCode::ShareLimit);
    assert_eq!(refused(&many), ErrorCode::TooLarge);
    assert_eq!(refused(&large), ErrorCode::TooLarge);
    relay.client().make_share(&share(1));
    assert_eq!(refused(&share(2)), ErrorCode::ShareLimit);
}
