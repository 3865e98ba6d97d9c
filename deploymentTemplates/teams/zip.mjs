import { deflateRawSync } from "node:zlib";

const table = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});

const crc32 = bytes => ~bytes.reduce((crc, byte) => (crc >>> 8) ^ table[(crc ^ byte) & 255], ~0) >>> 0;

// The same files always give the same bytes: the time is 1 January 1980, the earliest that a zip can hold.
const date = 0x0021;

function header(signature, central, { name, bytes, packed }, offset) {
  const fixed = central
    ? [[4, signature], [2, 20], [2, 20], [2, 0], [2, 8], [2, 0], [2, date], [4, crc32(bytes)], [4, packed.length], [4, bytes.length],
       [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]
    : [[4, signature], [2, 20], [2, 0], [2, 8], [2, 0], [2, date], [4, crc32(bytes)], [4, packed.length], [4, bytes.length], [2, name.length], [2, 0]];
  return Buffer.concat([fields(fixed), Buffer.from(name, "ascii")]);
}

function fields(list) {
  const buffer = Buffer.alloc(list.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of list) at = buffer.writeUIntLE(value, at, size);
  return buffer;
}

/** A zip file of a few small files: { name (ASCII): bytes }. */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const file = { name, bytes, packed: deflateRawSync(bytes, { level: 9 }) };
    const local = Buffer.concat([header(0x04034b50, false, file), file.packed]);
    directory.push(header(0x02014b50, true, file, offset));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = fields([[4, 0x06054b50], [2, 0], [2, 0], [2, directory.length], [2, directory.length], [4, central.length], [4, offset], [2, 0]]);
  return Buffer.concat([...parts, central, end]);
}
