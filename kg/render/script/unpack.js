// The payload, made whole again (kg/render/packing.py): rows of few shapes, and what repeats is said once. The words of
// events stand in blocks behind this script; a block is read when something of it is shown.

const payload = JSON.parse(document.getElementById("payload").textContent);

function unpacked() {
  const { shapes, values, shared } = payload.packed;
  const isShared = shapes.map((names) => names.map((name) => shared.includes(name)));
  const fill = (row, into) => {
    const [shape] = row;
    shapes[shape].forEach((name, place) => {
      into[name] = isShared[shape][place] ? values[row[place + 1]] : row[place + 1];
    });
    return into;
  };
  const named = (row, prefix, into) => {
    const made = fill(row, into);
    made.id = withPrefix(made.id, prefix);
    return made;
  };
  return {
    ...payload,
    actors: payload.actors.map((row) => {
      const actor = named(row, "actor", new Actor());
      actor.lines ??= [actor.name];
      return actor;
    }),
    articles: payload.articles.map((row) => named(row, "article", {})),
    events: happenings(payload.events, values, new Set(shared)),
    ties: payload.ties.map(([source, target, kind, supporting]) => [source, target, values[kind], supporting]),
  };
}

const withPrefix = (id, prefix) => (id.includes("/") ? id : `${prefix}/${id}`);
const listed = (value) => (Array.isArray(value) ? value : [value]);

// Columns: of one value for all, of a value for each event, or of places and values where not all have one.
function happenings({ length, ...columns }, values, shared) {
  const made = Array.from({ length }, (_, place) => new Happening(place));
  for (const [name, column] of Object.entries(columns)) {
    if (typeof column === "number") {
      for (const event of made) event[name] = values[column];
      continue;
    }
    const [cells, places] = Array.isArray(column) ? [column] : [column.values, column.places];
    for (let at = 0; at < cells.length; at += 1) {
      made[places ? places[at] : at][name] = shared.has(name) ? values[cells[at]] : cells[at];
    }
  }
  return made;
}

class Actor {
  // Folded when somebody searches: there may be many.
  get folded() {
    const folded = [this.name, ...this.aliases].map(fold);
    Object.defineProperty(this, "folded", { value: folded });
    return folded;
  }
}

class Happening {
  constructor(place) {
    this.place = place;
    // All that an event comes to have, here, so that each of many is made in one piece.
    this.type = this.day = this.date = "";
    this.qualities = this.parts = this.reportedIn = this.articles = this.against = this.responses = undefined;
    this.answers = this.voicedBy = this.same = this.lead = this.told = this.words = undefined;
  }

  get id() {
    return withPrefix(wordsAt(this.place)[0].id ?? "", this.type);
  }

  get reports() {
    const reports = listed(this.reportedIn).map((article, number) => new Report(this, number, article));
    Object.defineProperty(this, "reports", { value: reports });
    return reports;
  }

  get content() {
    const { content = "" } = wordsAt(this.place)[0];
    return content === 1 ? marked(this.reports[0]) : content;
  }
}

class Report {
  constructor(event, number, article) {
    this.event = event;
    this.number = number;
    this.article = article;
  }

  get evidence() {
    const { marks } = payload.packed;
    const flat = wordsAt(this.event.place)[this.number + 1].evidence ?? [];
    const pieces = [];
    for (let place = 0; place < flat.length; place += 2) pieces.push([marks[flat[place]], flat[place + 1]]);
    return pieces;
  }
}

// All else that is told: the rows of words are found by the event's place, its own row before those of its reports.
function tells(made, names, rowOf) {
  for (const name of names) {
    if (Object.hasOwn(made.prototype, name)) continue;
    Object.defineProperty(made.prototype, name, {
      get() {
        return rowOf(this)[name];
      },
    });
  }
}
tells(Happening, payload.told.event, (event) => wordsAt(event.place)[0]);
tells(Report, payload.told.report, (report) => wordsAt(report.event.place)[report.number + 1]);

const marked = (report) =>
  report.evidence
    .filter(([mark]) => mark === "content")
    .map(([, text]) => text)
    .join(" … ");

const blocks = [];
let wordsMissed = false;
const NO_WORDS = new Proxy([], { get: () => ({}) });

// What is told of an event: its words, then those of each report. While the page is still coming in, some are missing.
function wordsAt(place) {
  const { block, shapes, values, shared } = payload.packed;
  const number = Math.floor(place / block);
  if (!blocks[number]) {
    const holder = document.getElementById(`told-${number}`);
    if (!holder || (document.readyState === "loading" && !holder.nextElementSibling)) {
      wordsMissed = true;
      return NO_WORDS;
    }
    const known = (name, value) => (shared.includes(name) ? values[value] : value);
    const row = ([shape, ...cells]) =>
      Object.fromEntries(shapes[shape].map((name, cell) => [name, known(name, cells[cell])]));
    const whole = ({ how, ...told }) => ({ ...told, ...how });
    blocks[number] = JSON.parse(holder.textContent).map((rows) => rows.map((each) => whole(row(each))));
  }
  return blocks[number][place % block];
}

// Once all words are there, what was shown without them is shown again.
function whenWordsAreThere(again) {
  document.addEventListener("DOMContentLoaded", () => {
    if (!wordsMissed) return;
    wordsMissed = false;
    again();
  });
}
