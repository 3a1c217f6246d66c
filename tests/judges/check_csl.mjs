// Reads CSL-JSON as citation processors do and compares it with the library's own JSON.
//
//     node check_csl.mjs FOLDER [CSL-SCHEMA]
//
// FOLDER holds records.ndjson and records.csl.json. The schema is that of the Citation Style Language project (csl-data.json).
import { createRequire } from 'module';
import fs from 'fs';
import path from 'path';

const require = createRequire(import.meta.url);
const Ajv = require('ajv');
const CSL = require('citeproc');

const [folder, schema] = process.argv.slice(2);
const styles = '/usr/share/citation-style-language';
const records = fs.readFileSync(path.join(folder, 'records.ndjson'), 'utf8').trim().split('\n').map(line => JSON.parse(line));
const items = JSON.parse(fs.readFileSync(path.join(folder, 'records.csl.json'), 'utf8'));
let differences = 0;

function report(reader, compared, faults) {
  console.log(`${reader} csl-json: ${records.length} records, ${compared} values compared, ${faults.length} differ`);
  faults.forEach(fault => console.log(`    ${fault}`));
  differences += faults.length;
}

function validate() {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const isValid = ajv.compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
  report('ajv', items.length, isValid(items) ? [] : isValid.errors.map(e => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`));
}

const plain = text => text.replace(/<[^>]*>/g, '').replace(/&#38;|&amp;/g, '&').replace(/[‘’“”"']/g, '').replace(/\s+/g, ' ').toLowerCase();

function render() {
  const byId = Object.fromEntries(items.map(item => [item.id, item]));
  const locale = fs.readFileSync(`${styles}/locales/locales-en-US.xml`, 'utf8');
  const faults = [];
  let compared = 0;
  for (const style of ['apa', 'american-medical-association', 'nature']) {
    const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: id => byId[id] }, fs.readFileSync(`${styles}/styles/${style}.csl`, 'utf8'));
    engine.setOutputFormat('text');
    records.forEach((record, index) => {
      engine.updateItems([items[index].id]);
      const text = plain(engine.makeBibliography()[1].join(''));
      const first = record.authors?.[0];
      const wanted = [first && (first.literal ?? first.family), record.date?.slice(0, 4), record.journal && record.formats?.includes('Article') ? record.journal : null];
      for (const value of wanted.filter(Boolean)) {
        compared++;
        if (!text.includes(plain(value)))
          faults.push(`${style} ${record.id}: '${value}' is not in '${text}'`);
      }
    });
  }
  report('citeproc', compared, faults);
}

function compare() {
  const faults = [];
  let compared = 0;
  records.forEach((record, index) => {
    const item = items[index];
    const names = (item.author ?? []).map(name => name.literal ?? [[name['non-dropping-particle'], name.family].filter(Boolean).join(' '), [name.given, name['dropping-particle']].filter(Boolean).join(' '), name.suffix].filter(Boolean).join('|'));
    const wanted = (record.authors ?? []).map(name => name.literal ?? [name.family, [name.given, name.suffix].filter(Boolean).join(', ')].filter(Boolean).join('|'));
    const date = item.issued?.['date-parts']?.[0]?.map((part, i) => String(part).padStart(i ? 2 : 4, '0')).join('-');
    const pairs = [['id', record.id, item.id], ['pmid', record.pmid, item.PMID], ['pmcid', record.pmcid, item.PMCID], ['doi', record.doi, item.DOI], ['date', record.date, date],
      ['abstract', record.abstract, item.abstract], ['publisher', record.publisher, item.publisher], ['journal', record.journal, item['container-title']], ['authors', wanted.join('; '), names.join('; ')]];
    for (const [what, expected, actual] of pairs.filter(pair => pair[1])) {
      compared++;
      if (plain(expected) !== plain(actual ?? ''))
        faults.push(`${record.id} ${what}: '${expected}' became '${actual}'`);
    }
  });
  report('JSON.parse', compared, faults);
}

if (schema && fs.existsSync(schema))
  validate();
else
  console.log('skipped: ajv csl-json: the schema is not here');
compare();
render();
process.exit(differences ? 1 : 0);
