//! What the customers of one day brought up.

use super::Term;

/// Bytes of a term and its count.
const PIECE: usize = 10;

/// How many customers complained on a day, and how many of them brought up what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// How many could have brought something up.
    pub customers: u32,
    /// By term, in their order.
    counts: Vec<(Term, u16)>,
}

impl Day {
    /// Terms of one day that are kept; beyond that those of the fewest customers are left out.
    pub const TERMS_MAX: usize = 60_000;

    /// Of what each complaint brought up and whose it is. A customer counts once, whatever they wrote.
    pub fn of<'a, C: Ord>(complaints: impl IntoIterator<Item = (C, &'a [Term])>) -> Self {
        let mut complaints: Vec<(C, &[Term])> = complaints.into_iter().collect();
        complaints.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let mut customers = 0;
        let mut all: Vec<Term> = Vec::new();
        for of_one in complaints.chunk_by(|(one, _), (next, _)| one == next) {
            customers += 1;
            let mut terms: Vec<Term> = of_one
                .iter()
                .flat_map(|(_, terms)| *terms)
                .copied()
                .collect();
            terms.sort_unstable();
            terms.dedup();
            all.append(&mut terms);
        }
        all.sort_unstable();
        let count = |same: &[Term]| u16::try_from(same.len()).unwrap_or(u16::MAX);
        let mut counts: Vec<(Term, u16)> = all
            .chunk_by(|one, next| one == next)
            .filter_map(|same| Some((*same.first()?, count(same))))
            .collect();
        if counts.len() > Self::TERMS_MAX {
            counts.sort_unstable_by_key(|(term, count)| (u16::MAX - count, *term));
            counts.truncate(Self::TERMS_MAX);
            counts.sort_unstable();
        }
        Self { customers, counts }
    }

    /// All terms with how many customers brought them up.
    pub fn counts(&self) -> &[(Term, u16)] {
        &self.counts
    }

    /// How many customers brought this up.
    pub fn count(&self, term: Term) -> u32 {
        let place = self.counts.binary_search_by_key(&term, |(term, _)| *term);
        let found = place.ok().and_then(|place| self.counts.get(place));
        found.map_or(0, |(_, count)| (*count).into())
    }

    /// The counts as they are kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.counts.len() * PIECE);
        for (term, count) in &self.counts {
            bytes.extend(term.0.to_be_bytes());
            bytes.extend(count.to_be_bytes());
        }
        bytes
    }

    /// A day as it was kept; nothing where these are no counts.
    pub fn from_bytes(customers: u32, bytes: &[u8]) -> Option<Self> {
        let (pieces, rest) = bytes.as_chunks::<PIECE>();
        let read = |piece: &[u8; PIECE]| {
            let (term, count) = (piece.first_chunk()?, piece.last_chunk()?);
            Some((Term(u64::from_be_bytes(*term)), u16::from_be_bytes(*count)))
        };
        let counts: Vec<_> = pieces.iter().map(read).collect::<Option<_>>()?;
        let ordered = counts.is_sorted_by(|(one, _), (next, _)| one < next);
        (rest.is_empty() && ordered).then_some(Self { customers, counts })
    }
}
