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
    (
        Mark::Well,
        "laeuft wieder | geht wieder | zufrieden | funktioniert es wieder | funktioniert jetzt wieder | lauft es wieder",
    ),
    (
        Mark::No,
        "nein | nee | leider nein | leider nicht | auf keinen fall",
    ),
    (
        Mark::NotWell,
        "noch nicht | immer noch nicht | noch immer nicht | ungelost | ungeloest | unzufrieden | von wegen",
    ),
    (
        Mark::NotWell,
        "funktioniert nicht | funktioniert noch nicht | funktioniert immer noch nicht | funktioniert noch immer nicht",
    ),
    (
        Mark::NotWell,
        "geht nicht | geht noch nicht | geht immer noch nicht | geht noch immer nicht | lauft nicht",
    ),
    (
        Mark::NegationAround,
        "nicht | kein | keine | keinen | nie | niemals | keineswegs | nichts | gar nichts | alles andere als | weder",
    ),
    (Mark::AnyMore, "mehr"),
    (
        Mark::Trouble,
        "kaputt | tropft | undicht | defekt | falsch | fehlt | leider | leckt | schlecht | warte | warten | wartet",
    ),
    (Mark::TroubleNoun, "fehler | mangel | schaden"),
    (Mark::Still, "noch | immer noch | weiterhin"),
    (
        Mark::Contrast,
        "aber | jedoch | allerdings | ausser | sondern | trotzdem | obwohl",
    ),
    (
        Mark::Limit,
        "nur | kaum | angeblich | vermeintlich | scheinbar | beinahe | teilweise | bisher | vielleicht | wohl | ich glaube | ich denke | anscheinend",
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
