//! A frame: four bytes that say how long, then so many bytes of JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

/// Bytes of one frame: the largest mail that is taken, in base64, and room around it.
pub const FRAME_BYTES_MAX: usize = 80 * 1024 * 1024;

/// Writes a frame.
pub async fn write(to: &mut (impl AsyncWrite + Unpin), value: &impl Serialize) -> io::Result<()> {
    let body = serde_json::to_vec(value).map_err(io::Error::other)?;
    let length = u32::try_from(body.len())
        .ok()
        .filter(|_| body.len() <= FRAME_BYTES_MAX);
    let length = length.ok_or_else(|| io::Error::other("a frame would be too long"))?;
    to.write_all(&length.to_be_bytes()).await?;
    to.write_all(&body).await?;
    to.flush().await
}

/// Reads a frame; nothing where the other side has closed between two.
pub async fn read<T: DeserializeOwned>(
    from: &mut (impl AsyncRead + Unpin),
) -> io::Result<Option<T>> {
    let mut length = [0; 4];
    match from.read_exact(&mut length).await {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let length = usize::try_from(u32::from_be_bytes(length)).unwrap_or(usize::MAX);
    if length > FRAME_BYTES_MAX {
        return Err(io::Error::new(
            io::ErrorKind::InvalidData,
            "a frame is too long",
        ));
    }
    // Room grows with what really comes, not with what was announced.
    let mut body = Vec::new();
    from.take(length as u64).read_to_end(&mut body).await?;
    if body.len() < length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    serde_json::from_slice(&body)
        .map(Some)
        .map_err(io::Error::other)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_written_is_read_and_what_is_half_there_is_an_error() {
        let mut bytes = Vec::new();
        write(&mut bytes, &vec!["it leaks", "again"]).await.unwrap();
        let mut from = bytes.as_slice();
        assert_eq!(
            read::<Vec<String>>(&mut from).await.unwrap().unwrap(),
            ["it leaks", "again"]
        );
        assert!(read::<Vec<String>>(&mut from).await.unwrap().is_none());
        assert!(
            read::<Vec<String>>(&mut &bytes[..bytes.len() - 1])
                .await
                .is_err()
        );
    }

    #[tokio::test]
    async fn a_frame_that_announces_too_much_is_refused_before_it_is_read() {
        let mut from: &[u8] = &[0xff, 0xff, 0xff, 0xff];
        assert!(read::<String>(&mut from).await.is_err());
    }
}
