// Trains the model that estimates from a name's letters in which cultures it is common, and writes it to
// src/Bibliographic.Records/Recovery/Authors/CultureModel.bin, whose layout is described in CultureModel.cs.
//
//   node src/Generators/names/train.mjs [TARGET]
//
// The names come from the npm packages below, at these versions, and from elements.txt beside this file. Needs Node.js 20, npm and tar; takes about a minute.
// The library contains only the weights that are learnt here, nothing of the packages: see NOTICE.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const TARGET = process.argv[2] ?? join(HERE, '../../Bibliographic.Records/Recovery/Authors/CultureModel.bin');
const PACKAGES = [
  '@faker-js/faker@10.6.0', 'fakerator@0.3.6', 'chance@1.1.13', 'gender-detection-from-name@1.11.5', 'human-names@1.0.13', 'random-indian-name@1.0.0',
];

const FAMILY_BITS = 32768, ROWS = 8192, STEP = 1.2 / 7, PENALTY = 0.5, ITERATIONS = 60;
const CULTURES = ['es', 'pt', 'it', 'fr', 'ger', 'en', 'slav', 'zh', 'ko', 'ja', 'in', 'mus', 'tr', 'nord', 'east', 'af'];
const OF_LANGUAGE = {
  es: 'es', ca: 'es', pt: 'pt', br: 'pt', it: 'it', fr: 'fr', de: 'ger', nl: 'ger', af: 'ger', en: 'en', gb: 'en', pl: 'slav', cs: 'slav', sk: 'slav', ru: 'slav',
  uk: 'slav', bg: 'slav', sr: 'slav', hr: 'slav', sl: 'slav', mk: 'slav', bs: 'slav', lt: 'slav', lv: 'slav', zh: 'zh', vi: 'zh', ko: 'ko', ja: 'ja', jp: 'ja',
  hi: 'in', in: 'in', ne: 'in', ta: 'in', bn: 'in', ar: 'mus', fa: 'mus', ur: 'mus', id: 'mus', ms: 'mus', tr: 'tr', az: 'tr', da: 'nord', sv: 'nord', nb: 'nord',
  no: 'nord', fi: 'nord', is: 'nord', ro: 'east', hu: 'east', el: 'east', ka: 'east', hy: 'east', yo: 'af', zu: 'af',
  en_in: 'in', en_ng: 'af', en_gh: 'af', en_au: 'en', en_ca: null, en_us: null, en_hk: 'zh', en_za: null, us: null, de_ch: null, fr_ch: null, fr_be: null, nl_be: null,
};
// Own lists whose section is part of a wider culture; null for those of several.
const OF_SECTION = { ro: 'east', hu: 'east', vi: 'zh', ar: 'mus', fa: 'mus', ms: 'mus', eu: null };

function cultureOf(locale) {
  const key = locale.toLowerCase().replace('-', '_');
  return key in OF_LANGUAGE ? OF_LANGUAGE[key] : OF_LANGUAGE[key.split('_')[0]] ?? null;
}

// ---------------------------------------------------------------- letters
const LETTERS = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 's', æ: 'a', œ: 'o', ı: 'i', þ: 't', ħ: 'h', ŋ: 'n', ĸ: 'k', ŧ: 't', ə: 'e' };

function fold(name) {
  let folded = '';
  for (const c of name.toLowerCase().normalize('NFD')) {
    if (c >= 'a' && c <= 'z') folded += c;
    else if (LETTERS[c]) folded += LETTERS[c];
    else if ("'’ʼ`‘´ʻ".includes(c)) folded += "'";
  }
  return folded;
}

function rowsOf(name) {
  const rows = [row('=' + name)], marked = `^${name}$`;
  for (let size = 2; size <= 4; size++)
    for (let start = 0; start + size <= marked.length; start++) rows.push(row(marked.slice(start, start + size)));
  return rows;
}

function row(letters) {
  return hashOf(letters) & (ROWS - 1);
}

function hashOf(letters) {
  let hash = 2166136261;
  for (let i = 0; i < letters.length; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 16777619);
  hash >>>= 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

// ---------------------------------------------------------------- lists
async function gather(directory) {
  const counts = new Map();
  const add = (culture, names, weight, most) => {
    if (!culture) return;
    const column = CULTURES.indexOf(culture), seen = new Set();
    for (const name of names) {
      if (typeof name !== 'string' || /[0-9{}#]/.test(name)) continue;
      for (const part of name.split(/[\s-]+/)) {
        const folded = fold(part);
        if (folded.length < 2 || folded.length > 16 || seen.has(folded)) continue;
        seen.add(folded);
        if (!counts.has(folded)) counts.set(folded, new Float64Array(CULTURES.length));
        const own = counts.get(folded);
        own[column] = most ? Math.min(own[column] + weight, most) : own[column] + weight;
      }
    }
  };
  const strings = (text) => [...text.matchAll(/["']((?:[^"'\\]|\\.)*)["']/g)].map((m) => m[1]);
  const at = (name) => join(directory, name.replace(/^@/, '').replace('/', '-').replace('@', '-'), 'package');
  const [faker, fakerator, chance, gender, human, indian] = PACKAGES.map(at);

  const { allLocales } = await import(pathToFileURL(join(faker, 'dist/index.js')));
  for (const [locale, { person }] of Object.entries(allLocales))
    for (const list of ['first_name', 'last_name', 'middle_name'])
      for (const names of Object.values(person?.[list] ?? {})) if (Array.isArray(names)) add(cultureOf(locale), names, 1, 3);

  const locales = join(fakerator, 'dist/locales');
  for (const file of readdirSync(locales).filter((f) => /^..-..\.js$/.test(f)).sort())
    for (const m of readFileSync(join(locales, file), 'utf8').matchAll(/(?:first|last)Names?\w*"?\s*[:=]\s*\[(.*?)\]/gis))
      add(cultureOf(file.slice(0, 5)), strings(m[1]), 1, 3);

  const source = readFileSync(join(chance, 'chance.js'), 'utf8'), first = source.indexOf('firstNames: {');
  for (const m of source.slice(first, first + 120000).matchAll(/"(\w\w)"\s*:\s*\[(.*?)\]/gs))
    if (m[1] !== 'uk') add(cultureOf(m[1]), strings(m[2]), 1, 3);

  for (const locale of ['de', 'es', 'it', 'tr'])
    add(cultureOf(locale), [...readFileSync(join(gender, `names/${locale}.js`), 'utf8').matchAll(/\['((?:[^'\\]|\\.)*)', '\w+'\]/g)].map((m) => m[1]), 1, 3);
  for (const file of readdirSync(join(human, 'data')).sort())
    if (!file.includes('-en')) add(cultureOf(file.slice(-7, -5)), JSON.parse(readFileSync(join(human, 'data', file), 'utf8')), 1, 3);
  for (const m of readFileSync(join(indian, 'lib/names.js'), 'utf8').matchAll(/=\s*\[(.*?)\]/gs)) add('in', strings(m[1]), 1, 3);

  for (const { culture, names } of sections()) add(culture in OF_SECTION ? OF_SECTION[culture] : culture, names, 3, 0);
  return counts;
}

function sections() {
  return readFileSync(join(HERE, 'elements.txt'), 'utf8').split(/\n(?=given |family )/).slice(1).map((section) => {
    const [head, ...lines] = section.split('\n'), [kind, culture] = head.split(' ');
    return { kind, culture, names: lines.join(' ').split(/\s+/).filter((name) => name) };
  });
}

// A bit for each name of elements.txt that is a family name and no given name.
function familyBits() {
  const bits = new Uint8Array(FAMILY_BITS / 8), of = (kind) => new Set(sections().filter((s) => s.kind === kind).flatMap((s) => s.names.map(fold)));
  const given = of('given');
  for (const name of of('family'))
    if (!given.has(name)) { const bit = hashOf('=' + name) & (FAMILY_BITS - 1); bits[bit >> 3] |= 1 << (bit & 7); }
  return bits;
}

// ---------------------------------------------------------------- logistic regression by L-BFGS
function train(counts) {
  const K = CULTURES.length, names = [...counts.keys()].sort();
  const totals = new Float64Array(K), targets = names.map((name) => counts.get(name).map((n) => n ** 0.7));
  for (const target of targets) target.forEach((n, k) => { totals[k] += n; });
  const mean = totals.reduce((sum, n) => sum + n ** 0.4, 0) / K;
  for (const target of targets) target.forEach((n, k) => { target[k] = n / totals[k] * 5000 * totals[k] ** 0.4 / mean; });
  const features = names.map((name) => Int32Array.from(rowsOf(name)));
  console.log(`${names.length} names;`, CULTURES.map((c, k) => `${c} ${Math.round(totals[k])}`).join(', '));

  const size = (ROWS + 1) * K, z = new Float64Array(K);
  const evaluate = (w, gradient) => {
    let loss = 0;
    for (let i = 0; i < ROWS * K; i++) { gradient[i] = PENALTY * w[i]; loss += PENALTY / 2 * w[i] * w[i]; }
    gradient.fill(0, ROWS * K);
    for (let n = 0; n < names.length; n++) {
      const rows = features[n], target = targets[n];
      for (let k = 0; k < K; k++) z[k] = w[ROWS * K + k];
      for (const r of rows) for (let k = 0, at = r * K; k < K; k++) z[k] += w[at + k];
      let highest = -Infinity, sum = 0, weight = 0;
      for (let k = 0; k < K; k++) highest = Math.max(highest, z[k]);
      for (let k = 0; k < K; k++) { sum += Math.exp(z[k] - highest); weight += target[k]; }
      const log = highest + Math.log(sum);
      for (let k = 0; k < K; k++) { loss += target[k] * (log - z[k]); z[k] = weight * Math.exp(z[k] - log) - target[k]; }
      for (let k = 0; k < K; k++) gradient[ROWS * K + k] += z[k];
      for (const r of rows) for (let k = 0, at = r * K; k < K; k++) gradient[at + k] += z[k];
    }
    return loss;
  };

  const dot = (a, b) => { let sum = 0; for (let i = 0; i < size; i++) sum += a[i] * b[i]; return sum; };
  let w = new Float64Array(size), gradient = new Float64Array(size), loss = evaluate(w, gradient);
  const history = [];
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const direction = gradient.map((g) => -g), factors = [];
    for (const { s, y, rho } of history.toReversed()) {
      const factor = rho * dot(s, direction);
      factors.push(factor);
      for (let i = 0; i < size; i++) direction[i] -= factor * y[i];
    }
    const scale = history.length ? 1 / (history.at(-1).rho * dot(history.at(-1).y, history.at(-1).y)) : 1 / Math.sqrt(dot(gradient, gradient));
    for (let i = 0; i < size; i++) direction[i] *= scale;
    for (const { s, y, rho } of history) {
      const factor = factors.pop() - rho * dot(y, direction);
      for (let i = 0; i < size; i++) direction[i] += factor * s[i];
    }
    const slope = dot(gradient, direction), nextGradient = new Float64Array(size);
    let step = 1, next, nextLoss;
    for (; ; step /= 2) {
      next = w.map((x, i) => x + step * direction[i]);
      nextLoss = evaluate(next, nextGradient);
      if (nextLoss <= loss + 1e-4 * step * slope || step < 1e-6) break;
    }
    const s = next.map((x, i) => x - w[i]), y = nextGradient.map((g, i) => g - gradient[i]), sy = dot(s, y);
    if (sy > 0) history.push({ s, y, rho: 1 / sy });
    if (history.length > 8) history.shift();
    [w, gradient, loss] = [next, nextGradient, nextLoss];
  }
  console.log(`loss ${loss.toFixed(1)}`);
  return w;
}

// ---------------------------------------------------------------- the file
function write(weights) {
  const K = CULTURES.length, quantize = (x) => Math.max(0, Math.min(15, Math.round(x / STEP) + 8));
  const bias = Array.from(weights.subarray(ROWS * K)), mean = bias.reduce((sum, b) => sum + b, 0) / K;
  const biases = Buffer.alloc(4 * K);
  bias.forEach((b, k) => biases.writeFloatLE(Number((b - mean).toFixed(3)), 4 * k));
  const letters = (from, to) => {
    let text = '';
    for (let c = from; c <= to; c++) text += fold(String.fromCharCode(c)).match(/^[a-z]$/)?.[0] ?? '.';
    return Buffer.from(text, 'latin1');
  };
  const rows = Buffer.alloc(ROWS * K / 2);
  for (let i = 0; i < ROWS * K; i += 2) rows[i / 2] = quantize(weights[i]) | quantize(weights[i + 1]) << 4;
  writeFileSync(TARGET, Buffer.concat([biases, letters(0xc0, 0x24f), letters(0x1e00, 0x1eff), familyBits(), rows]));
}

const directory = mkdtempSync(join(tmpdir(), 'names-'));
try {
  for (const name of PACKAGES) {
    const archive = execFileSync('npm', ['pack', '--silent', name], { cwd: directory, encoding: 'utf8' }).trim().split('\n').at(-1);
    const target = join(directory, archive.replace(/\.tgz$/, ''));
    mkdirSync(target);
    execFileSync('tar', ['xzf', join(directory, archive), '-C', target]);
  }
  write(train(await gather(directory)));
} finally {
  rmSync(directory, { recursive: true });
}
