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
