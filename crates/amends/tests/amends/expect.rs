//! What we expect, on the command line: shown as a file, changed from one, and who has read it.

use crate::desk_process::House;

#[test]
fn a_page_is_shown_as_a_file_changed_and_put_back_and_nothing_is_put_over() {
    let house = House::new();
    let mut desk = house.serve();
    let cookie = desk.set_up();
    let text = house.run(&["expect", "show", "administrator"]).well().out;
    assert!(text.starts_with("# listen\n"), "{text}");
    let german = ["expect", "show", "--language", "de", "--format", "json"];
    let german = house.run(&german).well().json();
    assert_eq!(german["role"], "agent");
    assert_eq!(
        (&german["version"], &german["language"]),
        (&1.into(), &"de".into())
    );
    assert!(german["by"].is_null());

    let text = text.replace("# listen\n", "# listen\n\nWalk the floor.\n");
    let edit = [
        "expect",
        "edit",
        "administrator",
        "-",
        "--changed",
        "Walk",
        "--seen",
        "1",
    ];
    let said = house.run_with(&edit, text.as_bytes()).well().out;
    assert!(said.contains("Version 2 stands now."), "{said}");
    assert!(said.contains("Done in the name of"), "{said}");
    let late = house.run_with(&edit, b"# offer\n\nMore.");
    assert_ne!(late.code, 0);
    assert!(late.err.contains("Nothing was saved"), "{}", late.err);
    let wrong = house.run_with(&edit, b"# lisen\n\nMore.");
    assert_ne!(wrong.code, 0);
    assert!(
        wrong.err.contains("there are listen, acknowledge"),
        "{}",
        wrong.err
    );
    let shown = house.run(&["expect", "show", "administrator"]).well().out;
    assert_eq!(shown.trim(), text.trim(), "as it was given");
    let first = ["expect", "show", "administrator", "--version", "1"];
    assert!(!house.run(&first).well().out.contains("Walk the floor."));

    let readers = ["expect", "readers", "administrator"];
    assert!(house.run(&readers).well().out.contains("not yet"));
    let read = desk.post(
        "/expectations/administrator/read",
        &cookie,
        &[("version", "2")],
    );
    assert_eq!(read.status, 303);
    let said = house.run(&readers).well().out;
    assert!(said.contains("Version 2 stands now."), "{said}");
    assert!(said.contains("version 2"), "{said}");
}
