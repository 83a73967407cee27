//! What a page needs, asked together: one trip to the database, one moment for all of it.
//!
//! The modules of the store say what to ask (`texts::ask_of_case`, `messages::ask_page`); whoever shows a page puts what
//! it needs into a tuple and has [`Store::ask`] bring the answers. A page that goes to the database for each thing it
//! shows spends more of its time on the way than on the reading.

use crate::engine::answers::{Answering, Rows};
use crate::engine::{Query, Row, Sql, Value};
use crate::error::StoreError;
use crate::store::Store;

/// Makes the answer of the rows.
type Read<T> = Box<dyn FnOnce(&mut dyn Rows) -> Result<T, StoreError> + Send>;

/// One question to the database, and how its answer is read.
#[must_use = "a question that is not asked brings no answer"]
pub struct Ask<T> {
    query: Query,
    read: Read<T>,
}

impl<T: 'static> Ask<T> {
    /// A question whose answer is read from all its rows.
    pub(crate) fn all(
        sql: Sql,
        args: Vec<Value>,
        read: impl FnOnce(&mut dyn Rows) -> Result<T, StoreError> + Send + 'static,
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
        read: impl Fn(Row<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Self {
        Self::all(sql, args, move |rows| {
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                found.push(read(row)?);
            }
            Ok(found)
        })
    }

    /// The same, put in order here: of the few rows a case has, ordering them in the database takes longer than finding them.
    pub(crate) fn rows_in_order<K: Ord>(
        sql: Sql,
        args: Vec<Value>,
        read: impl Fn(Row<'_>) -> Result<T, StoreError> + Send + 'static,
        order: impl Fn(&T) -> K + Send + 'static,
    ) -> Self {
        Self::all(sql, args, move |rows| {
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                found.push(read(row)?);
            }
            found.sort_by_cached_key(order);
            Ok(found)
        })
    }
}

impl<T: 'static> Ask<Option<T>> {
    /// A question that finds one thing or nothing.
    pub(crate) fn one(
        sql: Sql,
        args: Vec<Value>,
        read: impl FnOnce(Row<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Self {
        Self::all(sql, args, |rows| rows.next()?.map(read).transpose())
    }
}

/// Questions asked together, and their answers.
pub trait Asks {
    /// The answers, in the order of the questions.
    type Answers;

    /// How many questions.
    #[doc(hidden)]
    fn count(&self) -> usize;

    /// Puts the questions down, in their order.
    #[doc(hidden)]
    fn put(&self, queries: &mut Vec<Query>);

    /// Has the questions answered, in the same order.
    #[doc(hidden)]
    fn read(self, from: &mut dyn Answering) -> Result<Self::Answers, StoreError>;
}

impl<T> Asks for Ask<T> {
    type Answers = T;

    fn count(&self) -> usize {
        1
    }

    fn put(&self, queries: &mut Vec<Query>) {
        queries.push(self.query.clone());
    }

    fn read(self, from: &mut dyn Answering) -> Result<T, StoreError> {
        let mut read = Some(self.read);
        let mut answer = None;
        from.answer(&self.query, &mut |rows| {
            answer = read.take().map(|read| read(rows)).transpose()?;
            Ok(())
        })?;
        answer.ok_or_else(|| StoreError::inconsistent("a question was answered twice or never"))
    }
}

impl<A: Asks> Asks for Option<A> {
    type Answers = Option<A::Answers>;

    fn count(&self) -> usize {
        self.as_ref().map_or(0, A::count)
    }

    fn put(&self, queries: &mut Vec<Query>) {
        if let Some(ask) = self {
            ask.put(queries);
        }
    }

    fn read(self, from: &mut dyn Answering) -> Result<Self::Answers, StoreError> {
        self.map(|ask| ask.read(from)).transpose()
    }
}

impl<T: Asks> Asks for Vec<T> {
    type Answers = Vec<T::Answers>;

    fn count(&self) -> usize {
        self.iter().map(T::count).sum()
    }

    fn put(&self, queries: &mut Vec<Query>) {
        for ask in self {
            ask.put(queries);
        }
    }

    fn read(self, from: &mut dyn Answering) -> Result<Self::Answers, StoreError> {
        self.into_iter().map(|ask| ask.read(from)).collect()
    }
}

macro_rules! tuples {
    ($($($ask:ident)+;)+) => {$(
        impl<$($ask: Asks),+> Asks for ($($ask,)+) {
            type Answers = ($($ask::Answers,)+);

            #[allow(non_snake_case, reason = "each question is named as its type")]
            fn count(&self) -> usize {
                let ($($ask,)+) = self;
                0 $(+ $ask.count())+
            }

            #[allow(non_snake_case, reason = "each question is named as its type")]
            fn put(&self, queries: &mut Vec<Query>) {
                let ($($ask,)+) = self;
                $($ask.put(queries);)+
            }

            #[allow(non_snake_case, reason = "each question is named as its type")]
            fn read(self, from: &mut dyn Answering) -> Result<Self::Answers, StoreError> {
                let ($($ask,)+) = self;
                Ok(($($ask.read(from)?,)+))
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
    /// Asks all of these as of one moment, in one trip. They are found by keys and are no more than a page needs: on
    /// SQLite they are read on the thread that asks.
    pub async fn ask<A: Asks>(&self, asks: A) -> Result<A::Answers, StoreError> {
        self.engine.ask(asks).await
    }
}
