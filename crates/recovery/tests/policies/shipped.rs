//! The policies that come along.

use std::collections::BTreeSet;

use recovery::clocks::{Pause, Unit};
use recovery::policies::{Kind, Policy, Standing, shipped, shipped_by_id, try_examples};

fn policy(id: &str) -> &'static Policy {
    &shipped_by_id(id).unwrap().policy
}

/// The numbers of the table from which the files were written, copied from it once more by hand.
const TABLE: [(&str, &str, u16, Unit); 53] = [
    ("house-default", "acknowledge-chat", 1, Unit::WorkingHour),
    ("house-default", "acknowledge-mail", 4, Unit::WorkingHour),
    ("house-default", "acknowledge-same-day", 1, Unit::WorkingDay),
    ("house-default", "update", 3, Unit::WorkingDay),
    ("house-default", "answer", 10, Unit::WorkingDay),
    ("uk-fca-disp", "answer", 8, Unit::Week),
    ("uk-fca-disp", "answer-payments", 15, Unit::WorkingDay),
    (
        "uk-fca-disp",
        "answer-payments-extended",
        35,
        Unit::WorkingDay,
    ),
    ("uk-fca-3bd", "answer", 3, Unit::WorkingDay),
    ("psd2-payments", "answer", 15, Unit::WorkingDay),
    ("psd2-payments", "answer-extended", 35, Unit::WorkingDay),
    ("au-rg271", "acknowledge", 24, Unit::Hour),
    ("au-rg271", "answer", 30, Unit::CalendarDay),
    ("au-rg271", "answer-superannuation", 45, Unit::CalendarDay),
    ("au-rg271", "answer-hardship", 21, Unit::CalendarDay),
    ("au-rg271", "answer-death-benefit", 90, Unit::CalendarDay),
    ("au-rg271-5bd", "acknowledge", 24, Unit::Hour),
    ("au-rg271-5bd", "answer", 5, Unit::WorkingDay),
    ("us-cfpb", "answer", 15, Unit::CalendarDay),
    ("us-cfpb", "answer-final", 60, Unit::CalendarDay),
    ("us-dot-air", "acknowledge", 30, Unit::CalendarDay),
    ("us-dot-air", "answer", 60, Unit::CalendarDay),
    ("us-dot-air", "answer-disability", 30, Unit::CalendarDay),
    ("ie-cpc", "acknowledge", 5, Unit::WorkingDay),
    ("ie-cpc", "inform", 20, Unit::WorkingDay),
    ("ie-cpc", "inform-again", 20, Unit::WorkingDay),
    ("ie-cpc", "answer", 40, Unit::WorkingDay),
    ("ca-bank", "answer", 56, Unit::CalendarDay),
    ("in-ecommerce", "acknowledge", 48, Unit::Hour),
    ("in-ecommerce", "answer", 1, Unit::Month),
    ("in-rbi-bank", "review", 20, Unit::CalendarDay),
    ("in-rbi-bank", "answer", 30, Unit::CalendarDay),
    ("in-irdai", "acknowledge", 3, Unit::WorkingDay),
    ("in-irdai", "answer", 15, Unit::CalendarDay),
    ("nhs-england", "acknowledge", 3, Unit::WorkingDay),
    ("nhs-england", "answer", 6, Unit::Month),
    ("uk-ofcom-c4", "refer", 6, Unit::Week),
    ("uk-ofgem-chs", "refer", 8, Unit::Week),
    ("uk-housing", "acknowledge", 5, Unit::WorkingDay),
    ("uk-housing", "answer", 10, Unit::WorkingDay),
    ("uk-housing", "answer-extended", 20, Unit::WorkingDay),
    ("uk-housing", "acknowledge-second", 5, Unit::WorkingDay),
    ("uk-housing", "answer-second", 20, Unit::WorkingDay),
    ("uk-housing", "answer-second-extended", 40, Unit::WorkingDay),
    ("uk-spso", "answer", 5, Unit::WorkingDay),
    ("uk-spso", "acknowledge-second", 3, Unit::WorkingDay),
    ("uk-spso", "answer-second", 20, Unit::WorkingDay),
    ("au-telco", "acknowledge", 2, Unit::WorkingDay),
    ("au-telco", "urgent", 2, Unit::WorkingDay),
    ("au-telco", "answer", 10, Unit::WorkingDay),
    ("au-telco", "do", 5, Unit::WorkingDay),
    ("uk-data-protection", "acknowledge", 30, Unit::CalendarDay),
    ("eu-adr-notice", "answer", 20, Unit::WorkingDay),
];

#[test]
fn every_preset_of_the_table_is_there() {
    let ids: BTreeSet<&str> = shipped()
        .iter()
        .map(|shipped| shipped.policy.id.as_str())
        .collect();
    let of_the_table = [
        "house-default",
        "iso-10002",
        "uk-fca-disp",
        "uk-fca-3bd",
        "psd2-payments",
        "au-rg271",
        "au-rg271-5bd",
        "us-cfpb",
        "us-dot-air",
        "ie-cpc",
        "ca-bank",
        "in-ecommerce",
        "in-rbi-bank",
        "in-irdai",
        "nhs-england",
        "uk-ofcom-c4",
        "uk-ofgem-chs",
        "uk-housing",
        "uk-spso",
        "au-telco",
        "uk-data-protection",
        "eu-adr-notice",
        "eu-insurance",
    ];
    assert_eq!(ids, of_the_table.into_iter().collect());
}

#[test]
fn every_clock_counts_as_much_as_the_table_says() {
    for (id, clock, amount, unit) in TABLE {
        let found = policy(id).clocks.iter().find(|known| known.id == clock);
        let found = found.unwrap_or_else(|| panic!("{id} has no clock {clock}"));
        assert_eq!((found.amount, found.unit), (amount, unit), "{id} {clock}");
    }
    let clocks: usize = shipped()
        .iter()
        .map(|shipped| shipped.policy.clocks.len())
        .sum();
    assert_eq!(
        clocks,
        TABLE.len() + 1,
        "the reply in complex disputes is tried by its example"
    );
}

#[test]
fn every_clock_comes_to_the_dates_that_were_worked_out_for_it() {
    for shipped in shipped() {
        let policy = &shipped.policy;
        assert_eq!(try_examples(policy).unwrap(), [], "{}", policy.id);
        for clock in &policy.clocks {
            assert!(
                !clock.example.is_empty(),
                "{} {} has no example",
                policy.id,
                clock.id
            );
        }
    }
    let due = |id: &str, clock: &str| {
        let clock = policy(id)
            .clocks
            .iter()
            .find(|known| known.id == clock)
            .unwrap();
        clock
            .example
            .iter()
            .map(|example| example.due.as_str())
            .collect::<Vec<_>>()
    };
    // Those that were told with the table.
    assert_eq!(due("uk-fca-disp", "answer"), ["2026-05-28"]);
    assert_eq!(due("uk-fca-disp", "answer-payments"), ["2026-04-27"]);
    assert_eq!(
        due("uk-fca-disp", "answer-payments-extended"),
        ["2026-05-27"]
    );
    assert_eq!(due("uk-fca-3bd", "answer"), ["2026-04-09", "2026-04-09"]);
    assert_eq!(due("uk-housing", "answer"), ["2026-04-27", "2026-04-20"]);
    assert_eq!(due("uk-ofcom-c4", "refer"), ["2026-05-14"]);
    assert_eq!(due("ie-cpc", "answer"), ["2026-06-02"]);
    assert_eq!(due("au-rg271", "answer"), ["2027-01-10"]);
    assert_eq!(due("ca-bank", "answer"), ["2027-02-05"]);
    assert_eq!(due("us-cfpb", "answer-final"), ["2027-02-09"]);
    assert_eq!(
        due("uk-data-protection", "acknowledge"),
        ["2026-07-30", "2026-12-29"]
    );
    assert_eq!(due("nhs-england", "answer")[0], "2027-02-27");
}

#[test]
fn what_nobody_has_checked_is_not_in_force() {
    let mut unchecked = 0;
    for shipped in shipped() {
        for (at, basis) in shipped.policy.bases() {
            if basis.standing == Standing::Unchecked {
                unchecked += 1;
                assert!(
                    !basis.in_force() && basis.confirmed.is_none(),
                    "{} {at}",
                    shipped.policy.id
                );
            } else {
                assert!(basis.in_force(), "{} {at}", shipped.policy.id);
            }
        }
    }
    assert!(unchecked >= 25, "{unchecked}");
    assert!(
        policy("iso-10002")
            .bases()
            .iter()
            .all(|(_, basis)| !basis.in_force())
    );
    let clock = |id: &str, clock: &str| {
        policy(id)
            .clocks
            .iter()
            .find(|known| known.id == clock)
            .unwrap()
            .basis
            .in_force()
    };
    assert!(
        !clock("au-rg271", "answer-death-benefit")
            && !clock("ie-cpc", "inform-again")
            && !clock("au-telco", "acknowledge")
    );
    assert!(clock("au-rg271", "answer"));
}

#[test]
fn what_was_read_says_where_and_when() {
    for shipped in shipped() {
        let policy = &shipped.policy;
        let cited: BTreeSet<&String> = policy
            .bases()
            .iter()
            .flat_map(|(_, basis)| &basis.sources)
            .collect();
        for source in &policy.sources {
            assert!(
                source.address.starts_with("http") && source.read_on.year() >= 2026,
                "{} {}",
                policy.id,
                source.key
            );
            assert!(
                cited.contains(&source.key) || policy.id == "iso-10002",
                "{}: {} is cited by nothing",
                policy.id,
                source.key
            );
        }
        if policy.kind == Kind::House {
            assert!(
                policy
                    .bases()
                    .iter()
                    .all(|(_, basis)| basis.standing == Standing::Ours)
            );
        }
    }
}

#[test]
fn waiting_for_the_customer_pauses_the_house_alone() {
    for shipped in shipped() {
        for clock in &shipped.policy.clocks {
            let waits = clock.pause.contains(&Pause::CustomerWait);
            assert!(
                !waits || shipped.policy.id == "house-default",
                "{} {}",
                shipped.policy.id,
                clock.id
            );
        }
    }
}

#[test]
fn a_file_that_is_written_again_says_the_same() {
    for shipped in shipped() {
        let written = toml::to_string(&shipped.policy).unwrap();
        assert_eq!(Policy::read(&written).unwrap(), shipped.policy);
        assert_eq!(Policy::read(shipped.text).unwrap(), shipped.policy);
    }
}
