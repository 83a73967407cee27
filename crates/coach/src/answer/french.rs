//! What plain French phrases mean for an answer.

use super::mark::Mark;
use super::phrases::Table;

pub const TABLE: Table = &[
    (
        Mark::Affirm,
        "oui | ouais | daccord | exact | exactement | tout a fait | bien sur | cest exact | cest ca",
    ),
    (
        Mark::Well,
        "resolu | resolue | regle | reglee | cest bon | ca marche | marche | fonctionne | tout va bien",
    ),
    (
        Mark::Well,
        "tout est en ordre | tout est bon | satisfait | satisfaite | fonctionne a nouveau | marche a nouveau",
    ),
    (
        Mark::No,
        "non | pas du tout | toujours pas | malheureusement non",
    ),
    (Mark::NotWell, "pas encore | insatisfait | insatisfaite"),
    (
        Mark::NegationAround,
        "pas | ne | nest | na | jamais | aucun | aucune | rien",
    ),
    (Mark::AnyMore, "plus"),
    (
        Mark::Trouble,
        "casse | cassee | fuit | panne | faux | manque | malheureusement | en panne | mauvais",
    ),
    (
        Mark::TroubleNoun,
        "fuite | probleme | problemes | erreur | defaut | souci",
    ),
    (Mark::Still, "encore | toujours"),
    (
        Mark::Contrast,
        "mais | cependant | sauf | toutefois | pourtant | neanmoins",
    ),
    (
        Mark::Limit,
        "seulement | presque | peut etre | je pense | je crois | en partie | demain | plus tard | semble",
    ),
    (
        Mark::Wish,
        "espere | jespere | veux | voudrais | doit | devrait | faut | sera",
    ),
    (
        Mark::Condition,
        "si | quand | lorsque | jusqua | des que | tant que",
    ),
    (
        Mark::Thanks,
        "merci | merci beaucoup | encore merci | merci encore | mille mercis",
    ),
    (
        Mark::Harmless,
        "pas de probleme | pas de souci | sans probleme | de rien",
    ),
    (Mark::Again, "a nouveau | de nouveau"),
];
