// A QR code (ISO/IEC 18004) of one kind: version 6 at level M, in byte mode. It is 41 modules wide and holds at most 106 bytes.

export const SIDE = 41;
const DATA = 108;
const BLOCKS = 4;
const CORRECTION = 16;
const FINDERS = [[3, 3], [SIDE - 4, 3], [3, SIDE - 4]];
const ALIGNMENT = 34;
/** A module is turned where its mask gives 0. */
const MASKS = [
  (x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3, (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3), (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** The code of an ASCII text: rows of modules, 1 dark, 0 light, without the quiet zone. */
export function qrOf(text) {
  const bits = bitsOf(interleaved(dataOf([...text].map((letter) => letter.charCodeAt(0)))));
  const all = MASKS.map((mask, number) => drawn(bits, mask, number));
  const penalties = all.map(penaltyOf);
  return all[penalties.indexOf(Math.min(...penalties))];
}

/** Mode, length, bytes and the end, in 108 codewords. The first four bits push every byte across two. */
function dataOf(bytes) {
  if (bytes.length > DATA - 2) throw new RangeError("too long for this code");
  const nibbles = [4, bytes.length >> 4, bytes.length & 15, ...bytes.flatMap((byte) => [byte >> 4, byte & 15]), 0];
  const words = nibbles.flatMap((high, at) => (at % 2 === 0 ? [(high << 4) | nibbles[at + 1]] : []));
  return Array.from({ length: DATA }, (_, at) => words[at] ?? ((at - words.length) % 2 === 0 ? 0xec : 0x11));
}

function interleaved(data) {
  const size = DATA / BLOCKS;
  const blocks = Array.from({ length: BLOCKS }, (_, at) => data.slice(at * size, (at + 1) * size));
  const corrections = blocks.map(correctionOf);
  const woven = (rows) => rows[0].flatMap((_, at) => rows.map((row) => row[at]));
  return [...woven(blocks), ...woven(corrections)];
}

/** Product in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1. */
function times(a, b) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> bit) & 1) * a);
  return product;
}

/** Reed-Solomon: the coefficients of the product of (x - 2^i), without the highest. */
const GENERATOR = Array.from({ length: CORRECTION }).reduce(({ poly, root }) => ({
  poly: poly.map((one, at) => times(one, root) ^ (poly[at + 1] ?? 0)), root: times(root, 2),
}), { poly: Array.from({ length: CORRECTION }, (_, at) => Number(at === CORRECTION - 1)), root: 1 }).poly;

function correctionOf(block) {
  return block.reduce((rest, byte) => {
    const factor = byte ^ rest[0];
    return GENERATOR.map((one, at) => (rest[at + 1] ?? 0) ^ times(one, factor));
  }, GENERATOR.map(() => 0));
}

const bitsOf = (words) => words.flatMap((word) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (word >> bit) & 1));

function drawn(bits, mask, number) {
  const fixed = Array.from({ length: SIDE }, () => Array(SIDE).fill(null));
  drawPatterns(fixed);
  drawFormat(fixed, number);
  const rows = fixed.map((row) => [...row]);
  let at = 0;
  for (const [x, y] of path()) {
    if (fixed[y][x] !== null) continue;
    rows[y][x] = (bits[at] ?? 0) ^ Number(mask(x, y) === 0);
    at += 1;
  }
  return rows;
}

/** Two columns at a time from the right, up and down, around the column of the timing pattern. */
function path() {
  const rights = Array.from({ length: (SIDE - 1) / 2 }, (_, at) => SIDE - 1 - 2 * at).map((right) => (right <= 6 ? right - 1 : right));
  return rights.flatMap((right, turn) => Array.from({ length: SIDE * 2 }, (_, at) => {
    const row = Math.floor(at / 2);
    return [right - (at % 2), turn % 2 === 0 ? SIDE - 1 - row : row];
  }));
}

function drawPatterns(rows) {
  for (let at = 0; at < SIDE; at += 1) rows[6][at] = rows[at][6] = (at + 1) % 2;
  for (const [x, y] of FINDERS) drawRings(rows, x, y, 4, [1, 1, 0, 1, 0]);
  drawRings(rows, ALIGNMENT, ALIGNMENT, 2, [1, 0, 1]);
}

function drawRings(rows, centreX, centreY, reach, rings) {
  for (let y = centreY - reach; y <= centreY + reach; y += 1) {
    for (let x = centreX - reach; x <= centreX + reach; x += 1) {
      if (rows[y]?.[x] !== undefined) rows[y][x] = rings[Math.max(Math.abs(x - centreX), Math.abs(y - centreY))];
    }
  }
}

/** The mask's number, twice, with its BCH code; level M is 00. */
function drawFormat(rows, mask) {
  let rest = mask;
  for (let bit = 0; bit < 10; bit += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  const down = [0, 1, 2, 3, 4, 5, 7, 8];
  for (let at = 0; at < 15; at += 1) {
    const bit = (bits >> at) & 1;
    if (at < 8) rows[down[at]][8] = rows[8][SIDE - 1 - at] = bit;
    else rows[8][at === 8 ? 7 : 14 - at] = rows[SIDE - 15 + at][8] = bit;
  }
  rows[SIDE - 8][8] = 1;
}

/** How hard it is to read: long runs, blocks, what looks like a corner, too dark or too light. */
function penaltyOf(rows) {
  const columns = rows.map((_, x) => rows.map((row) => row[x]));
  const lines = [...rows, ...columns].map((line) => line.join(""));
  const all = rows.flat();
  const dark = all.filter(Boolean).length;
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0);
  const corners = lines.reduce((sum, line) => sum + [...`0000${line}0000`.matchAll(/(?=10111010000|00001011101)/g)].length, 0);
  const blocks = all.filter((module, at) => at % SIDE < SIDE - 1 && [1, SIDE, SIDE + 1].every((step) => all[at + step] === module)).length;
  return runs + 3 * blocks + 40 * corners + 10 * (Math.ceil(Math.abs(dark * 20 - all.length * 10) / all.length) - 1);
}
