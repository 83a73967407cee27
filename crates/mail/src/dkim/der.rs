//! The few forms of DER that a public key is written in.

const SEQUENCE: u8 = 0x30;
const BITS: u8 = 0x03;
/// `rsaEncryption` with no parameters, whole (RFC 3279, 2.3.1).
const RSA: [u8; 15] = [
    0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
];

/// The public key as records and certificates have it, from the bare numbers.
pub(super) fn rsa_public_key(numbers: &[u8]) -> Vec<u8> {
    let mut bits = vec![0];
    bits.extend_from_slice(numbers);
    let mut inner = RSA.to_vec();
    inner.extend(value(BITS, &bits));
    value(SEQUENCE, &inner)
}

fn value(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![tag];
    let length = content.len().to_be_bytes();
    let significant = &length[length.iter().take_while(|byte| **byte == 0).count()..];
    match significant {
        [] => out.push(0),
        [short] if *short < 0x80 => out.push(*short),
        // At most eight bytes, so the count fits.
        long => {
            out.push(0x80 | u8::try_from(long.len()).unwrap_or(8));
            out.extend_from_slice(long);
        }
    }
    out.extend_from_slice(content);
    out
}
