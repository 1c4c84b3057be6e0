// Screenshots as small PNGs: few colours, which a palette holds, and no loss that an eye sees.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** As many colours of a palette are the commonest ones as they are: those of wide areas. */
const EXACT = 16;

/**
 * The same picture with a palette of at most so many colours (256). `png`: 8 bits a channel, RGB or RGBA without
 * transparency, as browsers write them.
 */
export function shrink(png, most) {
  const picture = decode(png);
  return encode(picture, choosePalette(picture.pixels, most));
}

/** `{ width, height, pixels }`; a pixel is a number, 0xrrggbb. */
function decode(png) {
  const { header, data } = readChunks(png);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const bytes = { 2: 3, 6: 4 }[header[9]];
  if (header[8] !== 8 || !bytes || header[12] !== 0) throw new Error('This kind of PNG is not read here.');
  const rows = undoFilters(inflateSync(data), width * bytes, height, bytes);
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = rows.readUIntBE(i * bytes, 3);
  return { width, height, pixels };
}

function readChunks(png) {
  const parts = [];
  let header;
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') header = body;
    if (name === 'IDAT') parts.push(body);
    at += length + 12;
  }
  return { header, data: Buffer.concat(parts) };
}

/** Each row says in its first byte how its bytes were foretold from those to the left, above, and above to the left. */
function undoFilters(data, stride, height, bytes) {
  const rows = Buffer.alloc(stride * height);
  const foretell = [
    () => 0,
    (left) => left,
    (left, above) => above,
    (left, above) => (left + above) >> 1,
    paeth,
  ];
  for (let y = 0; y < height; y++) {
    const guess = foretell[data[y * (stride + 1)]];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= bytes ? rows[at - bytes] : 0;
      const above = y > 0 ? rows[at - stride] : 0;
      const corner = x >= bytes && y > 0 ? rows[at - stride - bytes] : 0;
      rows[at] = data[y * (stride + 1) + 1 + x] + guess(left, above, corner);
    }
  }
  return rows;
}

function paeth(left, above, corner) {
  const [a, b, c] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** The commonest colours that differ from each other, and for every colour the place of the one that stands for it. */
function choosePalette(pixels, most) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const common = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  for (let apart = 2; ; apart *= 1.3) {
    const colors = common.slice(0, EXACT);
    for (const color of common.slice(EXACT)) {
      if (colors.length > most) break;
      if (colors.every((chosen) => distance(chosen, color) > apart)) colors.push(color);
    }
    if (colors.length > most) continue;
    return { colors, places: new Map(common.map((color) => [color, nearest(colors, color)])) };
  }
}

const channels = (color) => [color >> 16, (color >> 8) & 255, color & 255];

const distance = (one, other) => {
  const others = channels(other);
  return Math.hypot(...channels(one).map((value, i) => value - others[i]));
};

function nearest(colors, color) {
  const distances = colors.map((each) => distance(each, color));
  return distances.indexOf(Math.min(...distances));
}

function encode({ width, height, pixels }, { colors, places }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // a byte a pixel, which is a place in the palette
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((pixel, i) => {
    rows[i + 1 + Math.floor(i / width)] = places.get(pixel);
  });
  const palette = Buffer.from(colors.flatMap(channels));
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
  ];
  return Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name, body) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
