//! Encryption by the browser (Web Cryptography): a key of a passphrase, a text closed and opened with it, and a checksum. Browsers have it only
//! where the page came by https or from the same machine.

use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::js::call;

/// How the key is made and used; the letters of the header are authenticated along.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// The rounds of PBKDF2 with HMAC-SHA-256.
    pub iterations: u32,
    /// Its salt.
    pub salt: &'a [u8],
    /// The nonce of AES-GCM.
    pub nonce: &'a [u8],
    /// What is authenticated and not encrypted.
    pub header: &'a str,
}

/// Why nothing was closed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// The browser has no Web Cryptography here.
    Missing,
    /// The key does not fit, or what is authenticated was altered.
    NoFit,
}

/// Whether the browser can do it here.
#[must_use]
pub fn is_there() -> bool {
    subtle().is_ok()
}

/// Random bytes that nobody can foretell.
///
/// # Errors
/// [`NotDone::Missing`]
pub fn random<const N: usize>() -> Result<[u8; N], NotDone> {
    let mut bytes = [0; N];
    let crypto = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .ok_or(NotDone::Missing)?;
    crypto
        .get_random_values_with_u8_array(&mut bytes)
        .map_err(|_| NotDone::Missing)?;
    Ok(bytes)
}

/// Encrypts with AES-256-GCM; the tag of 128 bits stands at the end.
///
/// # Errors
/// [`NotDone::Missing`]
pub async fn close(passphrase: &str, terms: Terms<'_>, plain: &[u8]) -> Result<Vec<u8>, NotDone> {
    run("encrypt", passphrase, terms, plain)
        .await
        .map_err(|_| NotDone::Missing)
}

/// Decrypts what [`close`] has encrypted.
///
/// # Errors
/// Says why not.
pub async fn open(passphrase: &str, terms: Terms<'_>, closed: &[u8]) -> Result<Vec<u8>, NotDone> {
    subtle().map_err(|_| NotDone::Missing)?;
    run("decrypt", passphrase, terms, closed)
        .await
        .map_err(|_| NotDone::NoFit)
}

/// SHA-256.
///
/// # Errors
/// [`NotDone::Missing`]
pub async fn sum(bytes: &[u8]) -> Result<Vec<u8>, NotDone> {
    let digest = async {
        call(
            &subtle()?,
            "digest",
            &["SHA-256".into(), Uint8Array::from(bytes).into()],
        )
        .await
    };
    digest.await.map(bytes_of).map_err(|_| NotDone::Missing)
}

async fn run(way: &str, passphrase: &str, terms: Terms<'_>, bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
    let subtle = subtle()?;
    let key = key(&subtle, passphrase, terms, way).await?;
    let algorithm = object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(terms.nonce).into()),
        ("additionalData", Uint8Array::from(terms.header.as_bytes()).into()),
        ("tagLength", 128.into()),
    ]);
    let arguments = [algorithm, key, Uint8Array::from(bytes).into()];
    call(&subtle, way, &arguments).await.map(bytes_of)
}

async fn key(subtle: &JsValue, passphrase: &str, terms: Terms<'_>, way: &str) -> Result<JsValue, JsValue> {
    // The same letters may be composed in two ways; another keyboard must not lock anybody out.
    let passphrase = String::from(JsString::from(passphrase).normalize("NFC"));
    let raw = Uint8Array::from(passphrase.as_bytes());
    let uses = |what: &str| JsValue::from(Array::of1(&what.into()));
    let base = [
        "raw".into(),
        raw.into(),
        "PBKDF2".into(),
        false.into(),
        uses("deriveKey"),
    ];
    let base = call(subtle, "importKey", &base).await?;
    let derivation = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(terms.salt).into()),
        ("iterations", terms.iterations.into()),
    ]);
    let made = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    call(subtle, "deriveKey", &[derivation, base, made, false.into(), uses(way)]).await
}

fn subtle() -> Result<JsValue, JsValue> {
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into())?;
    let subtle = Reflect::get(&crypto, &"subtle".into())?;
    subtle.is_object().then_some(subtle).ok_or(JsValue::UNDEFINED)
}

fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // Setting a property of an object just made does not fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.unchecked_into()
}

fn bytes_of(buffer: JsValue) -> Vec<u8> {
    Uint8Array::new(&buffer).to_vec()
}
