// Documents of office programs, made here, and given to the page as a reader would.
import { crc32, deflateRawSync } from 'node:zlib';

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A .docx of these paragraphs; those that begin with a bullet are items of a list. */
export function docx(paragraphs) {
  const paragraph = (text) => {
    const item = text.startsWith('• ');
    const list = item ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : '';
    return `<w:p>${list}<w:r><w:t xml:space="preserve">${escaped(item ? text.slice(2) : text)}</w:t></w:r></w:p>`;
  };
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map(paragraph).join('')}</w:body></w:document>`;
  return zip([['[Content_Types].xml', '<Types/>'], ['word/document.xml', document]]);
}

/** A ZIP container (APPNOTE.TXT 6.3) of compressed members. */
export function zip(members) {
  const locals = [];
  const central = [];
  let offset = 0;
  for (const [name, text] of members) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

/** Chooses a file of these bytes in the input of this label: no driver can do it for one that is hidden. */
export function giveFile(page, label, name, bytes) {
  return page.run(
    `const [label, name, base64] = arguments;
     const input = [...document.querySelectorAll('input[type=file]')].find((one) => one.getAttribute('aria-label') === label);
     const data = new DataTransfer();
     data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
     input.files = data.files;
     input.dispatchEvent(new Event('change', { bubbles: true }));`,
    label,
    name,
    bytes.toString('base64'),
  );
}
