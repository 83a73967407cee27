//! Postfix: SMTP from outside, submission with a sign-in, and delivery to Dovecot by LMTP. Its master runs by
//! itself, without the scripts that start it on a machine of its own, which take seconds.

use super::home::{Home, Owner};
use super::process::Process;
use super::setup::Setup;
use super::{SMTP, SUBMISSION, SUBMISSIONS};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Where Debian puts the programs that Postfix is made of.
const PROGRAMS: &str = "/usr/lib/postfix/sbin";
/// Parts of the queue that belong to Postfix's own account alone.
const QUEUES: [&str; 11] = [
    "active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private",
    "saved", "trace",
];
/// A test that sends tens of megabytes must be able to.
const MAIL_BYTES_MAX: u32 = 80_000_000;
/// On a small disk the largest mail must fit, half as big again, or none is taken.
const SMALL_MAIL_BYTES_MAX: u32 = 1_000_000;

pub(super) fn write(home: &Home, setup: &Setup) -> Result<(), String> {
    if !Path::new(PROGRAMS).join("master").is_file() {
        return Err(format!(
            "Postfix is not installed: {PROGRAMS}/master is missing"
        ));
    }
    let postfix = Owner::named("postfix")?;
    let drop = postfix.in_group("postdrop")?;
    home.folder_of("postfix/conf", Owner::ROOT, "755")?;
    home.folder_of("postfix/data", postfix, "755")?;
    home.folder_of("postfix/spool", Owner::ROOT, "755")?;
    home.folder_of("postfix/spool/pid", Owner::ROOT, "755")?;
    for queue in QUEUES {
        home.folder_of(&format!("postfix/spool/{queue}"), postfix, "700")?;
    }
    home.folder_of("postfix/spool/maildrop", drop, "1730")?;
    home.folder_of("postfix/spool/public", drop, "2710")?;
    let mut known = String::new();
    let accounts = setup.accounts.iter().map(|account| &account.address);
    for address in accounts.chain(&setup.moved_away) {
        let _ = writeln!(known, "{address} here");
    }
    home.write("mailboxes", &known)?;
    home.write("postfix/conf/main.cf", &main(home, setup))?;
    home.write("postfix/conf/master.cf", &services(home))
}

fn main(home: &Home, setup: &Setup) -> String {
    let folder = home.folder().display();
    let domains = setup.domains().join(", ");
    let bytes_max = if setup.small_disks {
        SMALL_MAIL_BYTES_MAX
    } else {
        MAIL_BYTES_MAX
    };
    let more = &setup.postfix;
    // Loopback is not trusted: who may send is decided as it is between strangers.
    format!(
        "compatibility_level = 3.6
queue_directory = {folder}/postfix/spool
data_directory = {folder}/postfix/data
command_directory = /usr/sbin
daemon_directory = {PROGRAMS}
mail_owner = postfix
setgid_group = postdrop
myhostname = mx.amends.test
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 192.0.2.1/32
virtual_mailbox_domains = {domains}
virtual_mailbox_maps = texthash:{folder}/mailboxes
virtual_transport = lmtp:unix:{folder}/dovecot/run/lmtp
recipient_delimiter = +
local_recipient_maps =
alias_maps =
default_transport = error:5.1.2 no mail leaves a test
message_size_limit = {bytes_max}
smtpd_tls_cert_file = {folder}/cert.pem
smtpd_tls_key_file = {folder}/key.pem
smtpd_tls_security_level = may
smtpd_sasl_type = dovecot
smtpd_sasl_path = {folder}/dovecot/run/auth-client
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_error_sleep_time = 0
smtpd_client_connection_count_limit = 0
lmtp_connection_cache_on_demand = no
in_flow_delay = 0
queue_run_delay = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 2s
maillog_file = {folder}/postfix.log
maillog_file_prefixes = {folder}
{more}"
    )
}

fn services(home: &Home) -> String {
    let address = home.address();
    // A mail that is looked at while its delivery is being put off lies among the incoming ones until somebody asks for
    // those, so the queue manager is woken every second.
    format!(
        "{address}:{SMTP} inet n - n - - smtpd
{address}:{SUBMISSION} inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject
{address}:{SUBMISSIONS} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 1 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"
    )
}

pub(super) fn process(home: &Home) -> Process {
    let folder = home.folder();
    let conf = folder.join("postfix/conf").display().to_string();
    Process {
        program: PathBuf::from(PROGRAMS).join("master"),
        arguments: vec!["-d".to_owned(), "-c".to_owned(), conf.clone()],
        environment: vec![("MAIL_CONFIG".to_owned(), conf)],
        noted: folder.join("postfix.group"),
        output: folder.join("postfix.out"),
        child: None,
    }
}
