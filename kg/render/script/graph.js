// The graph as the page received it, with what points at what. Nothing here changes after loading.

const graph = unpacked();
const { actors, articles, events } = graph;

actors.forEach((actor, place) => {
  actor.place = place;
  actor.aliases ??= [];
  actor.roles ??= [];
  actor.events = [];
  actor.ties = [];
});
articles.forEach((article) => {
  article.name = article.title || article.publisher || decodeURIComponentSafely(article.id.replace(/^article\//, ""));
});

const NONE = Object.freeze([]);
const NO_PARTS = Object.freeze({});
// What many events have in common is made once.
function remembered(make) {
  const made = new Map();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key);
  };
}
const articlesAt = remembered((places) => [...new Set([places].flat())]);
const actorsIn = remembered((parts) => [...new Set(Object.values(parts).flat())]);
for (const event of events) {
  event.parts ??= NO_PARTS;
  event.qualities ??= {};
  if (!isDay(event.day)) event.day = "";
  event.against ??= NONE;
  event.responses = NONE;
  event.articles = articlesAt(event.reportedIn);
  // Where nobody says when it was said, it was said by the day it was first reported.
  event.date = event.day || firstPublished(event.articles);
  for (const actor of actorsIn(event.parts)) actors[actor].events.push(event);
}

function firstPublished(places) {
  const days = places.map((article) => articles[article].published).filter(isDay);
  return days.sort(byStart)[0] ?? "";
}

for (const event of events) {
  const answered = events[event.answers];
  if (answered) answered.responses = [...answered.responses, event];
  // The one that stands for all that tell of the same; those that it stands for, itself among them.
  event.lead = event.same === undefined ? event : events[event.same];
  event.lead.told = [...(event.lead.told ?? []), event];
}
for (const event of events) event.told = event.lead.told;
// All that tell of the same are in range together: by the first day that one of them tells, else by the first report.
for (const { told } of events.filter((event) => event.lead === event && event.told.length > 1)) {
  const first = (name) =>
    told
      .map((one) => one[name])
      .filter(Boolean)
      .sort(byStart)[0];
  const date = first("day") ?? first("date") ?? "";
  for (const one of told) one.date = date;
}

const ties = graph.ties.map(([source, target, kind, supporting], place) => {
  const tie = {
    place,
    kind,
    source: actors[source],
    target: actors[target],
    events: supporting.map((each) => events[each]),
  };
  tie.id = `${tie.source.id} ${kind} ${tie.target.id}`;
  tie.source.ties.push(tie);
  tie.target.ties.push(tie);
  return tie;
});
// Whom an actor speaks for is no event, but holds the picture together.
const bonds = actors
  .filter((actor) => actor.represents !== undefined)
  .map((actor) => ({ kind: "speaks for", source: actor, target: actors[actor.represents], events: [], bond: true }));

const actorsById = new Map(actors.map((actor) => [actor.id, actor]));
const tiesById = new Map(ties.map((tie) => [tie.id, tie]));
let eventIds;
// Only a link to an event asks for it: ids stand with the words.
const eventsById = {
  get(id) {
    if (!eventIds) {
      const ids = new Map(events.map((event) => [event.id, event]));
      if (!wordsMissed) eventIds = ids;
    }
    return eventIds?.get(id);
  },
};

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
