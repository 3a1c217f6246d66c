'use strict';

// Shows the records that the page holds as JSON, and filters them. What is asked for stands in the address, so that it can be kept and sent: #q=heron&from=2020.

const pageSize = 50;
const { records, isCut } = JSON.parse(document.getElementById('data').textContent);
const form = document.getElementById('filters');
const fields = form.elements;
const list = document.getElementById('list');
const more = document.getElementById('more');
const names = [...new Set([...fields].map(field => field.name))].filter(name => name);
let shown = [];

const number = count => count.toLocaleString('en');

// Letters without marks, in lower case: Żółć is found as zolc.
const undivided = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[łøđıßæœ]/g, letter => undivided[letter]);

const textOf = value => typeof value === 'string' ? value : Array.isArray(value) ? value.map(textOf).join('') : value.text;
const entryOf = (record, label) => record.entries.find(entry => entry.label === label);

// A text becomes a text node, whatever it looks like.
function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

function nodesOf(value) {
  if (typeof value === 'string')
    return [value];
  if (Array.isArray(value))
    return value.flatMap(nodesOf);
  if (value.tags)
    return [value.tags.reduce((inner, tag) => element(tag, '', inner), value.text)];
  const link = element('a', '', value.text);
  link.href = value.url;
  link.rel = 'noreferrer';
  return [link];
}

function bodyOf(record) {
  const body = element('dl', '');
  for (const entry of record.entries) {
    const values = element('dd', entry.isCode ? 'code' : '');
    values.dir = entry.isCode ? 'ltr' : 'auto';
    entry.values.forEach((value, index) => {
      if (index > 0)
        values.append(entry.isBeside ? ' · ' : element('br', ''));
      values.append(...nodesOf(value));
    });
    if (entry.evidence)
      values.append(entry.isBeside || entry.values.length === 1 ? '  ' : element('br', ''), element('small', `certainty ${entry.certainty}`, `(${entry.evidence})`));
    body.append(element('dt', '', entry.label), values);
  }
  return body;
}

function itemOf(record) {
  const title = entryOf(record, 'Title')?.values[0];
  const heading = element('h2', '', ...(title ? nodesOf(title) : ['without a title']));
  heading.dir = 'auto';
  const authors = entryOf(record, 'Authors')?.values.map(textOf) ?? [];
  const names = authors.slice(0, 3).join('; ') + (authors.length > 3 ? ` and ${number(authors.length - 3)} more` : '');
  const line = element('p', '', [names, record.journal, record.year].filter(part => part).join(' · '));
  if (record.certainty !== 'certain') {
    const labels = record.entries.filter(entry => entry.certainty === record.certainty).map(entry => entry.label);
    line.append('  ', element('span', `certainty ${record.certainty}`, `(${record.certainty}: ${labels.join(', ')})`));
  }
  const details = element('details', '', element('summary', '', heading, line));
  details.addEventListener('toggle', () => details.childElementCount > 1 || details.append(bodyOf(record)));
  if (records.length === 1) {
    details.append(bodyOf(record));
    details.open = true;
  }
  return element('li', '', details);
}

function showMore() {
  const start = list.childElementCount;
  list.append(...shown.slice(start, start + pageSize).map(itemOf));
  const rest = shown.length - list.childElementCount;
  more.hidden = rest === 0;
  more.textContent = `Show ${number(Math.min(rest, pageSize))} more of ${number(rest)}`;
  return list.children[start];
}

const title = record => fold(textOf(entryOf(record, 'Title')?.values[0] ?? ''));
const orders = {
  newest: (one, other) => (other.year ?? -Infinity) - (one.year ?? -Infinity) || 0,
  oldest: (one, other) => (one.year ?? Infinity) - (other.year ?? Infinity) || 0,
  title: (one, other) => title(one).localeCompare(title(other)),
};

function accepts(record, words, asked) {
  record.text ??= fold(record.entries.flatMap(entry => entry.values.map(textOf)).join('\n'));
  return words.every(word => record.text.includes(word))
    && (!asked.from || record.year >= Number(asked.from))
    && (!asked.to || record.year <= Number(asked.to))
    && (!asked.journal || (journals.has(asked.journal) ? record.journal === asked.journal : fold(record.journal ?? '').includes(fold(asked.journal))))
    && (!asked.license || record.license === asked.license)
    && (!asked.certainty || (asked.certainty === 'inferred' ? record.certainty !== 'certain' : record.certainty === asked.certainty));
}

function filter() {
  const asked = Object.fromEntries(names.map(name => [name, fields[name].value.trim()]));
  const words = fold(asked.q).split(/\s+/).filter(word => word);
  shown = records.filter(record => accepts(record, words, asked));
  if (orders[asked.order])
    shown.sort(orders[asked.order]);
  const all = `${number(records.length)} ${records.length === 1 ? 'record' : 'records'}${isCut ? ' (the input has more)' : ''}`;
  document.getElementById('status').textContent = shown.length === records.length ? all : `${number(shown.length)} of ${all}`;
  list.replaceChildren();
  showMore();
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
}

function filterAndKeep() {
  history.replaceState(null, '', `#${filter()}`);
}

function readAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const name of names)
    fields[name].value = asked.get(name) ?? '';
  filter();
}

// How many records have each value, the most frequent first.
function countsOf(property) {
  const counts = new Map();
  for (const record of records)
    if (record[property])
      counts.set(record[property], (counts.get(record[property]) ?? 0) + 1);
  return new Map([...counts].sort(([one, count], [other, otherCount]) => otherCount - count || one.localeCompare(other)));
}

const journals = countsOf('journal');
const licenses = countsOf('license');
for (const [value, count] of journals)
  document.getElementById('journals').append(new Option(`${number(count)} ${count === 1 ? 'record' : 'records'}`, value));
for (const [value, count] of licenses)
  fields.license.append(new Option(`${value} (${number(count)})`, value));
const years = records.map(record => record.year).filter(year => year !== undefined);
fields.from.placeholder = years.reduce((least, year) => Math.min(least, year), Infinity);
fields.to.placeholder = years.reduce((most, year) => Math.max(most, year), -Infinity);
document.querySelector('.years').hidden = years.length === 0;
document.querySelector('.journal').hidden = journals.size === 0;
document.querySelector('.license').hidden = licenses.size === 0;
form.hidden = records.length <= 1;

let waiting = 0;
form.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(filterAndKeep, 120);
});
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('reset', () => setTimeout(filterAndKeep));
more.addEventListener('click', () => showMore().querySelector('summary').focus());
addEventListener('hashchange', readAddress);
readAddress();
