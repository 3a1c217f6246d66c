// Reads the outputs of works.ndjson with Zotero's translators and with citation-js, and writes what each reads as JSON:
//
//     node read_works.cjs FOLDER
//
// FOLDER holds records.csl.json, .bib, .biblatex.bib, .ris, .enw, .refworks.txt, .nbib, .mods.xml, .marcxml, .pubmed.xml, .endnote.xml and .rdf, and gets
// zotero.json and citation-js.json: for each format the items in the order in which they were read, or the text of an error.
const fs = require('fs');
const path = require('path');

const folder = process.argv[2];
const read = file => fs.readFileSync(path.join(folder, `records.${file}`), 'utf8');
const write = (file, value) => fs.writeFileSync(path.join(folder, file), JSON.stringify(value));

const FILES = {
  'csl-json': 'csl.json', bibtex: 'bib', biblatex: 'biblatex.bib', ris: 'ris', endnote: 'enw', refworks: 'refworks.txt', medline: 'nbib',
  mods: 'mods.xml', marcxml: 'marcxml', 'pubmed-xml': 'pubmed.xml', 'endnote-xml': 'endnote.xml', 'zotero-rdf': 'rdf',
};

// The translators of this package are of 2019. Types of CSL 1.0.2 and @patent of BibLaTeX came later: they are given the words of then.
const OLDER = {
  'csl-json': text => text.replace(/"type": "document"/g, '"type": "article"').replace(/"type": "periodical"/g, '"type": "book"'),
};

async function readWithZotero() {
  const { referenceImport } = require('zotero-translators');
  const result = {};
  for (const [format, file] of Object.entries(FILES)) {
    try {
      const all = await referenceImport((OLDER[format] ?? (text => text))(read(file)));
      const items = all.filter(item => item.itemType !== 'note' && item.itemType !== 'attachment');
      for (const item of items) {
        item.attachments = all.filter(attachment => attachment.parentItem === item.key && attachment.itemType === 'attachment').map(attachment => attachment.url);
        item.notes = all.filter(note => note.parentItem === item.key && note.note).map(note => note.note.replace(/<[^>]*>/g, ' '));
      }
      result[format] = items;
    } catch (error) {
      result[format] = String(error);
    }
  }
  return result;
}

function readWithCitationJs() {
  const { Cite } = require('@citation-js/core');
  for (const name of ['ris', 'enw', 'refworks', 'bibtex'])
    require(`@citation-js/plugin-${name}`);
  const types = { ris: '@ris/file', endnote: '@enw/file', refworks: '@refworks/file', bibtex: '@bibtex/text', biblatex: '@biblatex/text' };
  const result = {};
  for (const [format, type] of Object.entries(types)) {
    try {
      result[format] = new Cite(read(FILES[format]), { forceType: type, generateGraph: false }).data;
    } catch (error) {
      result[format] = String(error);
    }
  }
  return result;
}

async function main() {
  write('citation-js.json', readWithCitationJs());
  for (const name of ['log', 'error', 'warn', 'debug', 'info'])
    console[name] = () => {};   // Zotero tells every step.
  write('zotero.json', await readWithZotero());
  process.exit(0);
}

main();
