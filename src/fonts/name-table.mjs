// Gives a cut face a family name and weight of its own, so that a renderer finds it by them.

const TABLE = 16;

/** The font with only these names in it, and with the weight in its OS/2 table. */
export function named(font, family, weight) {
  const tables = read(font).filter((table) => table.tag !== 'name');
  tables.find((table) => table.tag === 'OS/2').data.writeUInt16BE(weight, 4);
  tables.find((table) => table.tag === 'head').data.writeUInt32BE(0, 8);
  tables.push({ tag: 'name', data: nameTable(family, weight) });
  tables.sort((a, b) => (a.tag < b.tag ? -1 : 1));
  return write(font, tables);
}

function read(font) {
  return Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const at = 12 + i * TABLE;
    const start = font.readUInt32BE(at + 8);
    const data = Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12)));
    return { tag: font.toString('latin1', at, at + 4), data };
  });
}

// Names for Windows in English: family, style, unique name, full name, PostScript name.
function nameTable(family, weight) {
  const style = weight === 400 ? 'Regular' : weight === 500 ? 'Medium' : 'SemiBold';
  const names = [
    [1, family],
    [2, 'Regular'],
    [3, `Waymark cut: ${family} ${style}`],
    [4, `${family} ${style}`],
    [6, `${family.replaceAll(' ', '')}-${style}`],
    [16, family],
    [17, style],
  ];
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts = [];
  let offset = 0;
  names.forEach(([id, text], i) => {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    [3, 1, 0x409, id, bytes.length, offset].forEach((n, j) => head.writeUInt16BE(n, 6 + i * 12 + j * 2));
    texts.push(bytes);
    offset += bytes.length;
  });
  return Buffer.concat([head, ...texts]);
}

function write(font, tables) {
  const directory = Buffer.alloc(12 + tables.length * TABLE);
  font.copy(directory, 0, 0, 4);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 << power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(tables.length * 16 - (16 << power), 10);
  const parts = [directory];
  let offset = directory.length;
  let head;
  tables.forEach(({ tag, data }, i) => {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    const at = 12 + i * TABLE;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(sum(padded), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(data.length, at + 12);
    if (tag === 'head') head = offset;
    parts.push(padded);
    offset += padded.length;
  });
  const whole = Buffer.concat(parts);
  whole.writeUInt32BE((0xb1b0afba - sum(whole)) >>> 0, head + 8);
  return whole;
}

function sum(bytes) {
  let total = 0;
  for (let i = 0; i < bytes.length; i += 4) total = (total + bytes.readUInt32BE(i)) >>> 0;
  return total;
}
