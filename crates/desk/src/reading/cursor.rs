//! Where the next page begins, as it goes into a URL: ids and times, opaque, checked when it returns.

use crate::error::DeskError;
use crate::views::Cursor;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use calendar::Moment;
use recovery::{CaseId, PromiseNo};
use store::Key;
use store::promises::PromiseKey;
use uuid::Uuid;

/// Bytes of an instant and an id.
const KEY: usize = 8 + 16;
/// And of a number.
const PROMISE: usize = KEY + 4;

fn unknown() -> DeskError {
    DeskError::invalid("after", "page-unknown")
}

fn bytes<const N: usize>(cursor: &Cursor) -> Result<[u8; N], DeskError> {
    let bytes = URL_SAFE_NO_PAD.decode(&cursor.0).map_err(|_| unknown())?;
    bytes.try_into().map_err(|_| unknown())
}

/// After this place of a list of cases or messages.
pub(crate) fn of_key(key: Key) -> Cursor {
    let mut bytes = [0; KEY];
    bytes[..8].copy_from_slice(&key.at.us().to_be_bytes());
    bytes[8..].copy_from_slice(key.id.as_bytes());
    Cursor(URL_SAFE_NO_PAD.encode(bytes))
}

/// The place; the beginning where there is none.
pub(crate) fn key(cursor: Option<&Cursor>) -> Result<Key, DeskError> {
    let Some(cursor) = cursor else {
        return Ok(Key::NEWEST);
    };
    let bytes: [u8; KEY] = bytes(cursor)?;
    Ok(Key {
        at: moment(&bytes)?,
        id: id(&bytes)?,
    })
}

/// After this promise of Today.
pub(super) fn of_promise(key: PromiseKey) -> Cursor {
    let mut bytes = [0; PROMISE];
    bytes[..8].copy_from_slice(&key.due.us().to_be_bytes());
    bytes[8..KEY].copy_from_slice(&key.case.bytes());
    bytes[KEY..].copy_from_slice(&key.no.0.to_be_bytes());
    Cursor(URL_SAFE_NO_PAD.encode(bytes))
}

/// The promise; the first where there is none.
pub(super) fn promise(cursor: Option<&Cursor>) -> Result<PromiseKey, DeskError> {
    let Some(cursor) = cursor else {
        return Ok(PromiseKey::FIRST);
    };
    let bytes: [u8; PROMISE] = bytes(cursor)?;
    let no = bytes[KEY..].try_into().map_err(|_| unknown())?;
    Ok(PromiseKey {
        due: moment(&bytes)?,
        case: CaseId(id(&bytes)?),
        no: PromiseNo(u32::from_be_bytes(no)),
    })
}

/// After this place of the search index.
pub(super) fn of_place(place: i64) -> Cursor {
    Cursor(URL_SAFE_NO_PAD.encode(place.to_be_bytes()))
}

/// The place in the search index.
pub(super) fn place(cursor: Option<&Cursor>) -> Result<Option<i64>, DeskError> {
    let bytes = cursor.map(bytes::<8>).transpose()?;
    Ok(bytes.map(i64::from_be_bytes))
}

fn moment(bytes: &[u8]) -> Result<Moment, DeskError> {
    let us = bytes[..8].try_into().map_err(|_| unknown())?;
    Ok(Moment::from_us(i64::from_be_bytes(us)))
}

fn id(bytes: &[u8]) -> Result<Uuid, DeskError> {
    Uuid::from_slice(&bytes[8..KEY]).map_err(|_| unknown())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    #[test]
    fn what_goes_out_comes_back_and_anything_else_is_refused() {
        let at = Moment::from_us(-5);
        let here = Key {
            at,
            id: Uuid::now_v7(),
        };
        assert_eq!(key(Some(&of_key(here))).unwrap(), here);
        let promised = PromiseKey {
            due: at,
            case: CaseId(here.id),
            no: PromiseNo(3),
        };
        assert_eq!(promise(Some(&of_promise(promised))).unwrap(), promised);
        assert_eq!(place(Some(&of_place(9))).unwrap(), Some(9));
        for odd in ["", "x", "%%%", &of_place(1).0] {
            assert!(key(Some(&Cursor(odd.to_owned()))).is_err(), "{odd}");
            assert!(promise(Some(&Cursor(odd.to_owned()))).is_err(), "{odd}");
        }
    }
}
