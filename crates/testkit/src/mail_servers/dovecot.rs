//! Dovecot: mailboxes, IMAP, delivery by LMTP, and the sign-in that Postfix asks for.

use super::home::{Home, Owner};
use super::process::Process;
use super::setup::Setup;
use super::{IMAP, IMAPS};
use std::fmt::Write as _;
use std::path::PathBuf;

/// The account of the system that mailboxes belong to; every Debian has it.
const OWNER: &str = "mail";

pub(super) fn write(home: &Home, setup: &Setup) -> Result<(), String> {
    let owner = Owner::named(OWNER)?;
    home.folder_of("mail", owner, "755")?;
    home.folder_of("dovecot", Owner::ROOT, "755")?;
    let mut users = String::new();
    for account in &setup.accounts {
        let _ = writeln!(
            users,
            "{}:{{PLAIN}}{}::::::",
            account.address, account.password
        );
    }
    home.write("users", &users)?;
    let folder = home.folder().display();
    let (user, group) = (owner.user, owner.group.unwrap_or_default());
    let address = home.address();
    let more = &setup.dovecot;
    home.write(
        "dovecot.conf",
        &format!(
            "base_dir = {folder}/dovecot/run
state_dir = {folder}/dovecot/state
log_path = {folder}/dovecot.log
protocols = imap lmtp
listen = {address}
ssl = yes
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
mail_location = maildir:{folder}/mail/%u
mail_uid = {user}
mail_gid = {group}
first_valid_uid = 1
mail_max_userip_connections = 100
recipient_delimiter = +
passdb {{
  driver = passwd-file
  args = {folder}/users
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/mail/%u
}}
namespace inbox {{
  inbox = yes
  mailbox Sent {{
    auto = create
    special_use = \\Sent
  }}
}}
service imap-login {{
  inet_listener imap {{
    port = {IMAP}
  }}
  inet_listener imaps {{
    port = {IMAPS}
    ssl = yes
  }}
}}
service lmtp {{
  unix_listener lmtp {{
    mode = 0666
  }}
}}
service auth {{
  unix_listener auth-client {{
    mode = 0666
  }}
}}
# A test that signs in wrongly must not make the next one wait.
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
{more}"
        ),
    )
}

pub(super) fn process(home: &Home) -> Process {
    let folder = home.folder();
    Process {
        program: PathBuf::from("/usr/sbin/dovecot"),
        arguments: vec![
            "-F".to_owned(),
            "-c".to_owned(),
            folder.join("dovecot.conf").display().to_string(),
        ],
        environment: Vec::new(),
        noted: folder.join("dovecot.group"),
        output: folder.join("dovecot.out"),
        child: None,
    }
}
