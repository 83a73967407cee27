//! What a page needs, asked together: one trip to the database, one moment for all of it.
//!
//! The modules of the store say what to ask (`texts::ask_of_case`, `messages::ask_page`); whoever shows a page puts what
//! it needs into a tuple and has [`Store::ask`] bring the answers. A page that goes to the database for each thing it
//! shows spends more of its time on the way than on the reading.

use crate::engine::{Query, Row, Sql, Value};
use crate::error::StoreError;
use crate::store::Store;

/// Makes the answer of the rows.
type Read<T> = Box<dyn FnOnce(Vec<Row>) -> Result<T, StoreError> + Send>;

/// One question to the database, and how its answer is read.
#[must_use = "a question that is not asked brings no answer"]
pub struct Ask<T> {
    query: Query,
    read: Read<T>,
}

impl<T: 'static> Ask<T> {
    /// A question whose answer is read from all its rows at once.
    pub(crate) fn all(
        sql: Sql,
        args: Vec<Value>,
        read: impl FnOnce(Vec<Row>) -> Result<T, StoreError> + Send + 'static,
    ) -> Self {
        Self {
            query: Query { sql, args },
            read: Box::new(read),
        }
    }
}

impl<T: 'static> Ask<Vec<T>> {
    /// A question with a row for each thing it finds.
    pub(crate) fn rows(
        sql: Sql,
        args: Vec<Value>,
        read: impl Fn(Row) -> Result<T, StoreError> + Send + 'static,
    ) -> Self {
        Self::all(sql, args, move |rows| rows.into_iter().map(read).collect())
    }
}

impl<T: 'static> Ask<Option<T>> {
    /// A question that finds one thing or nothing.
    pub(crate) fn one(
        sql: Sql,
        args: Vec<Value>,
        read: impl FnOnce(Row) -> Result<T, StoreError> + Send + 'static,
    ) -> Self {
        Self::all(sql, args, |rows| {
            rows.into_iter().next().map(read).transpose()
        })
    }
}

/// Questions asked together, and their answers.
pub trait Asks {
    /// The answers, in the order of the questions.
    type Answers;

    /// Puts the questions down.
    #[doc(hidden)]
    fn put(&mut self, queries: &mut Vec<Query>);

    /// Reads the answers, which come in the order in which the questions were put down.
    #[doc(hidden)]
    fn read(self, answers: &mut dyn Iterator<Item = Vec<Row>>)
    -> Result<Self::Answers, StoreError>;
}

impl<T> Asks for Ask<T> {
    type Answers = T;

    fn put(&mut self, queries: &mut Vec<Query>) {
        queries.push(Query {
            sql: self.query.sql,
            args: std::mem::take(&mut self.query.args),
        });
    }

    fn read(self, answers: &mut dyn Iterator<Item = Vec<Row>>) -> Result<T, StoreError> {
        (self.read)(answers.next().unwrap_or_default())
    }
}

impl<A: Asks> Asks for Option<A> {
    type Answers = Option<A::Answers>;

    fn put(&mut self, queries: &mut Vec<Query>) {
        if let Some(ask) = self {
            ask.put(queries);
        }
    }

    fn read(
        self,
        answers: &mut dyn Iterator<Item = Vec<Row>>,
    ) -> Result<Self::Answers, StoreError> {
        self.map(|ask| ask.read(answers)).transpose()
    }
}

impl<T: Asks> Asks for Vec<T> {
    type Answers = Vec<T::Answers>;

    fn put(&mut self, queries: &mut Vec<Query>) {
        for ask in self {
            ask.put(queries);
        }
    }

    fn read(
        self,
        answers: &mut dyn Iterator<Item = Vec<Row>>,
    ) -> Result<Self::Answers, StoreError> {
        self.into_iter().map(|ask| ask.read(answers)).collect()
    }
}

macro_rules! tuples {
    ($($($ask:ident)+;)+) => {$(
        impl<$($ask: Asks),+> Asks for ($($ask,)+) {
            type Answers = ($($ask::Answers,)+);

            #[allow(non_snake_case, reason = "each question is named as its type")]
            fn put(&mut self, queries: &mut Vec<Query>) {
                let ($($ask,)+) = self;
                $($ask.put(queries);)+
            }

            #[allow(non_snake_case, reason = "each question is named as its type")]
            fn read(
                self,
                answers: &mut dyn Iterator<Item = Vec<Row>>,
            ) -> Result<Self::Answers, StoreError> {
                let ($($ask,)+) = self;
                Ok(($($ask.read(answers)?,)+))
            }
        }
    )+};
}
tuples! {
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
    A B C D E F G;
    A B C D E F G H;
    A B C D E F G H I;
    A B C D E F G H I J;
}

impl Store {
    /// Asks all of these as of one moment, in one trip.
    pub async fn ask<A: Asks>(&self, mut asks: A) -> Result<A::Answers, StoreError> {
        let mut queries = Vec::new();
        asks.put(&mut queries);
        let answers = match queries.len() {
            0 => Vec::new(),
            _ => self.read_together(queries).await?,
        };
        asks.read(&mut answers.into_iter())
    }
}
