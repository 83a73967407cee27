//! `amends demo`: a desk with a month of sample complaints, to look around.

use super::serve::{Running, bind};
use crate::config::{Config, Flags};
use crate::demo::cast::{self, CAST};
use crate::demo::clock::{self, DemoClock};
use crate::demo::outbox::Outbox;
use crate::demo::pages::{self, DemoPages};
use crate::demo::{Record, play};
use crate::exit::{Exit, Failure, answered};
use crate::{logs, print, rules, socket};
use desk::{Clock as _, Desk, SystemClock};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::Instant;
use web::{RuleShelf, WebState};

/// Letters of the password of the demo's people.
const PASSWORD_LETTERS: usize = 12;

pub async fn run(flags: &Flags) -> Result<ExitCode, Failure> {
    let began = Instant::now();
    let mut config = Config::read(flags)?;
    // A demo without a folder of its own leaves nothing behind.
    let temporary = match flags.data {
        Some(_) => None,
        None => Some(tempfile::tempdir().map_err(|error| no_folder(&error))?),
    };
    if let Some(folder) = &temporary {
        folder.path().clone_into(&mut config.data.folder);
        config.data.outbox = folder.path().join("outbox");
    }
    config.database.url = None;
    cast::COMPANY.clone_into(&mut config.company.name);
    config.mail.mailboxes = vec![cast::MAILBOX.to_owned()];
    // Mail of real people has no place in a demo.
    config.mailboxes.clear();
    cast::DOMAIN.clone_into(&mut config.mail.domain);
    config.log.level = config.log.level.min(tracing::Level::WARN);
    logs::start(&config.log);
    let shelf = Arc::new(RuleShelf::with(rules::of(&config)?));
    let listener = bind(&mut config).await?;

    let folder = config.data.folder.clone();
    let held = socket::hold(&folder)?;
    let found = Record::read(&folder)?;
    let clock = Arc::new(match &found {
        Some(record) => DemoClock::running(record.ahead_us),
        None => DemoClock::standing(clock::today(SystemClock.now())),
    });
    let desk = Desk::open(config.desk(clock.clone())).await?;
    desk.put_handbook().await?;
    desk.put_expectations().await?;
    let record = if let Some(record) = found {
        desk.run_due().await?;
        record
    } else {
        eprintln!("A month of sample complaints is being played; a few seconds.");
        let password = password();
        let cases = play::month(&desk, &clock, SystemClock.now(), &password).await?;
        clock.run();
        let record = Record {
            ahead_us: clock.ahead_us(),
            password,
            cases,
        };
        record.write(&folder)?;
        record
    };

    let shown = Arc::new(DemoPages {
        desk: desk.clone(),
        store: store::Store::open(&config.store()).await?,
        clock,
        outbox: Outbox::new(config.data.outbox.clone()),
        folder,
        record: Mutex::new(record.clone()),
    });
    rules::watch(&config, Arc::clone(&shelf), Arc::new(SystemClock));
    let state = WebState::new(desk.clone())
        .with_rules(shelf)
        .with_undo(config.web.undo)
        .with_demo(pages::links());
    let router = web::router_with(state, pages::router(shown));
    welcome(&config, &record);
    let running = Running::start(&desk, &config, held, None).await;
    running.serve(listener, router, &config, began).await?;
    drop(temporary);
    Ok(ExitCode::SUCCESS)
}

fn no_folder(error: &std::io::Error) -> Failure {
    Failure::new(
        Exit::CannotCreate,
        format!(
            "The demo found no place for its data: {}. Name a folder with --data.",
            answered(error)
        ),
    )
}

/// Letters that are told apart when read from a screen.
fn password() -> String {
    const LETTERS: &[u8] = b"abcdefghkmnpqrstuvwxyz23456789";
    let random: [u8; PASSWORD_LETTERS] = rand::random();
    random
        .iter()
        .map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]))
        .collect()
}

fn welcome(config: &Config, record: &Record) {
    print::line(&format!(
        "\nThe demo: {}{}",
        config.web.base_url(),
        pages::HOME
    ));
    print::line(
        "It shows what the desk does, in five lines and four walks. Everything in it is invented.\n",
    );
    print::line(
        "Sign in as one of these; the password is the same for all, and for this demo only:",
    );
    print::line(&format!("  password  {}", record.password));
    for member in &CAST {
        print::line(&format!(
            "  {:<26} {}, {}",
            member.email,
            member.name,
            format!("{:?}", member.role).to_lowercase()
        ));
    }
    print::line("\nStop it with Ctrl-C.");
}
