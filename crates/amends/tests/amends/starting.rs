//! A desk that starts: who signs in first, what it says, and what it does not begin on.

use crate::desk_process::{House, mail};
use serde_json::Value;

#[test]
fn an_interrupted_rebuild_is_said_at_the_start_and_by_the_doctor() {
    let house = House::new();
    let mut desk = house.serve_one_case();
    assert!(!desk.log().contains("a rebuild was interrupted"));
    desk.stop();
    let begin = async {
        let folder = house.data();
        let config = store::StoreConfig::Sqlite { folder };
        let store = store::Store::open(&config).await.unwrap();
        store::rebuild::begin(&store).await.unwrap();
    };
    tokio::runtime::Runtime::new().unwrap().block_on(begin);

    let mut desk = house.serve();
    let log = desk.log();
    assert!(log.contains("a rebuild was interrupted"), "{log}");
    assert!(log.contains("Run `amends rebuild` once more"), "{log}");
    let found = house.run(&["doctor"]);
    assert_eq!(found.code, 69, "{}", found.out);
    assert!(found.out.contains("NOT WELL  the lists"), "{}", found.out);
    assert!(
        found.out.contains("run amends rebuild once more"),
        "{}",
        found.out
    );
    // What it says to do is all there is to do.
    house.run(&["rebuild"]).well();
    house.run(&["doctor"]).well();
    house.run(&["case", "show", "1047"]).well();
    desk.stop();
    let mut desk = house.serve();
    assert!(!desk.log().contains("a rebuild was interrupted"));
    desk.stop();
}

#[test]
fn a_key_that_was_lost_is_said_at_the_start() {
    let house = House::new();
    let mut desk = house.serve_one_case();
    let said = "desk.key was missing beside the data and was made anew";
    assert!(!desk.log().contains(said), "a new desk makes its key");
    desk.stop();
    let key = house.data().join("desk.key");
    let kept = std::fs::read(&key).unwrap();
    std::fs::remove_file(&key).unwrap();
    let mut desk = house.serve();
    let log = desk.log();
    assert!(log.contains(said), "{log}");
    desk.stop();
    std::fs::write(&key, kept).unwrap();
    let mut desk = house.serve();
    assert!(!desk.log().contains(said));
    desk.stop();
}

#[test]
fn the_first_visitor_sets_the_administrator_with_the_link_from_the_log() {
    let house = House::new();
    let mut desk = house.serve();
    let token = desk.setup_token();
    // Looking around first does not use the link up.
    assert_eq!(desk.get(&format!("/setup?token={token}"), "").status, 200);
    assert!((200..400).contains(&desk.get("/sign-in", "").status));
    let wrong = desk.post(
        "/setup",
        "",
        &[
            ("token", "wrong"),
            ("name", "Eve"),
            ("email", "eve@desk.example"),
            ("new-password", "a long password"),
        ],
    );
    assert!(wrong.status >= 400, "{}", wrong.status);
    let cookie = desk.set_up();
    assert_eq!(desk.get("/", &cookie).status, 200);
    assert_ne!(desk.get("/", "").status, 200);
    assert_eq!(desk.stop(), 0);
    let desk = house.serve();
    assert!(
        !desk.log().contains("/setup?token="),
        "the link is told only while nobody is set"
    );
    desk.sign_in();
}

#[test]
fn a_desk_is_ready_soon_and_says_so_to_people_and_to_machines() {
    let house = House::new();
    let socket = house.path("notify.sock");
    let manager = std::os::unix::net::UnixDatagram::bind(&socket).unwrap();
    manager
        .set_read_timeout(Some(crate::desk_process::PATIENCE))
        .unwrap();
    let desk = house.start(
        &["serve", "--listen", "127.0.0.1:0", "--log-format", "json"],
        &[("NOTIFY_SOCKET", socket.to_str().unwrap())],
    );
    let mut heard = [0; 64];
    let length = manager.recv(&mut heard).unwrap();
    assert_eq!(&heard[..length], b"READY=1");
    let line = desk
        .log()
        .lines()
        .find(|line| line.contains("ready http"))
        .unwrap()
        .to_owned();
    let line: Value = serde_json::from_str(&line).expect("one JSON object a line");
    assert!(line["message"].as_str().unwrap().ends_with(" ms"), "{line}");
    drop(desk);
    let taken = house.start(&["serve", "--listen", "127.0.0.1:0"], &[]);
    let port = taken.url.rsplit(':').next().unwrap().to_owned();
    let other = House::new().run(&["serve", "--listen", &format!("127.0.0.1:{port}")]);
    assert_eq!(other.code, 69);
    assert!(other.err.contains("--listen"), "{}", other.err);
}

#[test]
fn a_slip_in_the_folders_name_makes_no_second_desk() {
    let house = House::new();
    let file = house.file("one.eml", mail(1));
    let copy = house.path("copy.db");
    let (file, copy) = (file.to_str().unwrap(), copy.to_str().unwrap());
    for args in [
        &["intake", file] as &[&str],
        &["queue"],
        &["case", "show", "1047"],
        &["user", "list"],
        &["doctor"],
        &["rebuild"],
        &["backup", copy],
    ] {
        let refused = house.run(args);
        assert_eq!(refused.code, 66, "{args:?}: {}", refused.err);
        assert!(
            refused.err.contains("There is no desk in")
                || refused.out.contains("There is no desk in"),
            "{args:?}: {}{}",
            refused.out,
            refused.err
        );
        assert!(!house.data().exists(), "{args:?} made a folder");
    }
}

#[test]
fn a_data_folder_belongs_to_one_desk_at_a_time() {
    let house = House::new();
    let mut desk = house.serve();
    let data = house.data();
    for second in ["serve", "demo"] {
        let refused = house.run(&[
            second,
            "--data",
            data.to_str().unwrap(),
            "--listen",
            "127.0.0.1:0",
        ]);
        assert_eq!(refused.code, 75, "{second}: {}", refused.err);
        assert!(
            refused.err.contains("is in use: a desk runs on it"),
            "{second}: {}",
            refused.err
        );
    }
    house.run(&["queue"]).well();
    // One that was killed holds nothing any more.
    desk.kill();
    house.serve();
}

#[test]
fn what_a_killed_restore_left_goes_when_the_desk_starts() {
    let house = House::begun();
    let left = house.data().join("restoring-1-2");
    std::fs::create_dir(&left).unwrap();
    std::fs::write(left.join("amends.db"), "words of somebody").unwrap();
    house.serve().stop();
    assert!(!left.exists());
}
