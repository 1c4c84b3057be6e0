// Word drafts for tests: a ZIP archive written by hand, with just the parts that a reader asks for.
import { deflateRawSync } from 'node:zlib';

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A paragraph, with a style by its name in lower case without spaces: `heading1`. */
export const paragraph = (inner: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;

export const words = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const link = (id: string, text: string): string =>
  `<w:hyperlink r:id="${id}" xmlns:r="${RELATIONS}">${words(text)}</w:hyperlink>`;

export const noteMark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(words(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** The bytes of a draft with this body, with addresses by the ids of links, and with notes by their numbers. */
export function wordDraft(
  body: string,
  links: Readonly<Record<string, string>> = {},
  notes: readonly string[] = [],
): Buffer {
  const related = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${mode}/>`;
  return archive({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${related('r', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${related('s', 'styles', 'styles.xml')}${related('f', 'footnotes', 'footnotes.xml')}${Object.entries(
      links,
    )
      .map(([id, address]) => related(id, 'hyperlink', address, ' TargetMode="External"'))
      .join('')}</Relationships>`,
    'word/styles.xml': `<w:styles ${SPACE}><w:style w:type="paragraph" w:styleId="heading2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${SPACE}>${notes.map((note, id) => `<w:footnote w:id="${id}">${paragraph(words(note))}</w:footnote>`).join('')}</w:footnotes>`,
    'word/document.xml': `<w:document ${SPACE}><w:body>${body}</w:body></w:document>`,
  });
}

/** A ZIP archive of these parts. Checksums are left at zero, which readers do not look at. */
export function archive(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(Buffer.byteLength(content), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    files.push(Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), common, entry, Buffer.from(name));
    at += 4 + common.length + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, ...directory, Buffer.from('PK\u0005\u0006'), end]);
}
