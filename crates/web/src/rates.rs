//! How often one address may try a door: sign-in, one-time links, customers' links, complaints; and how often one person may have
//! their words read along.

use crate::bounds::{
    ADDRESSES_REMEMBERED, COACH_CHECKS_A_MINUTE, COMPLAINTS_A_MINUTE, COMPLAINTS_AN_HOUR,
    COMPLAINTS_AN_HOUR_OF_ONE, LINKS_A_MINUTE, READINGS_A_MINUTE, SIGN_INS_A_MINUTE,
    WRITERS_REMEMBERED,
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use recovery::StaffId;
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use uuid::Uuid;

/// Which door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Where a password is tried or set. To open the page for it takes a link, which is a door of its own.
    Password,
    /// Where a token in the address opens a page.
    Link,
    /// Where programs ask the coach.
    Coach,
    /// Where anybody can send a complaint.
    Complaint,
    /// Where anybody can read what is open to customers.
    Help,
}

/// A limit for each door, by address, and one by person.
pub(crate) struct Rates {
    password: DefaultKeyedRateLimiter<IpAddr>,
    link: DefaultKeyedRateLimiter<IpAddr>,
    coach: DefaultKeyedRateLimiter<IpAddr>,
    complaint: DefaultKeyedRateLimiter<IpAddr>,
    help: DefaultKeyedRateLimiter<IpAddr>,
    complaints_taken: DefaultKeyedRateLimiter<IpAddr>,
    complaints_of_one: DefaultKeyedRateLimiter<Uuid>,
    readings: DefaultKeyedRateLimiter<StaffId>,
}

impl Default for Rates {
    fn default() -> Self {
        Self {
            password: limiter(Quota::per_minute, SIGN_INS_A_MINUTE),
            link: limiter(Quota::per_minute, LINKS_A_MINUTE),
            coach: limiter(Quota::per_minute, COACH_CHECKS_A_MINUTE),
            complaint: limiter(Quota::per_minute, COMPLAINTS_A_MINUTE),
            help: limiter(Quota::per_minute, LINKS_A_MINUTE),
            complaints_taken: limiter(Quota::per_hour, COMPLAINTS_AN_HOUR),
            complaints_of_one: limiter(Quota::per_hour, COMPLAINTS_AN_HOUR_OF_ONE),
            readings: limiter(Quota::per_minute, READINGS_A_MINUTE),
        }
    }
}

impl Rates {
    /// Whether this address may try this door now.
    pub(crate) fn may(&self, door: Door, from: IpAddr) -> bool {
        let limiter = match door {
            Door::Password => &self.password,
            Door::Link => &self.link,
            Door::Coach => &self.coach,
            Door::Complaint => &self.complaint,
            Door::Help => &self.help,
        };
        passes(limiter, &network_of(from))
    }

    /// Whether one more complaint is taken now from this address, for who is reached this way
    /// ([`desk::intake::form::LookedAt::reach`]).
    pub(crate) fn may_complain(&self, from: IpAddr, reach: Uuid) -> bool {
        passes(&self.complaints_of_one, &reach) && passes(&self.complaints_taken, &network_of(from))
    }

    /// Whether this person may have their words read along now.
    pub(crate) fn may_ask(&self, who: StaffId) -> bool {
        if self.readings.len() > WRITERS_REMEMBERED {
            self.readings.retain_recent();
        }
        self.readings.check_key(&who).is_ok()
    }
}

fn limiter<K: Clone + Eq + Hash>(
    per: fn(NonZeroU32) -> Quota,
    most: u32,
) -> DefaultKeyedRateLimiter<K> {
    RateLimiter::keyed(per(NonZeroU32::new(most).unwrap_or(NonZeroU32::MIN)))
}

fn passes<K: Clone + Eq + Hash>(limiter: &DefaultKeyedRateLimiter<K>, key: &K) -> bool {
    if limiter.len() > ADDRESSES_REMEMBERED {
        limiter.retain_recent();
    }
    limiter.check_key(key).is_ok()
}

/// One household or office commands a whole /64 of IPv6, so that is what counts as one address.
fn network_of(from: IpAddr) -> IpAddr {
    match from.to_canonical() {
        IpAddr::V6(six) => {
            let [a, b, c, d, ..] = six.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        four @ IpAddr::V4(_) => four,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_tries_too_often_waits_while_others_go_on() {
        let rates = Rates::default();
        let one: IpAddr = "192.0.2.1".parse().expect("address");
        let other: IpAddr = "192.0.2.2".parse().expect("address");
        for _ in 0..SIGN_INS_A_MINUTE {
            assert!(rates.may(Door::Password, one));
        }
        assert!(!rates.may(Door::Password, one));
        assert!(rates.may(Door::Password, other));
        assert!(rates.may(Door::Link, one));
    }

    #[test]
    fn so_many_complaints_an_hour_are_taken_from_a_place_and_from_one_who_is_reached_there() {
        let rates = Rates::default();
        let (one, other) = (IpAddr::from([192, 0, 2, 1]), IpAddr::from([192, 0, 2, 2]));
        let reach = |no: u32| Uuid::from_u128(no.into());
        for _ in 0..COMPLAINTS_AN_HOUR_OF_ONE {
            assert!(rates.may_complain(one, reach(0)));
        }
        // From elsewhere no more of them either, and who was refused uses up nothing of the place.
        assert!(!rates.may_complain(other, reach(0)));
        for no in COMPLAINTS_AN_HOUR_OF_ONE..COMPLAINTS_AN_HOUR {
            assert!(rates.may_complain(one, reach(no)));
        }
        assert!(!rates.may_complain(one, reach(COMPLAINTS_AN_HOUR)));
        for no in 0..COMPLAINTS_AN_HOUR {
            assert!(rates.may_complain(other, reach(100 + no)));
        }
    }

    #[test]
    fn a_network_of_six_counts_as_one_and_a_mapped_four_as_itself() {
        let near: IpAddr = "2001:db8:1:2::7".parse().expect("address");
        let nearer: IpAddr = "2001:db8:1:2:ffff::1".parse().expect("address");
        assert_eq!(network_of(near), network_of(nearer));
        let mapped: IpAddr = "::ffff:192.0.2.1".parse().expect("address");
        assert_eq!(
            network_of(mapped),
            "192.0.2.1".parse::<IpAddr>().expect("address")
        );
    }
}
