//! What plain Spanish phrases mean for an answer. “Sí” has become “yes” before; a bare “si” is read with the clause.

use super::mark::Mark;
use super::phrases::Table;

pub const TABLE: Table = &[
    (
        Mark::Affirm,
        "claro | claro que si | correcto | de acuerdo | vale | exacto | por supuesto",
    ),
    (
        Mark::Well,
        "resuelto | resuelta | solucionado | solucionada | arreglado | arreglada | todo bien | ya funciona",
    ),
    (
        Mark::Well,
        "funciona | esta bien | funciona de nuevo | funciona otra vez | todo en orden | satisfecho | satisfecha",
    ),
    (
        Mark::NotWell,
        "todavia no | aun no | no funciona | no esta bien | sin resolver | no esta resuelto | sin funcionar | sin solucionar",
    ),
    (
        Mark::Negation,
        "nunca | jamas | tampoco | ningun | ninguna | nada | sin",
    ),
    (Mark::Ended, "ya no"),
    (
        Mark::Trouble,
        "roto | rota | gotea | falla | mal | falta | lamentablemente | averiado | averiada | esperando | llevamos | llevo",
    ),
    (
        Mark::TroubleNoun,
        "problema | problemas | fuga | fallo | averia",
    ),
    (Mark::Still, "todavia | aun | sigue"),
    (
        Mark::Contrast,
        "pero | salvo | excepto | sin embargo | aunque",
    ),
    (
        Mark::Limit,
        "solo | solamente | supuestamente | apenas | casi | quizas | tal vez | creo que | parece | manana | en parte",
    ),
    (
        Mark::Wish,
        "espero | ojala | quiero | quisiera | debe | deberia | por favor",
    ),
    (Mark::Condition, "cuando | hasta | hasta que"),
    (
        Mark::Thanks,
        "gracias | muchas gracias | gracias de nuevo | gracias otra vez",
    ),
    (Mark::Harmless, "sin problema | no hay problema | de nada"),
    (Mark::Again, "otra vez | nuevamente"),
];
