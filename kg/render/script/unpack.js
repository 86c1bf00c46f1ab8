// The payload, made whole again (kg/render/packing.py): rows stand as columns, and what repeats is said once. What is
// told of events and articles stands in blocks behind this script; a block is read when something of it is shown.

const payload = JSON.parse(document.getElementById("payload").textContent);

// A row for each place. A column is made out when one of its cells is first asked for; a reading says what a cell means.
function rowsOf(Kind, table, readings = {}) {
  withCells(Kind, Object.keys(table), () => table, readings);
  const rows = new Array(table.length);
  for (let place = 0; place < table.length; place += 1) rows[place] = new Kind(place);
  return rows;
}

const asGiven = (cell) => cell;

function withCells(Kind, names, tableNow, readings) {
  for (const name of new Set([...names, ...Object.keys(readings)])) {
    if (name === "length") continue;
    const reading = readings[name] ?? asGiven;
    const get = function first() {
      const table = tableNow();
      if (!table) return reading(undefined, this);
      const read = columnOf(name, table, reading);
      Object.defineProperty(Kind.prototype, name, { get: read });
      return read.call(this);
    };
    Object.defineProperty(Kind.prototype, name, { get, configurable: true });
  }
}

// A column is of one value for all, of a value for each row, or of places and values where not all have one. Each is
// read many thousand times before the picture is there: by one function and no more.
function columnOf(name, { [name]: column = [] }, reading) {
  const { values, shared } = payload.packed;
  if (typeof column === "number") {
    const value = values[column];
    return function same() {
      return reading(value, this);
    };
  }
  const cells = Array.isArray(column) ? column : [];
  column.places?.forEach((place, at) => {
    cells[place] = column.values[at];
  });
  if (shared.includes(name))
    return function known() {
      return reading(values[cells[this.place]], this);
    };
  return function given() {
    return reading(cells[this.place], this);
  };
}

const meant = (number) => payload.packed.values[number];
const withPrefix = (id, prefix) => (/[/:]/.test(id) ? id : `${prefix}/${id}`);

const blocks = new Map();
let wordsMissed = false;
const NO_WORDS = new Proxy([], { get: () => ({}) });

// A block behind this script; while the page is still coming in, some are missing.
function blockOf(name) {
  if (!blocks.has(name)) {
    const holder = document.getElementById(`told-${name}`);
    if (!holder || (document.readyState === "loading" && !holder.nextElementSibling)) {
      wordsMissed = true;
      return undefined;
    }
    blocks.set(name, JSON.parse(holder.textContent));
  }
  return blocks.get(name);
}

const articlesTold = () => blockOf("articles");
const worded = [];

// What is told of an event: its words, then those of each report.
function wordsAt(place) {
  if (worded[place]) return worded[place];
  const { block } = payload.packed;
  const rows = blockOf(Math.floor(place / block))?.[place % block];
  if (!rows) return NO_WORDS;
  worded[place] = rows.map(wordedRow);
  return worded[place];
}

function wordedRow([shape, ...cells]) {
  const { shapes, shared } = payload.packed;
  const row = {};
  shapes[shape].forEach((name, at) => {
    row[name] = shared.includes(name) ? meant(cells[at]) : cells[at];
  });
  return { ...row, ...row.how };
}

// Words that are read as they are; the row of words is found by the event's place.
function tells(Kind, names, rowOf) {
  for (const name of names) {
    if (Object.hasOwn(Kind.prototype, name)) continue;
    Object.defineProperty(Kind.prototype, name, {
      get() {
        return rowOf(this)[name];
      },
    });
  }
}

// Once all words are there, what was shown without them is shown again.
function whenWordsAreThere(again) {
  document.addEventListener("DOMContentLoaded", () => {
    if (!wordsMissed) return;
    wordsMissed = false;
    again();
  });
}
