// The graph as the page received it, with what points at what. Nothing here changes after loading.

const NONE = Object.freeze([]);
const NOTHING = Object.freeze({});

function lazily(make) {
  let made;
  return () => (made ??= make());
}

// What many events have in common is made once.
function remembered(make) {
  const made = new Map();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    made.set(key, make(key));
    return made.get(key);
  };
}

const actors = rowsOf(Actor, payload.actors, {
  id: (id) => withPrefix(id, "actor"),
  lines: (lines, actor) => lines ?? [actor.name],
  aliases: (aliases) => aliases ?? NONE,
  roles: (roles) => roles ?? NONE,
  wikidata: (item) => item && withPrefix(item, "http://www.wikidata.org/entity"),
});
const articles = rowsOf(Article, payload.articles);
withCells(Article, payload.told.article, articlesTold, { id: (id = "") => withPrefix(id, "article") });
const dayIn = remembered((text) => (isDay(text) ? text : ""));
const events = rowsOf(Happening, payload.events, {
  day: dayIn,
  parts: (parts) => parts ?? NOTHING,
  qualities: (qualities) => qualities ?? NOTHING,
  against: (against) => against ?? NONE,
  reportedIn: (places) => places ?? NONE,
});
tells(Happening, payload.told.event, (event) => wordsAt(event.place)[0]);
tells(Report, payload.told.report, (report) => wordsAt(report.event.place)[report.number + 1]);
const ties = payload.ties.map((row, place) => new Tie(place, row));
// Whom an actor speaks for is no event, but holds the picture together.
const bonds = actors
  .filter((actor) => actor.represents !== undefined)
  .map((actor) => ({ kind: "speaks for", source: actor, target: actors[actor.represents], events: NONE, bond: true }));
const graph = { ...payload, actors, articles, events, ties };

const articlesAt = remembered((places) => [...new Set([places].flat())]);
const actorsIn = remembered((parts) => [...new Set(Object.values(parts).flat())]);

const eventsOfActors = lazily(() => {
  const found = actors.map(() => []);
  for (const event of events) for (const actor of actorsIn(event.parts)) found[actor].push(event);
  return found;
});

const tiesOfActors = lazily(() => {
  const found = actors.map(() => []);
  for (const tie of ties) {
    found[tie.source.place].push(tie);
    found[tie.target.place].push(tie);
  }
  return found;
});

// What is told more than once, by the event that stands for it.
const tellings = lazily(() => {
  const found = new Map();
  for (const event of events) {
    if (event.same === undefined) continue;
    if (!found.has(event.lead)) found.set(event.lead, [event.lead]);
    found.get(event.lead).push(event);
  }
  for (const told of found.values()) told.sort((one, other) => one.place - other.place);
  return found;
});

const answering = lazily(() => {
  const found = new Map();
  for (const event of events) {
    if (event.answers !== undefined) found.set(event.answers, [...(found.get(event.answers) ?? []), event]);
  }
  return found;
});

// Where nobody says when it was said, it was said by the day it was first reported. All that tell of the same are in
// range together: by the first day that one of them tells, else by the first report.
const dates = lazily(() => {
  const found = events.map((event) => event.day || firstPublished(event.articles));
  for (const told of tellings().values()) {
    const days = told.map((one) => one.day).filter(Boolean);
    const reported = told.map((one) => found[one.place]).filter(Boolean);
    const first = (days.length ? days : reported).sort(byStart)[0] ?? "";
    for (const one of told) found[one.place] = first;
  }
  return found;
});

function firstPublished(places) {
  const days = places.map((article) => articles[article].published).filter(isDay);
  return days.sort(byStart)[0] ?? "";
}

function byId(rows, isWhole = () => true) {
  let known;
  return {
    get(id) {
      if (known) return known.get(id);
      const found = new Map(rows.map((row) => [row.id, row]));
      if (isWhole()) known = found;
      return found.get(id);
    },
  };
}

const actorsById = byId(actors);
const tiesById = byId(ties);
// Ids of events stand with the words.
const eventsById = byId(events, () => !wordsMissed);

// The words of an event that the search looks through, folded once and kept.
function wordsOf(event) {
  event.words ??= fold(
    [
      event.label ?? "",
      event.content,
      ...namesIn(event),
      ...event.reports.map((report) => (report.evidence ?? []).map((piece) => piece[1]).join("")),
    ].join(" "),
  );
  return event.words;
}

const namesIn = (event) =>
  Object.values(event.parts)
    .flat()
    .map((place) => actors[place].name);
