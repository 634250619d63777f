// The protected file from outside: by Node's crypto, from what docs/exchange.md says and from nothing else.
import { createCipheriv, createDecipheriv, createHash, pbkdf2Sync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const TAG = 16;
const sum = (header, data) => createHash('sha256').update(`${header}.${data}`).digest('hex');
const keyOf = (passphrase, { salt, iterations }) => pbkdf2Sync(passphrase.normalize('NFC'), Buffer.from(salt, 'base64url'), iterations, 32, 'sha256');

/** A protected file with this text in it. `altered` is put over the header. */
export function protect(text, passphrase, { salt = randomBytes(16), nonce = randomBytes(12), altered = {} } = {}) {
  const parameters = {
    cipher: 'AES-256-GCM',
    content: 'application/json',
    iterations: 600_000,
    kdf: 'PBKDF2-HMAC-SHA-256',
    nonce: nonce.toString('base64url'),
    packed: 'deflate-raw',
    salt: salt.toString('base64url'),
    version: 1,
    ...altered,
  };
  const header = Buffer.from(JSON.stringify(parameters)).toString('base64url');
  // With parameters that nobody takes there is no need to wait for the key.
  const iterations = Math.min(parameters.iterations, 600_000);
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, { ...parameters, iterations }), nonce);
  cipher.setAAD(Buffer.from(header));
  const plain = parameters.packed === 'none' ? Buffer.from(text) : deflateRawSync(text);
  const data = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  return JSON.stringify({ format: 'pobratym-protected', version: 1, header, data, sha256: sum(header, data) }, null, 2);
}

/** The text in a protected file. */
export function open(file, passphrase) {
  const { format, version, header, data, sha256 } = JSON.parse(file);
  if (format !== 'pobratym-protected' || version !== 1) throw new Error(`${format} ${version}`);
  if (sum(header, data) !== sha256) throw new Error('the checksum does not fit');
  const parameters = JSON.parse(Buffer.from(header, 'base64url'));
  const bytes = Buffer.from(data, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, parameters), Buffer.from(parameters.nonce, 'base64url'));
  decipher.setAAD(Buffer.from(header));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  const plain = Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - TAG)), decipher.final()]);
  return { parameters, text: (parameters.packed === 'none' ? plain : inflateRawSync(plain)).toString('utf8') };
}
