//! The command line, as people and scripts use it, on the program as built.

use crate::desk_process::{House, mail};
use serde_json::{Value, json};
use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

#[test]
fn the_default_configuration_is_printed_and_is_one_that_is_taken() {
    let house = House::new();
    let printed = house.run(&["config", "default"]).well().out;
    let file = house.file("printed.toml", &printed);
    let checked = house
        .run(&["config", "check", "--config", file.to_str().unwrap()])
        .well();
    assert!(
        checked.out.contains("The configuration is fine."),
        "{}",
        checked.out
    );
    let told = house
        .run(&["config", "check", "--format", "json"])
        .well()
        .json();
    assert_eq!(told["fine"], true);
    assert_eq!(told["data"], house.data().to_str().unwrap());
    assert_eq!(told["database"], "SQLite in the data folder");
}

#[test]
fn an_unknown_setting_ends_with_its_number_and_a_hint() {
    let house = House::new();
    let file = house.file("amends.toml", "[web]\nlisen = \"127.0.0.1:1\"\n");
    let refused = house.run(&["queue", "--config", file.to_str().unwrap()]);
    assert_eq!(refused.code, 78);
    assert!(
        refused.err.contains("did you mean web.listen?"),
        "{}",
        refused.err
    );
    assert!(!house.data().exists(), "nothing was opened");
    assert_eq!(house.run(&["qeue"]).code, 64);
    assert_eq!(house.run(&["intake"]).code, 64);
}

#[test]
fn help_tells_the_exit_codes() {
    let house = House::new();
    let help = house.run(&["help", "exit-codes"]).well().out;
    for code in ["64", "65", "66", "69", "75", "78"] {
        assert!(help.contains(code), "{help}");
    }
    assert!(
        house
            .run(&["help", "intake"])
            .well()
            .out
            .contains("standard input")
    );
    assert!(house.run(&["help"]).well().out.contains("demo"));
    assert_eq!(house.run(&["help", "nonsense"]).code, 64);
}

#[test]
fn the_queue_and_a_case_are_told_for_people_and_for_scripts() {
    let house = House::begun();
    assert!(
        house
            .run(&["queue"])
            .well()
            .out
            .contains("Nobody is waiting")
    );
    let file = house.file("one.eml", mail(1));
    house.run(&["intake", file.to_str().unwrap()]).well();
    let queue = house.run(&["queue", "--format", "json"]).well().json();
    let promise = &queue[0];
    assert_eq!(promise["case"], 1047);
    assert_eq!(promise["of"], "word");
    assert!(promise["due"].as_str().unwrap().ends_with('Z'));
    assert_eq!(promise["owner"], Value::Null);
    // For people it speaks as the page Today does.
    let told = house.run(&["queue"]).well().out;
    let waits = "One person is waiting to hear from you";
    let of = "It leaks, number 1 · 1 of 7 · heard · nobody yet";
    for says in [waits, of, promise["what"].as_str().unwrap()] {
        assert!(!says.is_empty() && told.contains(says), "{says}: {told}");
    }
    let case = house
        .run(&["case", "show", "1047", "--format", "json"])
        .well()
        .json();
    assert_eq!(
        (&case["status"], &case["stage"]),
        (&json!("open"), &json!("heard"))
    );
    assert!(
        case["messages"][0]["text"]
            .as_str()
            .unwrap()
            .contains("marked-1-end")
    );
    assert_eq!(case["severity"], Value::Null, "nobody has said it");
    assert_eq!(
        case["customer_url"],
        Value::Null,
        "nobody is there yet to open it for"
    );
    let shown = house.run(&["case", "show", "1047"]).well().out;
    assert!(shown.contains("It leaks"));
    let by_machine = shown
        .lines()
        .filter(|line| line.ends_with("(written by a machine)"));
    assert_eq!(by_machine.count(), 1, "the receipt alone: {shown}");
    let receipt = case["messages"]
        .as_array()
        .unwrap()
        .iter()
        .find(|message| message["direction"] == "out")
        .expect("the receipt is shown");
    assert_eq!(receipt["who"], "the desk");
    let away = "From: customer1@mail.example\r\nTo: care@desk.example\r\nMessage-ID: <away@mail.example>\r\n\
                In-Reply-To: <complaint-1@mail.example>\r\nAuto-Submitted: auto-replied\r\nSubject: Out of office\r\n\
                \r\nI am away until Monday.\r\n";
    let file = house.file("away.eml", away);
    house.run(&["intake", file.to_str().unwrap()]).well();
    let shown = house.run(&["case", "show", "1047"]).well().out;
    assert!(
        shown.contains("(an absence note; written by a machine)"),
        "{shown}"
    );
    let missing = house.run(&["case", "show", "9999"]);
    assert_eq!(missing.code, 66);
    assert!(
        missing.err.contains("There is no case 9999"),
        "{}",
        missing.err
    );
}

/// The output says who acted, and `--as` who shall.
pub fn told_in_whose_name(house: &House) {
    let told = house
        .run(&["user", "reset-link", "mara@desk.example"])
        .well()
        .out;
    assert!(told.contains("Done in the name of"), "{told}");
    let none = house.run(&[
        "user",
        "deactivate",
        "mara@desk.example",
        "--as",
        "mara@desk.example",
    ]);
    assert_eq!(none.code, 77, "{}", none.err);
    let away = house.run(&[
        "user",
        "deactivate",
        "mara@desk.example",
        "--as",
        "RUTH@desk.example",
        "--format",
        "json",
    ]);
    let by = away.well().json()["by"].to_string();
    assert!(by.contains("ruth@desk.example"), "{by}");
}

#[test]
fn a_backup_of_a_running_desk_comes_back_with_its_links() {
    let house = House::new();
    let mut desk = house.serve_one_case();
    let copy = house.path("copy.db");
    let told = house
        .run(&["backup", copy.to_str().unwrap(), "--format", "json"])
        .well()
        .json();
    assert!(told["bytes"].as_u64().unwrap() > 0);
    for private in [&copy, &house.data().join("amends.db")] {
        let mode = std::fs::metadata(private).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", private.display());
    }
    let impossible = house.run(&["backup", house.path("no/such/copy.db").to_str().unwrap()]);
    assert_eq!(impossible.code, 73, "{}", impossible.err);
    assert_eq!(
        house.run(&["backup", copy.to_str().unwrap()]).code,
        73,
        "a backup is never written over"
    );
    let running = house.run(&["restore", copy.to_str().unwrap(), "--replace"]);
    assert_eq!(running.code, 75);
    assert!(
        running.err.contains("Nothing was changed"),
        "{}",
        running.err
    );
    desk.stop();
    let url = |house: &House| {
        let case = house
            .run(&["case", "show", "1047", "--format", "json"])
            .well()
            .json();
        case["customer_url"]
            .as_str()
            .unwrap()
            .rsplit('/')
            .next()
            .unwrap()
            .to_owned()
    };
    let link = url(&house);
    let later = house.file("two.eml", mail(2));
    house.run(&["intake", later.to_str().unwrap()]).well();
    let refused = house.run(&["restore", copy.to_str().unwrap()]);
    assert_eq!(refused.code, 73, "{}", refused.err);
    house
        .run(&["restore", copy.to_str().unwrap(), "--replace"])
        .well();
    assert_eq!(
        house.run(&["case", "show", "1048"]).code,
        66,
        "what came after the backup is gone"
    );
    assert_eq!(url(&house), link);
    // In another folder, with the key beside the backup, the customer's link is the same.
    let elsewhere = House::new();
    elsewhere.run(&["restore", copy.to_str().unwrap()]).well();
    assert_eq!(url(&elsewhere), link);
    let restored = std::fs::metadata(elsewhere.data().join("amends.db")).unwrap();
    assert_eq!(restored.permissions().mode() & 0o777, 0o600);
    assert_eq!(house.run(&["restore", "nowhere.db"]).code, 66);
    // What is no backup is known before anything is made or touched.
    let empty = House::new();
    for (name, body) in [
        ("short.db", "no backup"),
        ("long.db", &"no backup ".repeat(99)),
    ] {
        let file = empty.file(name, body);
        let refused = empty.run(&["restore", file.to_str().unwrap()]);
        assert_eq!(refused.code, 65, "{}", refused.err);
        assert!(!empty.data().join("amends.db").exists());
        assert_eq!(std::fs::read_to_string(&file).unwrap(), body);
    }
}

#[test]
fn lists_are_made_anew_while_the_desk_runs_and_say_the_same() {
    let house = House::new();
    let mut desk = house.serve();
    let cookie = desk.set_up();
    house.file("in/1.eml", mail(1));
    house.file("in/2.eml", mail(2));
    house
        .run(&["intake", house.path("in").to_str().unwrap()])
        .well();
    let before = house.run(&["queue", "--format", "json"]).well().json();
    let told = house.run(&["rebuild", "--format", "json"]).well().json();
    assert_eq!(told["cases"], 2);
    assert_eq!(
        house.run(&["queue", "--format", "json"]).well().json(),
        before
    );
    assert_eq!(desk.get("/", &cookie).status, 200);
    let well = house.run(&["doctor", "--format", "json"]).well().json();
    assert_eq!(well["well"], true, "{well}");
    desk.stop();
    assert_eq!(
        house.run(&["rebuild", "--format", "json"]).well().json()["cases"],
        2
    );
}

#[test]
fn what_helps_a_customer_is_told_by_its_name_to_scripts_and_in_words_to_people() {
    let house = House::begun();
    let file = house.file("one.eml", mail(1));
    house.run(&["intake", file.to_str().unwrap()]).well();
    let show = ["case", "show", "1047", "--format", "json"];
    assert_eq!(house.run(&show).well().json()["helps"], json!([]));
    let note = async {
        let folder = house.data();
        let config = store::StoreConfig::Sqlite { folder };
        let store = store::Store::open(&config).await.unwrap();
        let row = store::cases::find_number(&store, 1047).await.unwrap();
        let now = desk::Clock::now(&desk::SystemClock);
        let mut batch = store::Batch::new();
        let need = store::needs::SupportNeed {
            customer: row.unwrap().customer.unwrap(),
            need: recovery::care::Need::LargePrint,
            heard: recovery::terms::Channel::Phone,
            for_them: false,
            agreed_at: now,
            until: now.plus_days(30),
            noted_by: recovery::StaffId(uuid::Uuid::nil()),
        };
        store::needs::put(&mut batch, &need);
        store.write(batch).await.unwrap();
    };
    tokio::runtime::Runtime::new().unwrap().block_on(note);
    let told = house.run(&show).well().json();
    assert_eq!(told["helps"], json!(["large-print"]));
    let shown = house.run(&["case", "show", "1047"]).well().out;
    assert!(shown.contains("What helps them: large print"), "{shown}");
}

#[test]
fn the_doctor_says_what_is_missing_and_what_to_do() {
    let house = House::begun();
    let found = house.run(&["doctor"]);
    assert_eq!(found.code, 69);
    assert!(
        found.out.contains("NOT WELL  administrator"),
        "{}",
        found.out
    );
    assert!(found.out.contains("open the link it logs"), "{}", found.out);
}

#[test]
fn the_log_holds_no_personal_words() {
    let house = House::new();
    let mut desk = house.start(
        &["serve", "--listen", "127.0.0.1:0", "--log-level", "debug"],
        &[],
    );
    let cookie = desk.set_up();
    let file = house.file("one.eml", mail(31337));
    house.run(&["intake", file.to_str().unwrap()]).well();
    desk.get("/search?q=marked-31337-end", &cookie);
    desk.get("/cases/1047", &cookie);
    std::thread::sleep(Duration::from_millis(200));
    let log = desk.log();
    for personal in ["31337", "ruth@", "Ruth", crate::desk_process::PASSWORD] {
        assert!(
            !log.contains(personal),
            "{personal} stands in the log: {log}"
        );
    }
}
