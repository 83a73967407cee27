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
fn danger_is_seen_and_its_kind_is_told() {
    for (message, danger) in [
        (
            "There is smoke coming out of the heater you sold us, the children are upstairs",
            Danger::Safety,
        ),
        (
            "My father's insulin was on your van and he has none left for tonight",
            Danger::Health,
        ),
        (
            "We are stranded at the airport, nobody is at your desk and there is no hotel",
            Danger::Stranded,
        ),
        (
            "Somebody is taking money out of my account right now, block my card",
            Danger::Money,
        ),
    ] {
        let reading = read(message);
        assert_eq!(reading.urgency, Urgency::Now, "{message} {reading:?}");
        assert!(
            reading.dangers.contains(&danger),
            "{message} {:?}",
            reading.dangers
        );
        assert!(!reading.urgency_words.is_empty(), "{message}");
    }
}

#[test]
fn heat_grows_with_the_words_and_shows_them() {
    let kind = read("The lamp flickers. Could you please send another one?");
    let hot = read("You bloody idiots!!! This is the WORST company, a complete joke. Never again.");
    assert!(kind.heat_step <= HeatStep::Upset, "{kind:?}");
    assert!(hot.heat_step >= HeatStep::Angry, "{hot:?}");
    assert!(hot.heat > kind.heat && !hot.heat_words.is_empty() && !hot.abuse.is_empty());
}

#[test]
fn threats_thanks_and_mockery_are_told_apart() {
    let reading = read("If nobody answers I will call my solicitor and tell the newspaper.");
    assert_eq!(reading.threats, [Threat::Legal, Threat::Public]);
    assert!(read("Thank you for the quick help!").thanks);
    assert!(!read("Thanks for ruining my holiday.").thanks);
    assert!(!read("Please call me, thanks in advance.").thanks);
}

#[test]
fn french_and_spanish_are_read_for_complaint() {
    let french = read("Je suis très déçue, toujours pas de colis et personne ne répond.");
    assert_eq!(french.language, Some(Tongue::French));
    assert!(french.complaint && french.heat > 0.2, "{french:?}");
    let spanish = read("Muchas gracias por todo, un trato excelente.");
    assert_eq!(spanish.language, Some(Tongue::Spanish));
    assert!(!spanish.complaint, "{spanish:?}");
}

#[test]
fn all_weights_can_be_read() {
    for bytes in [
        &include_bytes!("../../weights/complaint.bin")[..],
        include_bytes!("../../weights/failed.bin"),
        include_bytes!("../../weights/mistakes.bin"),
    ] {
        assert!(crate::model::Head::parse(bytes).is_ok());
    }
}

#[test]
fn hostile_text_is_read_to_a_bound() {
    let long = "no ".repeat(400_000);
    let reading = read(&long);
    assert!(reading.heat <= 1.0);
}

#[test]
fn danger_to_body_or_health_is_told_by_its_words_and_by_nothing_else() {
    for (message, words) in [
        (
            "The heater smells of gas and I am worried.",
            "smells of gas",
        ),
        (
            "The kettle gave my son an electric shock, it is broken.",
            "electric shock",
        ),
        (
            "The soup you delivered burned my hand badly.",
            "burned my hand",
        ),
        (
            "Der Heizlüfter hat geraucht, meine Hand ist verbrannt.",
            "Hand ist verbrannt",
        ),
        (
            "You said \"done\". It is not. On Sunday my wife fell there. Wrist.",
            "my wife fell there",
        ),
        ("La estufa huele a gas y mi hija tose.", "huele a gas"),
        (
            "La escalera sigue rota y mi madre se cayó ayer.",
            "madre se cayó",
        ),
        ("Le four sent le gaz depuis hier.", "sent le gaz"),
    ] {
        let reading = read(message);
        let said: Vec<&str> = reading
            .harm_words
            .iter()
            .map(|span| &message[span.start..span.end])
            .collect();
        assert!(said.contains(&words), "{message} {said:?}");
    }
    for message in [
        "My late wife gave me this gift card. Now it is \"expired since 12 days\". 12 days.",
        "I parked in front of the hospital because I was having a child, and you fined me.",
        "If the parcel is not here by tonight I lose my flat, this is urgent!",
        "Someone is taking money out of my account right now, block my card.",
        "It is not dangerous, but the lid does not close and it is wrong.",
        "The bag came without its strap. Kind regards, Jane Burns",
        "What should one do if one ever smells gas? Is there a leaflet for tenants?",
        "My wife fell in love with the blue one, and you sent a green one.",
        "Se cayó la conexión otra vez y nadie contesta.",
        "Der Gutschein ist seit zwölf Tagen abgelaufen.",
    ] {
        let reading = read(message);
        assert!(reading.harm_words.is_empty(), "{message} {reading:?}");
    }
}

#[test]
fn a_danger_that_is_denied_is_none_and_one_that_says_no_itself_is_one() {
    for message in [
        "Ce n'est pas dangereux, mais le couvercle ne ferme pas.",
        "Ce n'est pas du tout dangereux.",
        "Personne n'a été blessé, mais je suis très déçue.",
        "Il n'y a eu aucune odeur de gaz.",
        "Le produit est sans danger pour les enfants.",
        "Rien n'a explosé.",
        "No es peligroso, nadie resultó herido.",
        "No hay heridos ni quemaduras.",
        "Nunca explotó, pero no funciona.",
        "Sin peligro para nadie, pero es un mal servicio.",
        "La estufa no huele a gas.",
        "Niemand wurde verletzt, aber der Deckel schließt nicht.",
        "Es ist keine Explosion, der Herd riecht nicht nach Gas.",
        "Das Gerät raucht nicht, es geht nur nicht an.",
        "Ohne Verletzung, aber ärgerlich, das ist nicht gefährlich.",
        "Nobody was hurt, but the lid is broken and I am unhappy.",
        "It has not exploded, it is broken, I complain.",
    ] {
        let reading = read(message);
        assert!(reading.harm_words.is_empty(), "{message} {reading:?}");
    }
    for (message, words) in [
        ("Je ne peux pas respirer depuis hier.", "peux pas respirer"),
        ("Une personne blessée, et vous ne répondez pas.", "blessée"),
        ("Ce n'est pas acceptable, mon fils est blessé.", "blessé"),
        ("Ce n'est pas seulement dangereux.", "dangereux"),
        ("Je n'ai pas d'insuline.", "insuline"),
        ("N'est-ce pas dangereux ?", "dangereux"),
        ("No puedo respirar con este olor.", "No puedo respirar"),
        ("No es aceptable, mi hija está herida.", "herida"),
        ("No, es peligroso.", "peligroso"),
        ("No solo es peligroso, también es caro.", "peligroso"),
        ("¿No es peligroso que salga humo?", "peligroso"),
        ("No tengo insulina para mañana.", "insulina"),
        ("Ich bekomme keine Luft mehr.", "keine Luft"),
        (
            "Das ist nicht nur ärgerlich, meine Frau ist verletzt.",
            "verletzt",
        ),
        ("Es raucht nicht mehr, aber es stinkt.", "raucht"),
        ("Niemand antwortet, und das Gerät raucht.", "raucht"),
        ("Ist das nicht gefährlich?", "gefährlich"),
        (
            "I was not helped, my son was injured, I complain.",
            "injured",
        ),
    ] {
        let reading = read(message);
        let said: Vec<&str> = reading
            .harm_words
            .iter()
            .map(|span| &message[span.start..span.end])
            .collect();
        assert!(
            said.iter().any(|one| one.contains(words)),
            "{message} {said:?}"
        );
    }
}

#[test]
fn a_key_that_is_pressed_is_no_newspaper() {
    for message in [
        "I press the button and nothing happens.",
        "You have to press the button twice, it is broken.",
        "I had to go and press the reset key, this is annoying.",
        "The garlic press broke after a week.",
    ] {
        let reading = read(message);
        assert!(!reading.threats.contains(&Threat::Public), "{message}");
    }
    for message in [
        "If nothing happens I will go to the press.",
        "I will take this story to the press.",
        "I am going to contact the local press.",
        "The press will hear of this.",
    ] {
        let reading = read(message);
        assert!(reading.threats.contains(&Threat::Public), "{message}");
    }
}

#[test]
fn a_threat_and_somebody_above_are_shown_in_the_words() {
    let message = "I want to speak to your manager, and my solicitor will hear of it. I will cancel my contract.";
    let reading = read(message);
    let said = |spans: &[Span]| -> Vec<&str> {
        spans
            .iter()
            .map(|span| &message[span.start..span.end])
            .collect()
    };
    assert_eq!(
        said(&reading.above_words),
        ["want to speak to your manager"]
    );
    assert_eq!(said(&reading.threat_words), ["solicitor"]);
    assert!(reading.threats.contains(&Threat::Leaving));
}
