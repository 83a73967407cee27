//! `amends serve`: the desk, from start to a soft stop.

use crate::config::{Config, Flags};
use crate::exit::{Exit, Failure, answered};
use crate::logs::NOTICE;
use crate::request::{Background, Hands};
use crate::socket::Held;
use crate::{logs, notify, rules, socket};
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use desk::handed_over::Entrance;
use desk::{Desk, SystemClock};
use std::net::SocketAddr;
use std::os::unix::process::CommandExt as _;
use std::process::{Command, ExitCode};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Notify;
use web::{RuleShelf, WebState};

/// How long requests that were begun may take once the desk is told to stop.
const STOP_MAX: Duration = Duration::from_secs(10);

pub async fn run(flags: &Flags) -> Result<ExitCode, Failure> {
    let began = Instant::now();
    let mut config = Config::read(flags)?;
    logs::start(&config.log);
    let shelf = Arc::new(RuleShelf::with(rules::of(&config)?));
    let listener = bind(&mut config).await?;
    let entrance = bind_entrance(&config).await?;
    let held = socket::hold(&config.data.folder)?;
    store::copies::clear_unfinished(&config.data.folder);
    // A server that is not there, or does not let us in, is told apart from data that fails.
    config.store().is_begun().await?;
    // A disk that stands still is told apart from a program that does.
    tracing::info!(target: NOTICE, "opening the data");
    let desk = Desk::open(config.desk(Arc::new(SystemClock))).await?;
    config.set_sending(&desk);
    say_setup_link(&desk, &config).await?;
    say_unfinished_rebuild(&desk).await?;
    desk.resume_intake().await?;
    desk.put_handbook().await?;
    desk.put_expectations().await?;
    rules::watch(&config, Arc::clone(&shelf), Arc::new(SystemClock));
    let mut state = WebState::new(desk.clone())
        .with_rules(shelf)
        .with_undo(config.web.undo);
    if let Some(secret) = &config.entrance.secret {
        state = state.with_mail_secret(secret.reveal());
    }
    if let Some(secret) = &config.entrance.telephone_secret {
        state = state.with_telephone_secret(secret.reveal());
    }
    let router = web::router(state);
    let running = Running::start(&desk, &config, held, entrance).await;
    running.serve(listener, router, &config, began).await?;
    Ok(ExitCode::SUCCESS)
}

/// Takes the address. Port 0 becomes the one the system gave.
pub async fn bind(config: &mut Config) -> Result<TcpListener, Failure> {
    let at = config.web.listen;
    let taken = |error: std::io::Error| {
        Failure::new(
            Exit::Unavailable,
            format!(
                "The desk cannot listen on {at}: {}. Nothing was opened. Stop what listens there, or name another \
                 address with --listen.",
                answered(&error)
            ),
        )
    };
    let listener = TcpListener::bind(at).await.map_err(taken)?;
    config.web.heard_on(listener.local_addr().map_err(taken)?);
    Ok(listener)
}

/// Where mail servers deliver, if any may.
async fn bind_entrance(config: &Config) -> Result<Option<Entrance>, Failure> {
    let Some(at) = config.entrance.lmtp else {
        return Ok(None);
    };
    let listener = TcpListener::bind(at).await.map_err(|error| {
        Failure::new(
            Exit::Unavailable,
            format!(
                "The desk cannot listen for mail on {at}: {}. Nothing was opened. Stop what listens there, or name \
                 another address as lmtp in [entrance].",
                answered(&error)
            ),
        )
    })?;
    if let Ok(at) = listener.local_addr() {
        tracing::info!(target: NOTICE, "mail servers deliver by LMTP to {at}");
    }
    Ok(Some(Entrance {
        listener: Arc::new(listener),
        peers: config.entrance.peers.clone(),
    }))
}

/// The one line with a token that is ever logged: whoever reads this log may set the administrator.
async fn say_setup_link(desk: &Desk, config: &Config) -> Result<(), Failure> {
    if let Some(token) = desk.setup_token().await? {
        tracing::info!(
            target: NOTICE,
            "no administrator is set yet; open {}/setup?token={token} to be the first (the link works once)",
            config.web.base_url()
        );
    }
    Ok(())
}

/// Cases that are missing from every list are missed by nobody, unless it is said.
async fn say_unfinished_rebuild(desk: &Desk) -> Result<(), Failure> {
    if desk.rebuild_is_unfinished().await? {
        tracing::warn!(
            target: NOTICE,
            "a rebuild was interrupted, so cases may be missing from every list; nothing is lost. Run `amends rebuild` \
             once more (this desk may go on running): all cases are back when it ends"
        );
    }
    Ok(())
}

/// A desk with everything around it.
pub struct Running {
    hands: Hands,
    background: Arc<Background>,
    has_socket: bool,
    _held: Held,
}

impl Running {
    /// Starts jobs, clockwork and the socket for commands.
    pub async fn start(
        desk: &Desk,
        config: &Config,
        held: Held,
        entrance: Option<Entrance>,
    ) -> Self {
        let background = Arc::new(Background::start(desk, &config.mailboxes, entrance));
        let hands = Hands::running(desk.clone(), config.store(), Arc::clone(&background));
        let folder = &config.data.folder;
        let listening = socket::listen(folder, hands.clone()).await;
        if let Err(error) = &listening {
            tracing::warn!(%error, "commands cannot reach this desk and open the data themselves");
        }
        Self {
            hands,
            background,
            has_socket: listening.is_ok(),
            _held: held,
        }
    }

    /// Answers until told to stop, then finishes what was begun.
    pub async fn serve(
        self,
        listener: TcpListener,
        router: Router,
        config: &Config,
        began: Instant,
    ) -> Result<(), Failure> {
        let router = router.layer(from_fn_with_state(self.hands.clone(), in_turn));
        let stopping = Arc::new(Notify::new());
        let told = Arc::clone(&stopping);
        let serving = axum::serve(
            listener,
            router.into_make_service_with_connect_info::<SocketAddr>(),
        )
        .with_graceful_shutdown(async move { told.notified().await });
        let mut serving = tokio::spawn(serving.into_future());
        // Listened for before anybody is told that the desk is ready, so that a stop is soft from then on.
        let asked_to_stop = stop_signals();
        tracing::info!(target: NOTICE, "ready {} in {} ms", config.web.base_url(), began.elapsed().as_millis());
        notify::tell(notify::READY);
        let (broke, anew) = tokio::select! {
            broke = &mut serving => (Some(broke), false),
            () = asked_to_stop => (None, false),
            () = self.hands.desk.asked_to_start_anew() => (None, true),
        };
        notify::tell(if anew { notify::ANEW } else { notify::STOPPING });
        // Pages that listen would hold up the stop; they come again.
        self.hands.desk.end_live();
        stopping.notify_one();
        if broke.is_none() && tokio::time::timeout(STOP_MAX, &mut serving).await.is_err() {
            tracing::warn!(
                "requests that took too long were cut off; what was told as done is done"
            );
            serving.abort();
        }
        self.background.stop().await;
        if self.has_socket {
            socket::forget(&config.data.folder);
        }
        if anew {
            return Err(start_anew());
        }
        tracing::info!(target: NOTICE, "stopped; every promise is kept on disk");
        match broke {
            Some(Ok(Err(error))) => Err(Failure::new(
                Exit::InputOutput,
                format!(
                    "The desk stopped listening: {}. Every promise is kept on disk; start it again.",
                    answered(&error)
                ),
            )),
            Some(Err(error)) => Err(Failure::new(
                Exit::Software,
                format!(
                    "The desk stopped: {error}. Every promise is kept on disk; start it again."
                ),
            )),
            _ => Ok(()),
        }
    }
}

/// Becomes the same program with the settings as they are now, under the same number of the system. Gives why that failed.
fn start_anew() -> Failure {
    tracing::info!(target: NOTICE, "starting anew, with the settings as they are now");
    let error = match std::env::current_exe() {
        Ok(program) => Command::new(program)
            .args(std::env::args_os().skip(1))
            .exec(),
        Err(error) => error,
    };
    Failure::new(
        Exit::Software,
        format!(
            "The desk stopped to start anew and could not: {}. Start it; the new settings count then.",
            answered(&error)
        ),
    )
}

/// Pages wait while something is done alone.
async fn in_turn(State(hands): State<Hands>, request: Request, next: Next) -> Response {
    let _turn = hands.beside().await;
    next.run(request).await
}

/// Listens from the call on; what it gives ends when the desk is told to stop.
fn stop_signals() -> impl Future<Output = ()> {
    let signals = (
        signal(SignalKind::terminate()),
        signal(SignalKind::interrupt()),
    );
    async move {
        let (Ok(mut term), Ok(mut interrupt)) = signals else {
            return std::future::pending().await;
        };
        tokio::select! {
            _ = term.recv() => {}
            _ = interrupt.recv() => {}
        }
    }
}
