use super::super::{moves, readability};
use super::*;

/// A sample as a page writes it: `stage: offer => draft`, `customer: message => draft`, `apologies: 2 => draft`,
/// `broken: 1 => draft`, or the draft alone.
fn hints(sample: &str) -> Vec<Kind> {
    let (head, draft) = sample.split_once(" => ").unwrap_or(("", sample));
    let (name, value) = head.split_once(": ").unwrap_or(("", ""));
    let message = (name == "customer").then(|| Text::new(value));
    let customer = message.as_ref().map(Customer::new);
    let number = value.parse().unwrap_or_default();
    let known = Known {
        stage: Stage::from_id(if name == "stage" { value } else { "" }),
        customer: customer.as_ref(),
        apologies_given: if name == "apologies" { number } else { 0 },
        promises_broken: if name == "broken" { number } else { 0 },
        support_need: false,
    };
    let text = Text::new(draft);
    let reading = Reading::new(&text);
    let told = customer.as_ref().map(|customer| &customer.told);
    let found = moves::find(&reading, told, known.stage);
    let measured = readability::measure(&text, &reading);
    find(&text, &reading, &found, &measured, known)
        .into_iter()
        .inspect(|hint| assert!(!hint.span.of(draft).is_empty(), "{sample}: {hint:?}"))
        .map(|hint| hint.rule)
        .collect()
}

#[test]
fn every_page_holds_what_a_page_must_hold() {
    for kind in Kind::ALL {
        let page = kind.page();
        assert_eq!(page.id, kind.id());
        for part in [
            &page.title,
            &page.about,
            &page.message,
            &page.why,
            &page.instead,
        ] {
            assert!(!part.is_empty(), "{}", kind.id());
        }
        assert!(!page.serves.is_empty() && !page.noticed.is_empty() && !page.left_alone.is_empty());
        assert_eq!(Kind::from_id(kind.id()), Some(kind));
    }
}

#[test]
fn every_sample_of_every_page_is_noticed_or_left_alone_as_it_says() {
    let mut wrong = Vec::new();
    for kind in Kind::ALL {
        for sample in &kind.page().noticed {
            if !hints(sample).contains(&kind) {
                wrong.push(format!("{} misses “{sample}”", kind.id()));
            }
        }
        for sample in &kind.page().left_alone {
            if hints(sample).contains(&kind) {
                wrong.push(format!("{} is found in “{sample}”", kind.id()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The sentences a good agent says, with the moves they make.
const CLEAN: [(&str, &[Move]); 7] = [
    (
        "I am sorry to hear that you are disappointed with it. Can you tell me more about what happened?",
        &[Move::Acknowledges, Move::Asks],
    ),
    (
        "I am sorry for the inconvenience this has caused. I will see to it that we put it right. I collect it \
         tomorrow at nine.",
        &[Move::Apologises],
    ),
    (
        "I would be upset too if I had planned for one amount and found another.",
        &[Move::Empathises],
    ),
    ("Tell me more about why you are upset.", &[Move::Asks]),
    (
        "Let us see what happened.",
        &[Move::Asks, Move::OpensNeutrally],
    ),
    (
        "Thank you for your patience while we sorted it out. Is all well now?",
        &[Move::Thanks, Move::Confirms],
    ),
    ("It rarely happens.", &[]),
];

#[test]
fn what_is_clean_by_definition_makes_its_moves_and_gets_no_hint() {
    for (draft, expected) in CLEAN {
        let text = Text::new(draft);
        let reading = Reading::new(&text);
        let found = moves::find(&reading, None, None);
        for what in expected {
            assert!(
                found.iter().any(|found| found.what == *what),
                "{draft} makes {}: {found:?}",
                what.id()
            );
        }
        assert_eq!(hints(draft), [], "{draft}");
    }
}
