//! Who has a mailbox, and what else the servers are told.

/// A mailbox and the password to it.
#[derive(Clone, Debug)]
pub struct Account {
    /// The mail address, which is the name to sign in with too.
    pub address: String,
    /// The password.
    pub password: String,
}

/// What the servers are to be like. Each function gives the set-up with one thing more.
#[derive(Clone, Debug)]
pub struct Setup {
    pub(super) accounts: Vec<Account>,
    pub(super) moved_away: Vec<String>,
    pub(super) dovecot: String,
    pub(super) postfix: String,
    pub(super) small_disks: bool,
}

impl Default for Setup {
    /// The desk `desk@amends.test`, and the customers `marta@client.test` and `jonas@client.test`.
    fn default() -> Self {
        Self::empty()
            .account("desk@amends.test", "desk-word")
            .account("marta@client.test", "marta-word")
            .account("jonas@client.test", "jonas-word")
    }
}

impl Setup {
    /// No accounts at all.
    pub fn empty() -> Self {
        Self {
            accounts: Vec::new(),
            moved_away: Vec::new(),
            dovecot: String::new(),
            postfix: String::new(),
            small_disks: false,
        }
    }

    /// A mailbox; mail to `name+anything@domain` comes in there too.
    #[must_use]
    pub fn account(mut self, address: &str, password: &str) -> Self {
        self.accounts.push(Account {
            address: address.to_owned(),
            password: password.to_owned(),
        });
        self
    }

    /// An address that Postfix takes mail for and Dovecot then refuses: its sender is sent a bounce.
    #[must_use]
    pub fn moved_away(mut self, address: &str) -> Self {
        self.moved_away.push(address.to_owned());
        self
    }

    /// Lines at the end of Dovecot's configuration.
    #[must_use]
    pub fn dovecot(mut self, lines: &str) -> Self {
        self.dovecot.push_str(lines);
        self.dovecot.push('\n');
        self
    }

    /// Lines at the end of Postfix's `main.cf`; a later line wins.
    #[must_use]
    pub fn postfix(mut self, lines: &str) -> Self {
        self.postfix.push_str(lines);
        self.postfix.push('\n');
        self
    }

    /// The queue and the mailboxes lie on small disks of their own, which [`super::MailServers::fill`] fills up.
    #[must_use]
    pub fn small_disks(mut self) -> Self {
        self.small_disks = true;
        self
    }

    /// The domains that mail is taken for.
    pub(super) fn domains(&self) -> Vec<&str> {
        let mut domains: Vec<&str> = self
            .accounts
            .iter()
            .map(|account| account.address.as_str())
            .chain(self.moved_away.iter().map(String::as_str))
            .filter_map(|address| Some(address.rsplit_once('@')?.1))
            .collect();
        domains.sort_unstable();
        domains.dedup();
        domains
    }
}
