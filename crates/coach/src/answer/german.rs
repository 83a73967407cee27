//! What plain German phrases mean for an answer.

use super::mark::Mark;
use super::phrases::Table;

pub const TABLE: Table = &[
    (
        Mark::Affirm,
        "ja | jawohl | jep | jo | genau | stimmt | richtig | korrekt | einverstanden | das passt | passt",
    ),
    (Mark::Affirm, "gerne | ja gerne | abgemacht"),
    (
        Mark::Well,
        "gelost | geloest | behoben | erledigt | geklart | geklaert | alles gut | alles in ordnung | in ordnung",
    ),
    (
        Mark::Well,
        "alles bestens | alles ok | alles klar jetzt | funktioniert | funktioniert wieder | lauft wieder",
    ),
    (Mark::Well, "laeuft wieder | geht wieder | zufrieden"),
    (
        Mark::No,
        "nein | nee | leider nein | leider nicht | auf keinen fall",
    ),
    (
        Mark::NotWell,
        "noch nicht | immer noch nicht | noch immer nicht | ungelost | ungeloest | unzufrieden",
    ),
    (
        Mark::NegationAround,
        "nicht | kein | keine | keinen | nie | niemals | keineswegs",
    ),
    (Mark::AnyMore, "mehr"),
    (
        Mark::Trouble,
        "kaputt | tropft | undicht | defekt | falsch | fehlt | leider | leckt | schlecht",
    ),
    (Mark::TroubleNoun, "fehler | mangel | schaden"),
    (Mark::Still, "noch | immer noch | weiterhin"),
    (
        Mark::Contrast,
        "aber | jedoch | allerdings | ausser | sondern | trotzdem | obwohl",
    ),
    (
        Mark::Limit,
        "nur | beinahe | teilweise | bisher | vielleicht | wohl | ich glaube | ich denke | anscheinend",
    ),
    (Mark::Limit, "morgen | spater | eigentlich | halbwegs"),
    (
        Mark::Wish,
        "hoffe | hoffentlich | mochte | soll | sollte | will | bitte | wird | werden | muss",
    ),
    (
        Mark::Condition,
        "wenn | falls | ob | sobald | bis | solange",
    ),
    (
        Mark::Thanks,
        "danke | vielen dank | herzlichen dank | dankeschon | danke schon | besten dank | danke nochmal",
    ),
    (
        Mark::Thanks,
        "nochmals vielen dank | noch einmal vielen dank | nochmals danke | danke nochmals",
    ),
    (
        Mark::Harmless,
        "kein problem | keine ursache | keine fragen mehr",
    ),
    (
        Mark::Well,
        "kein problem mehr | keine probleme mehr | geht es wieder",
    ),
    (Mark::Again, "wieder | schon wieder | erneut"),
];
