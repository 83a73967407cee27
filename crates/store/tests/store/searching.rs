//! Search over all history, newest first.

use crate::place::Place;
use crate::sample::{at, customer, id, keep_cases, new_case};
use recovery::TextId;
use store::texts::TextKind;
use store::{Batch, search, texts};

on_both!(
    search_finds_the_newest_first_page_by_page,
    a_search_that_stops_early_goes_on_where_it_stood,
    a_search_keeps_to_the_cases_that_are_asked_for,
    a_list_of_the_cases_asked_for_goes_on_page_by_page,
    search_takes_whatever_people_type,
    search_finds_names_accents_phrases_and_beginnings,
    an_erased_text_is_found_no_more,
    a_text_changed_and_erased_with_its_neighbours_leaves_only_what_stands,
    a_huge_text_can_be_kept_and_found,
);

async fn numbers(place: &Place, words: &str) -> Vec<u64> {
    let found = search::newest(&place.store, words, None, 50).await.unwrap();
    assert_eq!(found.next, None);
    found.hits.into_iter().map(|hit| hit.number).collect()
}

async fn search_finds_the_newest_first_page_by_page(place: Place) {
    keep_cases(&place.store, 23).await;
    let mut found = Vec::new();
    let mut after = None;
    loop {
        let page = search::newest(&place.store, "KETTLE leaks", after, 5)
            .await
            .unwrap();
        assert!(page.hits.len() <= 5);
        found.extend(page.hits.iter().map(|hit| hit.number));
        if let Some(hit) = page.hits.first() {
            assert_eq!(hit.kind, TextKind::Subject);
            assert_eq!(hit.customer_name.as_deref(), Some("Nora Kettleworth"));
            assert!(hit.excerpt.contains("leaks"));
        }
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(found, (1047..=1069).rev().collect::<Vec<_>>());
    assert_eq!(numbers(&place, "kettle 7").await, [1053]);
    assert_eq!(numbers(&place, "kettle teapot").await, Vec::<u64>::new());
}

async fn a_search_that_stops_early_goes_on_where_it_stood(place: Place) {
    keep_cases(&place.store, 23).await;
    let reach = search::Reach {
        stretch: 5,
        time: std::time::Duration::ZERO,
    };
    let whole = search::find(&place.store, "kettle leaks", None, 50)
        .await
        .unwrap();
    let (mut found, mut pages, mut after) = (Vec::new(), 0, None);
    loop {
        let part = search::find_narrowed(
            &place.store,
            "kettle leaks",
            &search::Narrow::default(),
            after,
            50,
            reach,
        )
        .await
        .unwrap();
        found.extend(part.cases);
        pages += 1;
        assert!(
            part.next < after || after.is_none(),
            "each page goes further back"
        );
        after = part.next;
        if after.is_none() {
            break;
        }
    }
    // One case may stand on two pages when its texts do.
    found.dedup();
    assert_eq!(found, whole.cases);
    assert!(pages > 4, "it stopped early, {pages} times");
    let none = search::find_narrowed(
        &place.store,
        "kettle teapot",
        &search::Narrow::default(),
        None,
        50,
        reach,
    )
    .await
    .unwrap();
    assert!(
        none.cases.is_empty() && none.next.is_some(),
        "there may be more further back"
    );
}

/// What can be asked for of 23 cases, the n-th opened at minute n, and the numbers that fit.
fn some() -> Vec<(search::Narrow, Vec<u64>)> {
    use search::{CaredBy, Narrow};
    let any = Narrow::default;
    vec![
        (
            Narrow {
                number: Some(1050),
                ..any()
            },
            vec![1050],
        ),
        (
            Narrow {
                opened_from: Some(at(21)),
                ..any()
            },
            vec![1069, 1068, 1067],
        ),
        (
            Narrow {
                opened_before: Some(at(3)),
                ..any()
            },
            vec![1048, 1047],
        ),
        (
            Narrow {
                status: Some("open".to_owned()),
                opened_before: Some(at(2)),
                ..any()
            },
            vec![1047],
        ),
        (
            Narrow {
                customers: vec![customer(1)],
                owner: Some(CaredBy::Nobody),
                opened_before: Some(at(2)),
                ..any()
            },
            vec![1047],
        ),
        (
            Narrow {
                stage: Some(recovery::Stage::Heard),
                opened_from: Some(at(23)),
                ..any()
            },
            vec![1069],
        ),
        (
            Narrow {
                customers: vec![customer(2)],
                ..any()
            },
            vec![],
        ),
        (
            Narrow {
                owner: Some(CaredBy::One(crate::sample::staff(1))),
                ..any()
            },
            vec![],
        ),
        (
            Narrow {
                status: Some("confirmed".to_owned()),
                ..any()
            },
            vec![],
        ),
        (
            Narrow {
                tags: vec![recovery::TagId(id(1))],
                ..any()
            },
            vec![],
        ),
        (
            Narrow {
                class: recovery::classes::Class::all().next(),
                ..any()
            },
            vec![],
        ),
        (
            Narrow {
                severity: recovery::Severity::of(0),
                ..any()
            },
            vec![],
        ),
    ]
}

async fn a_search_keeps_to_the_cases_that_are_asked_for(place: Place) {
    let cases = keep_cases(&place.store, 23).await;
    let number = |case| cases.iter().find(|one| one.id == case).unwrap().number;
    let reach = search::Reach::default();
    for (narrow, wanted) in some() {
        let places = search::find_narrowed(&place.store, "kettle leaks", &narrow, None, 50, reach)
            .await
            .unwrap();
        let found: Vec<u64> = places.cases.into_iter().map(number).collect();
        assert_eq!((found, places.next), (wanted, None), "{narrow:?}");
    }
    assert_eq!(
        numbers(&place, "kettle -7 -8 -9").await.len(),
        20,
        "without what must not be there"
    );
}

async fn a_list_of_the_cases_asked_for_goes_on_page_by_page(place: Place) {
    let cases = keep_cases(&place.store, 23).await;
    let number = |case| cases.iter().find(|one| one.id == case).unwrap().number;
    for (narrow, wanted) in some() {
        let (mut found, mut after) = (Vec::new(), store::Key::NEWEST);
        loop {
            let page = search::list(&place.store, &narrow, after, 1).await.unwrap();
            assert!(page.cases.len() <= 1);
            found.extend(page.cases.into_iter().map(number));
            let Some(next) = page.next else { break };
            after = next;
        }
        assert_eq!(found, wanted, "{narrow:?}");
    }
}

async fn search_takes_whatever_people_type(place: Place) {
    keep_cases(&place.store, 2).await;
    for typed in [
        "",
        " ",
        "*",
        "\"",
        "\"\"",
        "'",
        "kettle\"",
        "NEAR(kettle leaks)",
        "kettle AND",
        "OR",
        "NOT kettle",
        "body:kettle",
        "^kettle",
        "kettle + leaks",
        "(kettle",
        "kettle)",
        "a:b & c | !d <-> e",
        "\\",
        "%_",
        "\0",
        "🫖",
        "日本語",
        "kettle* \"leaks",
        "-kettle",
        "''; drop table text; --",
        &"kettle ".repeat(500),
        &"k".repeat(5000),
    ] {
        search::newest(&place.store, typed, None, 10).await.unwrap();
    }
    assert_eq!(numbers(&place, "(kettle) 'leaks' ;").await, [1048, 1047]);
}

async fn search_finds_names_accents_phrases_and_beginnings(place: Place) {
    let (case, mut batch) = new_case(1, customer(1), 60);
    let mut put = |n: u128, kind, body: &str| {
        texts::put(&mut batch, TextId(id(n)), Some(case.id), kind, body, at(0));
    };
    put(
        1,
        TextKind::Who,
        "Jürgen Österreich-Sample juergen@mail.example",
    );
    put(
        2,
        TextKind::Note,
        "The heater does not work since Tuesday, error E-17. Отопление не работает",
    );
    put(
        3,
        TextKind::Quoted,
        "an older quoted sentence about elephants",
    );
    place.store.write(batch).await.unwrap();
    let texts_found = async |words: &str| {
        let hits = search::newest(&place.store, words, None, 10)
            .await
            .unwrap()
            .hits;
        hits.into_iter().map(|hit| hit.text).collect::<Vec<_>>()
    };
    let (who, note) = (vec![TextId(id(1))], vec![TextId(id(2))]);
    assert_eq!(texts_found("jurgen").await, who);
    assert_eq!(texts_found("JÜRGEN österreich").await, who);
    assert_eq!(texts_found("juergen@mail.example").await, who);
    assert_eq!(texts_found("\"does not work\"").await, note);
    assert_eq!(texts_found("\"work not does\"").await, []);
    assert_eq!(texts_found("heat*").await, note);
    assert_eq!(texts_found("heat").await, []);
    assert_eq!(texts_found("e-17").await, note);
    assert_eq!(
        texts_found("отопление").await.len(),
        usize::from(texts_found("Отопление").await == note)
    );
    assert_eq!(texts_found("elephants").await, []);

    let mut batch = Batch::new();
    texts::change(
        &mut batch,
        TextId(id(1)),
        TextKind::Who,
        "Jürgen Beispiel",
        at(1),
    );
    place.store.write(batch).await.unwrap();
    assert_eq!(texts_found("jurgen sample").await, []);
    assert_eq!(texts_found("jurgen beispiel").await, who);
}

async fn an_erased_text_is_found_no_more(place: Place) {
    keep_cases(&place.store, 2).await;
    let (case, mut batch) = (crate::sample::case_id(1), Batch::new());
    let subject = TextId(id(10 + 1_000_001));
    texts::erase(&mut batch, subject, Some(case), TextKind::Subject, at(9));
    place.store.write(batch).await.unwrap();
    assert_eq!(numbers(&place, "kettle").await, [1048]);
    let text = texts::find(&place.store, subject).await.unwrap().unwrap();
    assert_eq!((text.body, text.erased_at), (None, Some(at(9))));
    let all = texts::of_case(&place.store, case).await.unwrap();
    assert_eq!(all.len(), 2);
    // Erasing twice does no harm.
    let mut batch = Batch::new();
    texts::erase(&mut batch, subject, Some(case), TextKind::Subject, at(10));
    place.store.write(batch).await.unwrap();
    let text = texts::find(&place.store, subject).await.unwrap().unwrap();
    assert_eq!(text.erased_at, Some(at(9)));
    assert_eq!(numbers(&place, "lid").await, [1048, 1047]);
}

async fn a_text_changed_and_erased_with_its_neighbours_leaves_only_what_stands(place: Place) {
    keep_cases(&place.store, 1).await;
    let case = crate::sample::case_id(1);
    let kind = TextKind::Note;
    let mut batch = Batch::new();
    for n in 0..3 {
        let words = format!("a spout that drips {n}");
        texts::put(
            &mut batch,
            TextId(id(9_000 + n)),
            Some(case),
            kind,
            &words,
            at(60),
        );
    }
    texts::change(
        &mut batch,
        TextId(id(9_000)),
        kind,
        "a spout that bends",
        at(61),
    );
    texts::change(
        &mut batch,
        TextId(id(9_000)),
        kind,
        "a spout that holds",
        at(62),
    );
    texts::erase(&mut batch, TextId(id(9_000 + 1)), Some(case), kind, at(63));
    place.store.write(batch).await.unwrap();
    assert_eq!(numbers(&place, "drips 2").await, [1047]);
    assert_eq!(numbers(&place, "spout holds").await, [1047]);
    for gone in ["drips 0", "bends", "drips 1"] {
        assert_eq!(numbers(&place, gone).await, Vec::<u64>::new(), "{gone}");
    }
}

async fn a_huge_text_can_be_kept_and_found(place: Place) {
    let (case, mut batch) = new_case(1, customer(1), 60);
    let words: Vec<_> = (0..400_000).map(|n| format!("w{n:x}")).collect();
    let body = format!("needle {}", words.join(" "));
    texts::put(
        &mut batch,
        TextId(id(1)),
        Some(case.id),
        TextKind::Message,
        &body,
        at(0),
    );
    texts::put(
        &mut batch,
        TextId(id(2)),
        Some(case.id),
        TextKind::Message,
        &"x".repeat(3_000_000),
        at(0),
    );
    texts::put(
        &mut batch,
        TextId(id(3)),
        Some(case.id),
        TextKind::Message,
        &"\u{1f375}é\0 ".repeat(200_000),
        at(0),
    );
    place.store.write(batch).await.unwrap();
    assert_eq!(numbers(&place, "needle").await, [1047]);
    let mut batch = Batch::new();
    texts::erase(
        &mut batch,
        TextId(id(1)),
        Some(case.id),
        TextKind::Message,
        at(1),
    );
    place.store.write(batch).await.unwrap();
    assert_eq!(numbers(&place, "needle").await, Vec::<u64>::new());
    let left = texts::to_erase(&place.store, case.id).await.unwrap();
    assert_eq!(left.len(), 4);
    assert!(left.contains(&(TextId(id(3)), TextKind::Message)));
}
