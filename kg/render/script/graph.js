// The graph as the page received it, with what points at what. Nothing here changes after loading.

const graph = JSON.parse(document.getElementById("payload").textContent);
const { actors, articles, events } = graph;

actors.forEach((actor, place) => {
  actor.place = place;
  actor.aliases ??= [];
  actor.roles ??= [];
  actor.events = [];
  actor.ties = [];
  actor.folded = [actor.name, ...actor.aliases].map(fold);
});
articles.forEach((article) => {
  article.name = article.title || article.publisher || decodeURIComponentSafely(article.id.replace(/^article\//, ""));
});

events.forEach((event, place) => {
  event.place = place;
  event.parts ??= {};
  event.qualities ??= {};
  event.reports ??= [];
  event.content ??= "";
  if (!isDay(event.day)) event.day = "";
  event.against ??= [];
  event.responses = [];
  event.articles = [...new Set(event.reports.map((report) => report.article))];
  const published = event.articles
    .map((article) => articles[article].published)
    .filter(isDay)
    .sort(byStart);
  // Where nobody says when it was said, it was said by the day it was first reported.
  event.date = event.day || published[0] || "";
  for (const actor of new Set(Object.values(event.parts).flat())) actors[actor].events.push(event);
});
for (const event of events) {
  if (event.answers !== undefined) events[event.answers].responses.push(event);
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
const eventsById = new Map(events.map((event) => [event.id, event]));

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
