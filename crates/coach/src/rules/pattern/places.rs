//! Sets of places for a word.

/// A set of places, a bit for each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Places([u128; 2]);

impl Places {
    pub(super) const fn one(place: usize) -> Self {
        if place < 128 {
            Self([1 << place, 0])
        } else {
            Self([0, 1 << (place - 128)])
        }
    }

    pub(super) const fn none(self) -> bool {
        self.0[0] == 0 && self.0[1] == 0
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self([self.0[0] & other.0[0], self.0[1] & other.0[1]])
    }

    pub(super) const fn without(self, other: Self) -> Self {
        Self([self.0[0] & !other.0[0], self.0[1] & !other.0[1]])
    }

    /// The places one by one.
    pub(super) fn each(self) -> impl Iterator<Item = usize> {
        let mut rest = self;
        std::iter::from_fn(move || {
            let half = usize::from(rest.0[0] == 0);
            let bits = rest.0[half];
            if bits == 0 {
                return None;
            }
            rest.0[half] = bits & (bits - 1);
            Some(half * 128 + bits.trailing_zeros() as usize)
        })
    }
}
