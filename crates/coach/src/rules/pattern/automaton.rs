//! From the tree to an automaton whose states are the bits of a number.

use crate::rules::tokens::Token;
use crate::rules::vocabulary::{KINDS, Sieve, Symbol, Vocabulary};
use crate::text::Before;

use std::sync::Arc;

use super::join::joined;
use super::parse::{Node, Parsed};
use super::places::Places;
use super::rarity::cost;
use super::symbols::{Fits, Symbols};

/// Places for a word that a pattern may have, lists and gaps filled in.
pub const MAX_PLACES: usize = 256;

/// How many named lists may stand inside one another.
const MAX_DEPTH: usize = 8;

/// A pattern ready to be matched.
#[derive(Debug, Clone, Default)]
pub struct Pattern {
    follow: Vec<Places>,
    first: Places,
    last: Places,
    /// Which places a symbol fits.
    fits: Fits,
    /// Which places a symbol must not stand at, by symbol.
    bars: Vec<(Symbol, Places)>,
    /// Places that take any word.
    any: Places,
    /// Places that must begin a sentence.
    begins: Places,
    /// Places that must follow a pause.
    pauses: Places,
    to_end: bool,
    question: Option<bool>,
    /// What must stand before the whole match.
    start: Option<Edge>,
    /// At least one of these stands in every match: the rarest of the groups.
    keys: Vec<Symbol>,
    /// So does one of each of these groups.
    groups: Vec<Arc<Symbols>>,
    /// Symbols a match can begin with; none when any word can begin one.
    heads: Option<Arc<Symbols>>,
}

/// What a part of the tree can begin and end with.
struct Part {
    first: Places,
    last: Places,
    nullable: bool,
}

impl Pattern {
    /// Builds the automaton; `lists` gives the entries of a named list.
    pub(in crate::rules) fn build(
        parsed: &Parsed,
        lists: &dyn Fn(&str) -> Option<Vec<Node>>,
        vocabulary: &mut Vocabulary,
    ) -> Result<Self, String> {
        let mut pattern = Self {
            to_end: parsed.to_end,
            question: parsed.question,
            ..Self::default()
        };
        let mut builder = Builder {
            pattern: &mut pattern,
            lists,
            vocabulary,
            edge: None,
            fits: Vec::new(),
        };
        let (start, node) = leading(&parsed.node);
        let (part, keys) = builder.add(&node, 0)?;
        if builder.edge.is_some() {
            return Err("`^` and `,` want a word behind them".to_owned());
        }
        if part.nullable {
            return Err("the pattern would also match no word at all".to_owned());
        }
        let fits = builder.fits;
        let vocabulary = builder.vocabulary;
        let mut keys = keys;
        keys.sort_by_key(|keys| keys.cost);
        let mut groups = keys.into_iter().map(|keys| keys.symbols);
        let Some(rarest) = groups.next() else {
            return Err("the pattern names no word that must be there".to_owned());
        };
        pattern.start = start;
        pattern.first = part.first;
        pattern.last = part.last;
        pattern.keys = rarest;
        pattern.groups = groups.map(|group| vocabulary.set(group)).collect();
        pattern.fits = Fits::new(&fits);
        if pattern.any.and(pattern.first).none() {
            let begins = fits
                .iter()
                .filter(|(_, places)| !places.and(pattern.first).none());
            let begins = begins.map(|(symbol, _)| *symbol).collect();
            pattern.heads = Some(vocabulary.set(begins));
        }
        Ok(pattern)
    }

    /// One of these symbols stands in every match.
    pub fn keys(&self) -> &[Symbol] {
        &self.keys
    }

    /// A first look at what else a match needs: all of the one set, and one of each of the two others.
    pub fn needs(&self) -> (Sieve, [Sieve; 2]) {
        let mut all = Sieve::default();
        for group in self.groups.iter().filter(|group| group.list().len() == 1) {
            all.join(group.sieve());
        }
        let mut choices: Vec<&Symbols> = self.groups.iter().map(|group| &**group).collect();
        choices.retain(|group| group.list().len() > 1);
        choices.sort_by_key(|group| group.list().len());
        let one = |at: usize| choices.get(at).map_or(Sieve::ALL, |group| group.sieve());
        (all, [one(0), one(1)])
    }

    /// Whether a sentence holds a word of every group that a match needs; its symbols are given as a first look and as
    /// bits.
    pub fn may_stand(&self, sieve: Sieve, present: &[u64]) -> bool {
        self.groups.iter().all(|group| group.stand(sieve, present))
    }

    /// Whether a match can begin with this token.
    pub fn may_begin(&self, token: &Token) -> bool {
        self.heads.as_ref().is_none_or(|heads| heads.fit(token))
    }

    /// Whether it is looked for in a sentence of this form.
    pub fn suits(&self, question: bool) -> bool {
        self.question.is_none_or(|wanted| wanted == question)
    }

    /// The longest match that begins at the first of these tokens, as a number of tokens. The tokens end with their
    /// sentence.
    pub fn at(&self, tokens: &[Token]) -> Option<usize> {
        if !tokens
            .first()
            .is_some_and(|first| self.start.is_none_or(|edge| edge.holds(first.before)))
        {
            return None;
        }
        let mut active = self.allowed(&tokens[0]).and(self.first);
        let mut found = None;
        let mut length = 1;
        while !active.none() {
            if !active.and(self.last).none() && (!self.to_end || length == tokens.len()) {
                found = Some(length);
            }
            let Some(token) = tokens.get(length) else {
                break;
            };
            let reached = active.each().fold(Places::default(), |reached, place| {
                reached.or(self.follow[place])
            });
            active = if reached.none() {
                reached
            } else {
                reached.and(self.allowed(token))
            };
            length += 1;
        }
        found
    }

    /// The places this token may stand at.
    fn allowed(&self, token: &Token) -> Places {
        let mut places = self.any.or(self.fits.of(token));
        for (barred, at) in &self.bars {
            if token.symbols().contains(barred) {
                places = places.without(*at);
            }
        }
        if token.before < Before::Stop {
            places = places.without(self.begins);
        }
        if token.before == Before::Nothing {
            places = places.without(self.pauses);
        }
        places
    }
}

/// Symbols of which one must be there, and how often they turn up.
struct Keys {
    symbols: Vec<Symbol>,
    cost: u32,
}

impl Keys {
    /// One word of either part is there.
    fn either(one: Vec<Self>, other: Vec<Self>) -> Vec<Self> {
        let rarest = |keys: Vec<Self>| keys.into_iter().min_by_key(|keys| keys.cost);
        let (Some(mut one), Some(other)) = (rarest(one), rarest(other)) else {
            return Vec::new();
        };
        one.symbols.extend(other.symbols);
        one.symbols.sort_unstable();
        one.symbols.dedup();
        one.cost += other.cost;
        vec![one]
    }
}

#[derive(Debug, Clone, Copy)]
enum Edge {
    Begins,
    Pause,
}

impl Edge {
    fn holds(self, before: Before) -> bool {
        match self {
            Self::Begins => before == Before::Stop,
            Self::Pause => before != Before::Nothing,
        }
    }
}

/// An edge the whole pattern begins with, and what is left of it.
fn leading(node: &Node) -> (Option<Edge>, Node) {
    if let Node::Row(parts) = node {
        match parts[0] {
            Node::Begins => return (Some(Edge::Begins), Node::Row(parts[1..].to_vec())),
            Node::Pause => return (Some(Edge::Pause), Node::Row(parts[1..].to_vec())),
            _ => {}
        }
    }
    (None, node.clone())
}

struct Builder<'b, 'v> {
    pattern: &'b mut Pattern,
    lists: &'b dyn Fn(&str) -> Option<Vec<Node>>,
    vocabulary: &'v mut Vocabulary,
    /// What must stand before the next place.
    edge: Option<Edge>,
    /// Which places a symbol fits.
    fits: Vec<(Symbol, Places)>,
}

impl Builder<'_, '_> {
    fn add(&mut self, node: &Node, depth: usize) -> Result<(Part, Vec<Keys>), String> {
        match node {
            Node::Word(word, false) => {
                let symbol = self.vocabulary.word(word);
                self.single(&[symbol], cost(word))
            }
            Node::Word(stem, true) => {
                let symbol = self.vocabulary.stem(stem);
                self.single(&[symbol], 2)
            }
            Node::Any => {
                let place = self.place()?;
                self.pattern.any = self.pattern.any.or(Places::one(place));
                Ok((of(place), Vec::new()))
            }
            Node::Not(words) => {
                let place = self.place()?;
                self.pattern.any = self.pattern.any.or(Places::one(place));
                for word in words {
                    let symbol = self.vocabulary.word(word);
                    self.pattern.bars.push((symbol, Places::one(place)));
                }
                Ok((of(place), Vec::new()))
            }
            Node::List(name) => self.list(name, depth),
            Node::Row(parts) => self.row(parts, depth),
            Node::Choice(options) => self.choice(options, depth),
            Node::Maybe(inner) => {
                let (mut part, _) = self.add(inner, depth)?;
                part.nullable = true;
                Ok((part, Vec::new()))
            }
            Node::Begins => Ok(self.before(Edge::Begins)),
            Node::Pause => Ok(self.before(Edge::Pause)),
        }
    }

    fn before(&mut self, edge: Edge) -> (Part, Vec<Keys>) {
        self.edge = Some(edge);
        let nothing = Part {
            first: Places::default(),
            last: Places::default(),
            nullable: true,
        };
        (nothing, Vec::new())
    }

    fn place(&mut self) -> Result<usize, String> {
        let place = self.pattern.follow.len();
        if place >= MAX_PLACES {
            return Err(format!("more than {MAX_PLACES} places for a word"));
        }
        self.pattern.follow.push(Places::default());
        match self.edge.take() {
            Some(Edge::Begins) => self.pattern.begins = self.pattern.begins.or(Places::one(place)),
            Some(Edge::Pause) => self.pattern.pauses = self.pattern.pauses.or(Places::one(place)),
            None => {}
        }
        Ok(place)
    }

    fn single(&mut self, symbols: &[Symbol], cost: u32) -> Result<(Part, Vec<Keys>), String> {
        let place = self.place()?;
        for symbol in symbols {
            match self.fits.iter_mut().find(|(known, _)| known == symbol) {
                Some((_, places)) => *places = places.or(Places::one(place)),
                None => self.fits.push((*symbol, Places::one(place))),
            }
        }
        let symbols = symbols.to_vec();
        Ok((of(place), vec![Keys { symbols, cost }]))
    }

    fn list(&mut self, name: &str, depth: usize) -> Result<(Part, Vec<Keys>), String> {
        if let Some((_, symbol)) = KINDS.iter().find(|(kind, _)| *kind == name) {
            return self.single(&[*symbol], 8);
        }
        if depth >= MAX_DEPTH {
            return Err(format!("the list `{name}` holds itself"));
        }
        let Some(entries) = (self.lists)(name) else {
            return Err(format!("there is no list `{name}`"));
        };
        self.choice(&entries, depth + 1)
    }

    /// Single words of a choice share one place: a list of forty names costs no more than one.
    fn choice(&mut self, options: &[Node], depth: usize) -> Result<(Part, Vec<Keys>), String> {
        let edge = self.edge;
        let mut symbols = Vec::new();
        let mut sum = 0;
        let mut parts = Vec::new();
        for option in &joined(options) {
            match option {
                Node::Word(word, false) => {
                    symbols.push(self.vocabulary.word(word));
                    sum += cost(word);
                }
                Node::Word(stem, true) => {
                    symbols.push(self.vocabulary.stem(stem));
                    sum += 2;
                }
                other => {
                    self.edge = edge;
                    parts.push(self.add(other, depth)?);
                }
            }
        }
        if !symbols.is_empty() {
            self.edge = edge;
            parts.push(self.single(&symbols, sum)?);
        }
        self.edge = None;
        let mut parts = parts.into_iter();
        let Some((mut whole, mut keys)) = parts.next() else {
            return Err("a list is empty".to_owned());
        };
        for (part, more) in parts {
            whole.first = whole.first.or(part.first);
            whole.last = whole.last.or(part.last);
            whole.nullable |= part.nullable;
            keys = Keys::either(keys, more);
        }
        Ok((whole, keys))
    }

    fn row(&mut self, parts: &[Node], depth: usize) -> Result<(Part, Vec<Keys>), String> {
        let mut whole = Part {
            first: Places::default(),
            last: Places::default(),
            nullable: true,
        };
        let mut keys = Vec::new();
        for node in parts {
            let (part, more) = self.add(node, depth)?;
            for place in whole.last.each() {
                self.pattern.follow[place] = self.pattern.follow[place].or(part.first);
            }
            if whole.nullable {
                whole.first = whole.first.or(part.first);
            }
            whole.last = if part.nullable {
                whole.last.or(part.last)
            } else {
                part.last
            };
            whole.nullable &= part.nullable;
            keys.extend(more);
        }
        Ok((whole, keys))
    }
}

fn of(place: usize) -> Part {
    Part {
        first: Places::one(place),
        last: Places::one(place),
        nullable: false,
    }
}
