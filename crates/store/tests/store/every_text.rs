//! Every SQL text is accepted by both migrated databases, and is used.

use crate::place::{self, Place};
use crate::server;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use store::{DATABASE_FILE, StoreConfig};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sql")
}

/// The texts in `sql/`, by their name with `.sqlite` or `.postgres` where they are of one engine.
fn texts() -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for area in std::fs::read_dir(root()).unwrap().flatten() {
        for file in std::fs::read_dir(area.path()).unwrap().flatten() {
            let name = file
                .path()
                .strip_prefix(root())
                .unwrap()
                .with_extension("")
                .to_str()
                .unwrap()
                .to_owned();
            texts.insert(name, std::fs::read_to_string(file.path()).unwrap());
        }
    }
    let heads = texts.clone();
    for text in texts.values_mut() {
        let head = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("-- after "))
            .map(str::to_owned);
        if let Some(head) = head {
            *text = format!("{}{text}", heads[&head]);
        }
    }
    assert!(texts.len() > 100);
    texts
}

#[tokio::test]
async fn every_text_prepares_on_sqlite() {
    let Place { store, folder, .. } = place::sqlite().await;
    drop(store);
    let file = rusqlite::Connection::open(folder.path().join("data").join(DATABASE_FILE)).unwrap();
    let mut refused = Vec::new();
    for (name, text) in texts() {
        if !name.ends_with(".postgres")
            && let Err(error) = file.prepare(&text)
        {
            refused.push(format!("{name}: {error}"));
        }
    }
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[tokio::test]
async fn every_text_prepares_on_postgres() {
    let place = place::postgres().await;
    let StoreConfig::Postgres {
        schema: Some(schema),
        ..
    } = &place.config
    else {
        panic!("no schema")
    };
    let url = tokio::task::spawn_blocking(server::url).await.unwrap();
    let (client, connection) = tokio_postgres::connect(&url, tokio_postgres::NoTls)
        .await
        .unwrap();
    tokio::spawn(connection);
    client
        .batch_execute(&format!("set search_path = {schema}"))
        .await
        .unwrap();
    let mut refused = Vec::new();
    for (name, text) in texts() {
        if !name.ends_with(".sqlite")
            && let Err(error) = client.prepare(&text).await
        {
            refused.push(format!(
                "{name}: {}",
                error
                    .as_db_error()
                    .map_or_else(|| error.to_string(), ToString::to_string)
            ));
        }
    }
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

/// A page must cost the same however much there is: it walks an index in order and sorts nothing.
#[tokio::test]
async fn every_page_walks_an_index() {
    let Place { store, folder, .. } = place::sqlite().await;
    drop(store);
    let file = rusqlite::Connection::open(folder.path().join("data").join(DATABASE_FILE)).unwrap();
    let mut pages = 0;
    for (name, text) in texts() {
        let walks = name.contains("/page")
            || name.contains("/find")
            || name.contains("claim")
            || name.starts_with("blob/forget")
            || name == "intake/take_up_held"
            || name == "intake/list_of_case"
            || name.contains("next_due");
        // Few people, and joins of a handful of records, may be sorted.
        if !walks || name.ends_with(".postgres") {
            continue;
        }
        pages += 1;
        let mut plan = file.prepare(&format!("explain query plan {text}")).unwrap();
        let steps = plan
            .raw_query()
            .mapped(|row| row.get::<_, String>(3))
            .collect::<Result<Vec<_>, _>>()
            .unwrap();
        for step in &steps {
            // What is counted up to a bound was found along an index before.
            let bounded = ["SCAN up", "SCAN counted"].contains(&step.as_str());
            let scans_all = step.starts_with("SCAN") && !step.contains("INDEX") && !bounded;
            assert!(
                !step.contains("TEMP B-TREE") && !scans_all,
                "{name}: {}",
                steps.join("; ")
            );
        }
    }
    assert!(pages > 30);
}

/// A list that is narrowed walks the index with the fewest cases besides those looked for: of somebody's open cases, one of
/// open cases alone.
const WALKS: [(&str, &str); 4] = [
    ("search/walk_owner_open", "case_row_owner_open"),
    ("search/walk_owner", "case_row_owner"),
    ("search/walk_status", "case_row_status"),
    ("search/walk_all", "case_row_last"),
];

#[tokio::test]
async fn every_walk_of_a_search_has_its_index_on_sqlite() {
    let Place { store, folder, .. } = place::sqlite().await;
    drop(store);
    let file = rusqlite::Connection::open(folder.path().join("data").join(DATABASE_FILE)).unwrap();
    let texts = texts();
    for (name, index) in WALKS {
        let text = &texts[name];
        let mut plan = file.prepare(&format!("explain query plan {text}")).unwrap();
        let steps: Vec<String> = plan
            .raw_query()
            .mapped(|row| row.get(3))
            .map(Result::unwrap)
            .collect();
        let walks = |step: &String| step.contains(&format!("INDEX {index} "));
        assert!(steps.iter().any(walks), "{name}: {}", steps.join("; "));
    }
}

#[tokio::test]
async fn every_walk_of_a_search_has_its_index_on_postgres() {
    let place = place::postgres().await;
    let StoreConfig::Postgres {
        schema: Some(schema),
        ..
    } = &place.config
    else {
        panic!("no schema")
    };
    let url = tokio::task::spawn_blocking(server::url).await.unwrap();
    let (client, connection) = tokio_postgres::connect(&url, tokio_postgres::NoTls)
        .await
        .unwrap();
    tokio::spawn(connection);
    // There is nothing in it yet: what stands in the way of the index is taken away.
    client
        .batch_execute(&format!(
            "set search_path = {schema}; set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off; set plan_cache_mode = force_generic_plan"
        ))
        .await
        .unwrap();
    let texts = texts();
    for (name, index) in WALKS {
        let text = &texts[name];
        let plan = client
            .simple_query(&format!(
                "deallocate all; prepare walk as {text}; explain execute walk ({})",
                vec![
                    "null";
                    (1..99)
                        .take_while(|n| text.contains(&format!("${n}")))
                        .count()
                ]
                .join(", ")
            ))
            .await
            .unwrap();
        let rows = plan.iter().filter_map(|said| match said {
            tokio_postgres::SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
            _ => None,
        });
        let steps: Vec<String> = rows.collect();
        let walks = |step: &String| step.contains(&format!(" {index} on "));
        assert!(steps.iter().any(walks), "{name}: {}", steps.join("; "));
    }
}

#[test]
fn every_text_is_used_and_pairs_are_few_and_whole() {
    let mut source = String::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                source.push_str(&std::fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    let texts = texts();
    let mut pairs = 0;
    for name in texts.keys() {
        let plain = name
            .trim_end_matches(".sqlite")
            .trim_end_matches(".postgres");
        assert!(
            source.contains(&format!("\"{plain}\"")),
            "{name} is not used"
        );
        if name.ends_with(".sqlite") {
            // Where there is nothing to do on the other engine, the source says so.
            let alone = source.contains(&format!("sql_sqlite!(\"{plain}\")"));
            assert!(
                alone != texts.contains_key(&format!("{plain}.postgres")),
                "{name} has no twin"
            );
            pairs += 1;
        }
    }
    assert!(
        pairs * 20 <= texts.len(),
        "{pairs} of {} texts differ by engine",
        texts.len()
    );
}
