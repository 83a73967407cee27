# What is new: what more customers bring up than in a usual week.
news-title = What is new
news-text = What more customers bring up than in a usual week, so that a problem is seen before many have written. Customers are counted, never how often one writes.
news-words = “{ $words }”
news-told = { $count ->
    [one] One customer since { $since }.
   *[other] { $count } customers since { $since }.
}
news-usual-none = On the same days of a usual week it is fewer than one.
news-usual = { $usual ->
    [one] On the same days of a usual week it is one.
   *[other] On the same days of a usual week it is { $usual }.
}
news-beside = With it: { $words }
news-cases = { $count ->
    [one] The case
   *[other] The { $count } cases
}
news-quiet = Nothing is new: nothing comes up more often than usual, as far as chance can be told from news.
news-young = { $weeks ->
    [0] There is no earlier week with complaints to compare with yet.
    [one] There is one earlier week with complaints to compare with.
   *[other] There are { $weeks } earlier weeks with complaints to compare with.
} From { $least } on it is told here what is new.
news-not-yet = It was not looked yet. That happens a few seconds after the start, and then every quarter of an hour.
news-looked = { $weeks ->
    [one] Looked { $at }, beside one week before.
   *[other] Looked { $at }, beside { $weeks } weeks before.
}
news-meaning = The last day, the last three and the last seven are held against the same days of up to { $weeks } weeks before, for as many complaints as now: a busy day is no news, and a Monday stands beside Mondays. Something is told where at least { $least } customers bring it up, twice as many as usual, and where chance alone would bring so many so rarely that one false finding is expected in twenty times ten quiet weeks. Names of people, numbers and addresses are not counted.
news-cause = More customers than usual bring up { $words }
