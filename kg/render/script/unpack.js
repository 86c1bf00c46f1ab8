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

function withCells(Kind, names, tableNow, readings) {
  for (const name of new Set([...names, ...Object.keys(readings)])) {
    if (name === "length") continue;
    let cells;
    const cell = (place) => {
      const table = cells ? undefined : tableNow();
      if (table) cells = cellsOf(name, table);
      return cells?.[place];
    };
    const reading = readings[name];
    const get = reading
      ? function read() {
          return reading(cell(this.place), this);
        }
      : function given() {
          return cell(this.place);
        };
    Object.defineProperty(Kind.prototype, name, { get });
  }
}

// A column is of one value for all, of a value for each row, or of places and values where not all have one.
function cellsOf(name, { length, [name]: column = [] }) {
  if (typeof column === "number") return new Array(length).fill(meant(column));
  const isShared = payload.packed.shared.includes(name);
  const each = (given) => (isShared ? given.map(meant) : given);
  if (Array.isArray(column)) return each(column);
  const cells = new Array(length);
  each(column.values).forEach((value, at) => {
    cells[column.places[at]] = value;
  });
  return cells;
}

const meant = (number) => payload.packed.values[number];
const withPrefix = (id, prefix) => (/[/:]/.test(id) ? id : `${prefix}/${id}`);

const blocks = new Map();
let wordsMissed = false;
const NO_WORDS = new Proxy([], { get: () => ({}) });

// A block behind this script; while the page is still coming in, some are missing.
function blockOf(name, make) {
  if (!blocks.has(name)) {
    const holder = document.getElementById(`told-${name}`);
    if (!holder || (document.readyState === "loading" && !holder.nextElementSibling)) {
      wordsMissed = true;
      return undefined;
    }
    blocks.set(name, make(JSON.parse(holder.textContent)));
  }
  return blocks.get(name);
}

const articlesTold = () => blockOf("articles", (table) => table);

// What is told of an event: its words, then those of each report.
function wordsAt(place) {
  const { block } = payload.packed;
  return blockOf(Math.floor(place / block), worded)?.[place % block] ?? NO_WORDS;
}

function worded(block) {
  const { shapes, shared } = payload.packed;
  const known = (name, value) => (shared.includes(name) ? meant(value) : value);
  const row = ([shape, ...cells]) =>
    Object.fromEntries(shapes[shape].map((name, cell) => [name, known(name, cells[cell])]));
  const whole = ({ how, ...told }) => ({ ...told, ...how });
  return block.map((rows) => rows.map((each) => whole(row(each))));
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
