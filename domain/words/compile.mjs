// Compiles the list of common words for PWD-5 into ../src/main/resources/de/aok/meineaok/credential/common-words.bin.
// Run by `npm ci && npm run compile`; the same input gives the same bytes. README.md tells the sources and the format.
import { readFileSync, writeFileSync } from 'node:fs';

const OUTPUT = new URL('../src/main/resources/de/aok/meineaok/credential/common-words.bin', import.meta.url);
const SHORTEST = 3;
const LONGEST = 20;

// What a password list says of three letters is mostly chance; a word list is better informed.
const SHORTEST_PASSWORD = 4;

// Ranks are cut where the lists turn from common to merely existing; together they keep to the room the jar has for them.
const SOURCES = [
  { words: read('language-common', 'passwords').slice(0, 7_500), shortest: SHORTEST_PASSWORD },
  { words: read('language-de', 'commonWords').slice(0, 8_500) },
  { words: read('language-de', 'wikipedia').slice(0, 2_000) },
  { words: read('language-de', 'firstnames') },
  { words: read('language-de', 'lastnames') },
  { words: read('language-en', 'commonWords').slice(0, 3_500) },
  { words: read('language-en', 'firstnames').slice(0, 1_500) },
  { words: read('language-en', 'lastnames').slice(0, 300) },
  { words: own() },
];

const SUBSTITUTES = new Map(Object.entries({
  '@': 'a', 4: 'a', 8: 'b', '(': 'c', '<': 'c', 3: 'e', 6: 'g', 9: 'g', 1: 'i', '!': 'i', l: 'i',
  0: 'o', 5: 's', $: 's', ß: 's', 7: 't', '+': 't', '%': 'x', 2: 'z',
}));

function read(list, file) {
  return JSON.parse(readFileSync(new URL(`node_modules/@zxcvbn-ts/${list}/src/${file}.json`, import.meta.url), 'utf8'));
}

function own() {
  const lines = readFileSync(new URL('own-words.txt', import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => !line.startsWith('#')).flatMap((line) => line.split(' ')).filter((word) => word !== '');
}

/** The same folding as Spelling.java: a test there fails when the two part. */
function fold(word) {
  let folded = '';
  for (const typed of word.toLowerCase().normalize('NFD').replace(/\p{Mn}/gu, '')) {
    const letter = SUBSTITUTES.get(typed) ?? typed;
    const last = folded.at(-1) ?? '';
    const silent = (letter === 'e' && /[aou]/.test(last)) || (letter === 's' && last === 's');
    folded += silent ? '' : letter;
  }
  return folded;
}

function withoutDecoration(word) {
  return word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

const words = new Set();
for (const { words: source, shortest = SHORTEST } of SOURCES) {
  for (const word of source) {
    const folded = fold(withoutDecoration(word));
    if (folded.length >= shortest && folded.length <= LONGEST && /^[a-z]+$/.test(folded)) {
      words.add(folded);
    }
  }
}

// Front coding: the number of words in four bytes; of each word in order, one byte with the count of letters it shares with the
// word before; then, word after word, the letters that it does not share, the last of them a capital.
const sorted = [...words].sort();
const count = Buffer.alloc(4);
count.writeInt32BE(sorted.length);
const shared = sorted.map((word, i) => sharedLetters(word, sorted[i - 1] ?? ''));
const rests = sorted.map((word, i) => word.slice(shared[i], -1) + word.at(-1).toUpperCase());
writeFileSync(OUTPUT, Buffer.concat([count, Buffer.from(shared), Buffer.from(rests.join(''), 'ascii')]));
console.log(`${sorted.length} words`);

function sharedLetters(word, before) {
  let length = 0;
  while (length < before.length && word[length] === before[length]) {
    length++;
  }
  return length;
}
