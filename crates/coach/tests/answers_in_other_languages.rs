//! Plain answers to “is it solved?” in German and Spanish, as people write them. A yes closes a case, so nothing that is
//! no plain yes may read as one; what stays unclear is read by a person.

use coach::{Answer, answer};

fn all_read(as_what: Answer, texts: &[&str]) {
    let wrong: Vec<_> = texts
        .iter()
        .map(|text| (*text, answer(text)))
        .filter(|(_, read)| *read != as_what)
        .collect();
    assert!(wrong.is_empty(), "not read as {as_what:?}: {wrong:#?}");
}

fn none_reads_as_yes(texts: &[&str]) {
    let wrong: Vec<_> = texts
        .iter()
        .filter(|text| answer(text) == Answer::Yes)
        .collect();
    assert!(wrong.is_empty(), "read as a yes: {wrong:#?}");
}

#[test]
fn a_german_yes() {
    all_read(
        Answer::Yes,
        &[
            "Ja",
            "ja!",
            "JA.",
            "Ja, danke",
            "Ja, vielen Dank!",
            "Ja, alles gut",
            "Ja, alles gut, danke!",
            "Ja, es ist gelöst.",
            "ja ist geloest",
            "Ja, das Problem ist gelöst. Vielen Dank!",
            "Ja, jetzt funktioniert es wieder.",
            "Ja, jetzt funktioniert alles.",
            "Alles in Ordnung, danke.",
            "Alles bestens!",
            "Ist erledigt, danke!",
            "Das hat sich erledigt.",
            "Jawohl, alles erledigt.",
            "Passt, danke!",
            "Hallo Frau Ruiz,\n\nja, es ist gelöst.\n\nViele Grüße\nMara Lindt",
            "Guten Tag,\nja, alles in Ordnung.\nMit freundlichen Grüßen\nM. Lindt",
            "Super, danke, es funktioniert wieder!",
            "Der Fehler ist behoben.",
            "Ja, ich bin zufrieden.",
        ],
    );
}

#[test]
fn a_german_not_yet() {
    all_read(
        Answer::No,
        &[
            "Nein",
            "nein!",
            "Nein, noch nicht.",
            "Noch nicht",
            "Leider noch nicht.",
            "leider nein",
            "Leider nicht.",
            "Nein, es ist nicht gelöst.",
            "Es ist noch nicht gelöst",
            "Es funktioniert immer noch nicht.",
            "Funktioniert nicht.",
            "Es tropft immer noch.",
            "Der Wasserkocher ist schon wieder kaputt.",
            "Nee, geht nicht.",
        ],
    );
}

#[test]
fn german_thanks_alone_are_no_yes() {
    all_read(
        Answer::Thanks,
        &[
            "Danke",
            "Vielen Dank!",
            "Danke schön.",
            "Herzlichen Dank!",
            "Guten Tag,\n\nvielen Dank.\n\nViele Grüße",
        ],
    );
}

#[test]
fn no_german_doubt_reads_as_a_yes() {
    none_reads_as_yes(&[
        "Ja, aber es tropft noch.",
        "Ja, allerdings fehlt die Rechnung.",
        "Ja, aber leider zu spät.",
        "Ist es gelöst?",
        "Wann ist es denn gelöst?",
        "Ich hoffe, dass es gelöst ist.",
        "Wenn das Geld da ist, ist es gelöst.",
        "Ich sage Ihnen morgen, ob es gelöst ist.",
        "Nichts ist gelöst.",
        "Ja, es ist immer noch kaputt.",
        "Es ist teilweise gelöst.",
        "Angeblich ist alles in Ordnung.",
        "Na ja.",
        "Naja, geht so.",
        "Alles gut? Von wegen.",
        "Von wegen gelöst.",
        "Bitte rufen Sie mich an.",
        "Ja klar, ganz toll „gelöst“.",
        "Gelöst ist hier gar nichts.",
        "Ich wäre zufrieden, wenn es funktioniert.",
        "Ja, und wo bleibt mein Geld?",
        "Ja, bis auf die Rechnung.",
        "Ja nein, so nicht.",
        "Ja, wir warten seit drei Wochen.",
        "Ich bin nicht zufrieden",
        "Damit bin ich alles andere als zufrieden.",
        "Kaum gelöst, kommt das nächste.",
        "Ich werde am 3. im Urlaub sein und antworte danach.",
    ]);
}

#[test]
fn a_spanish_yes() {
    all_read(
        Answer::Yes,
        &[
            "Sí",
            "si",
            "¡Sí!",
            "Sí, gracias",
            "Sí, muchas gracias.",
            "Sí, ya está resuelto.",
            "Sí, está resuelto. ¡Muchas gracias!",
            "Sí, todo bien",
            "Sí, todo en orden, gracias.",
            "Ya funciona, gracias.",
            "Sí, ya funciona todo",
            "Solucionado, gracias!",
            "El problema está resuelto.",
            "Hola, Ana:\n\nSí, está resuelto.\n\nUn saludo,\nEva Soto",
            "Sí, está arreglado.",
        ],
    );
}

#[test]
fn a_spanish_not_yet() {
    all_read(
        Answer::No,
        &[
            "No",
            "No, todavía no.",
            "Todavía no",
            "Aún no.",
            "No, no está resuelto.",
            "No funciona.",
            "Sigue sin funcionar.",
            "Todavía gotea.",
            "No, aún no está resuelto",
        ],
    );
}

#[test]
fn spanish_thanks_alone_are_no_yes() {
    all_read(Answer::Thanks, &["Gracias", "Muchas gracias.", "¡Gracias!"]);
}

#[test]
fn no_spanish_doubt_reads_as_a_yes() {
    none_reads_as_yes(&[
        "Sí, pero todavía gotea.",
        "Sí, aunque falta la factura.",
        "¿Está resuelto?",
        "Espero que esté resuelto.",
        "Si está resuelto, les aviso.",
        "Cuando llegue el dinero, estará resuelto.",
        "Sí, sigue roto.",
        "Casi resuelto.",
        "En parte.",
        "Nada está resuelto.",
        "Sí, claro, muy “resuelto”.",
        "Llámenme, por favor.",
        "No estoy satisfecha.",
        "Sí, ¿y mi dinero?",
        "Sí, llevamos tres semanas esperando.",
        "Estaría satisfecha si funcionara.",
        "Ya no funciona.",
        "Todo bien no está.",
    ]);
}
