//! Terms of the method as forms send them: by the names the log uses.

use recovery::Role;
use recovery::terms::Channel;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The term of this name.
pub(crate) fn read<T: DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(Value::String(name.to_owned())).ok()
}

/// The name of a term.
pub(crate) fn name<T: Serialize>(term: &T) -> String {
    match serde_json::to_value(term) {
        Ok(Value::String(name)) => name,
        _ => String::new(),
    }
}

/// A channel by its name.
pub(crate) fn channel(name: &str) -> Option<Channel> {
    read(name)
}

/// A role by its name.
pub(crate) fn role(name: &str) -> Option<Role> {
    read(name)
}

/// The name of a role.
pub(crate) fn role_name(role: Role) -> &'static str {
    match role {
        Role::Agent => "agent",
        Role::Supervisor => "supervisor",
        Role::Administrator => "administrator",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use recovery::terms::Remedy;

    #[test]
    fn a_term_reads_by_the_name_it_has() {
        for remedy in Remedy::ALL {
            assert_eq!(read::<Remedy>(&name(&remedy)), Some(remedy));
        }
        for one in [Role::Agent, Role::Supervisor, Role::Administrator] {
            assert_eq!(role(role_name(one)), Some(one));
        }
        assert_eq!(channel("telepathy"), None);
    }
}
