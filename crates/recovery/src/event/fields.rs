//! Reading an event whose kind is known beforehand: the log keeps it in a column of its own.
//!
//! With the kind among the fields, serde sets all of them aside until it has found it; that took more time than all else
//! of folding a case.

use super::Event;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IgnoredAny, IntoDeserializer, VariantAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};
use std::marker::PhantomData;

impl Event {
    /// The event of this kind ([`Event::kind`]) with these fields; what else stands among them is passed over.
    ///
    /// # Errors
    /// No such kind, or a field of it is missing or odd.
    pub fn from_fields<'de, D: Deserializer<'de>>(kind: &str, fields: D) -> Result<Self, D::Error> {
        Self::deserialize(Known { kind, fields })
    }
}

/// An enum whose variant stands beside its fields.
struct Known<'k, D> {
    kind: &'k str,
    fields: D,
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Known<'_, D> {
    type Error = D::Error;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _kinds: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        visitor.visit_enum(self)
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        visitor.visit_enum(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de, D: Deserializer<'de>> EnumAccess<'de> for Known<'_, D> {
    type Error = D::Error;
    type Variant = Fields<'de, D>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), D::Error> {
        let kind: StrDeserializer<'_, D::Error> = self.kind.into_deserializer();
        let fields = Fields {
            fields: self.fields,
            of: PhantomData,
        };
        Ok((seed.deserialize(kind)?, fields))
    }
}

/// The fields of an event.
struct Fields<'de, D> {
    fields: D,
    of: PhantomData<&'de ()>,
}

impl<'de, D: Deserializer<'de>> VariantAccess<'de> for Fields<'de, D> {
    type Error = D::Error;

    fn unit_variant(self) -> Result<(), D::Error> {
        IgnoredAny::deserialize(self.fields).map(drop)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, D::Error> {
        seed.deserialize(self.fields)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, D::Error> {
        self.fields.deserialize_tuple(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.fields.deserialize_struct("Event", fields, visitor)
    }
}
