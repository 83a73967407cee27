//! Sparse rows of numbers, one row for each text.

/// Rows of (column, value), kept one behind the other.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    starts: Vec<usize>,
    cells: Vec<(u32, f32)>,
    columns: usize,
}

impl Rows {
    /// No rows yet, of so many columns.
    pub fn new(columns: usize) -> Self {
        Self {
            starts: vec![0],
            cells: Vec::new(),
            columns,
        }
    }

    /// Adds a row.
    pub fn push(&mut self, cells: impl IntoIterator<Item = (u32, f32)>) {
        self.cells.extend(cells);
        self.starts.push(self.cells.len());
    }

    /// Adds a row whose columns may come more than once; their values are added up.
    pub fn push_all(&mut self, cells: impl IntoIterator<Item = (u32, f32)>) {
        let mut cells: Vec<_> = cells.into_iter().collect();
        cells.sort_by_key(|(column, _)| *column);
        cells.dedup_by(|next, one| {
            let same = next.0 == one.0;
            if same {
                one.1 += next.1;
            }
            same
        });
        self.push(cells);
    }

    /// The rows without the columns that fewer than so many of them have.
    pub fn thinned(&self, at_least: u32) -> Self {
        let mut count = vec![0_u32; self.columns];
        for (column, _) in &self.cells {
            count[*column as usize] += 1;
        }
        let mut thinned = Self::new(self.columns);
        for at in 0..self.len() {
            let cells = self.row(at).iter().copied();
            thinned.push(cells.filter(|(column, _)| count[*column as usize] >= at_least));
        }
        thinned
    }

    /// The row of that number.
    pub fn row(&self, at: usize) -> &[(u32, f32)] {
        &self.cells[self.starts[at]..self.starts[at + 1]]
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many columns a weight vector for them has.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The rows of these numbers, in this order.
    pub fn pick(&self, numbers: &[usize]) -> Self {
        let mut picked = Self::new(self.columns);
        for &number in numbers {
            picked.push(self.row(number).iter().copied());
        }
        picked
    }
}

/// The sum of a row's values, each times the weight of its column.
pub fn dot(row: &[(u32, f32)], weights: &[f32]) -> f32 {
    row.iter()
        .map(|&(column, value)| value * weights[column as usize])
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_that_comes_twice_in_a_row_counts_twice_and_one_of_a_single_row_is_thinned_out() {
        let mut rows = Rows::new(4);
        rows.push_all([(3, 0.5), (1, 0.5), (3, 0.5)]);
        rows.push_all([(3, 1.0), (2, 1.0)]);
        assert_eq!(rows.row(0), [(1, 0.5), (3, 1.0)]);
        let thinned = rows.thinned(2);
        assert_eq!(
            (thinned.row(0), thinned.row(1)),
            (&[(3, 1.0)][..], &[(3, 1.0)][..])
        );
    }
}
