//! Readings in the customer's words.

use super::*;

#[test]
fn polite_complaints_are_complaints() {
    for (message, failed) in [
        ("I just did not get what I paid for.", Failed::Wrong),
        (
            "Had I known of the charges I would not have signed.",
            Failed::Billing,
        ),
        ("This is not how I understood it.", Failed::Information),
    ] {
        let reading = read(message);
        assert!(reading.complaint, "{message} {reading:?}");
        assert!(
            reading.failed.contains(&failed),
            "{message} {:?}",
            reading.failed
        );
    }
}

#[test]
fn asking_for_a_discount_is_a_sign_of_hurt() {
    let reading =
        read("The room was over the kitchen and smelled of fat. Could you give us some discount?");
    assert!(
        reading.asks.contains(&Ask::Compensation),
        "{:?}",
        reading.asks
    );
    assert!(reading.complaint);
}

#[test]
fn questions_orders_and_thanks_are_no_complaints() {
    for message in [
        "Hi, do you ship to Norway?",
        "Thank you so much, the lamp is lovely.",
        "I would like to order two more of the green chairs.",
    ] {
        let reading = read(message);
        assert!(!reading.complaint, "{message} {reading:?}");
        assert_eq!(reading.heat_step, HeatStep::Calm, "{message}");
        assert_eq!(reading.urgency, Urgency::None, "{message}");
    }
}

#[test]
fn hostile_text_is_read_to_a_bound() {
    let long = "no ".repeat(400_000);
    let reading = read(&long);
    assert!(reading.heat <= 1.0);
}
