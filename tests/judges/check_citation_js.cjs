// Reads RIS, EndNote, RefWorks, BibTeX and BibLaTeX with citation-js and compares what it reads with the library's own JSON, value by value.
//
//     node check_citation_js.cjs FOLDER
//
// What citation-js is known to read wrongly however it is written is left out of the comparison, here and nowhere else:
// it knows no PMID in RIS, EndNote and RefWorks; drops particles of names there; reads the day of EndNote's %8 as the year; keeps EndNote's comma after a
// group's name; divides groups at commas; makes HTML of inline markup; and reads no abstract in BibTeX.
const { Cite } = require('@citation-js/core');
for (const name of ['ris', 'enw', 'refworks', 'bibtex'])
  require(`@citation-js/plugin-${name}`);
const fs = require('fs');
const path = require('path');

const folder = process.argv[2];
const records = fs.readFileSync(path.join(folder, 'records.ndjson'), 'utf8').trim().split('\n').map(line => JSON.parse(line));
const loose = text => (text ?? '').replace(/<[^>]*>/g, '').replace(/&amp;/g, '&').replace(/&lt;/g, '<').normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const formats = [
  { file: 'records.ris', name: 'ris', type: '@ris/file', hasDate: true },
  { file: 'records.enw', name: 'endnote', type: '@enw/file', hasDate: false },
  { file: 'records.refworks.txt', name: 'refworks', type: '@refworks/file', hasDate: false },
  { file: 'records.bib', name: 'bibtex', type: '@bibtex/text', hasDate: true },
  { file: 'records.biblatex.bib', name: 'biblatex', type: '@biblatex/text', hasDate: true },
];
let differences = 0;
for (const format of formats) {
  const items = new Cite(fs.readFileSync(path.join(folder, format.file), 'utf8'), { forceType: format.type, generateGraph: false }).data;
  const faults = items.length === records.length ? [] : [`wrote ${records.length} records, read ${items.length}`];
  let compared = 0;
  records.forEach((record, index) => {
    const item = items[index] ?? {};
    const people = (record.authors ?? []).filter(a => a.given).map(a => loose(a.given) + '|' + loose(a.family.split(' ').at(-1)));
    const read = new Set((item.author ?? []).map(a => loose(a.given) + '|' + loose((a.family ?? '').split(' ').at(-1))));
    const year = String(item.issued?.['date-parts']?.[0]?.[0] ?? '');
    const pairs = [['title', loose(record.title), loose(item.title)], ['doi', record.doi, item.DOI], ['abstract', format.name === 'bibtex' ? null : loose(record.abstract), loose(item.abstract)],
      ['journal', loose(record.journal), loose(item['container-title'])], ['year', format.hasDate ? record.date?.slice(0, 4) : null, year],
      ['authors', people.join('; '), people.filter(name => read.has(name)).join('; ')]];
    for (const [what, wanted, got] of pairs.filter(pair => pair[1])) {
      compared++;
      if (wanted !== got)
        faults.push(`${record.id} ${what}: wrote '${wanted}', read '${got}'`);
    }
  });
  console.log(`citation-js ${format.name}: ${items.length} records, ${compared} values compared, ${faults.length} differ`);
  faults.forEach(fault => console.log(`    ${fault}`));
  differences += faults.length;
}
process.exit(differences ? 1 : 0);
