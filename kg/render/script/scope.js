// What is in view, for a state: events by date and words, ties by events, actors by ties. Pure.
// A switch of a list (where demands stand, what statements do) narrows that list alone.

const MOST_NEIGHBOURS = 150;

const ALL_EVENTS = { has: () => true };

function scopeOf(chosen) {
  const wanted = wantedOf(chosen);
  const isWhole = !isLimited(chosen);
  const inRange = isWhole ? events : events.filter((event) => isWithin(event, chosen, wanted));
  const kept = isWhole ? ALL_EVENTS : new Set(inRange);
  const weighed = ties
    .filter((tie) => !chosen.noTies.includes(tie.kind))
    .map((tie) => weigh(tie, kept))
    .filter((line) => line.weight >= Math.max(1, chosen.weight));
  const shown = shownActors(chosen, weighed, kept);
  const lines = weighed.filter((line) => shown.has(line.tie.source) && shown.has(line.tie.target));
  const picked = pickOf(chosen);
  const listed = eventsOf(picked).filter((event) => kept.has(event));
  const drawn = withTies(shown, lines, chosen);
  return { events: listed, lines, allLines: weighed, actors: drawn, bonds: shownBonds(new Set(drawn), chosen) };
}

const isLimited = (chosen) => Boolean(chosen.from || chosen.to || chosen.text.trim());
const wantedOf = (chosen) => fold(chosen.text).split(/\s+/).filter(Boolean);

function isWithin(event, chosen, wanted) {
  if (chosen.from && !(event.date >= chosen.from)) return false;
  if (chosen.to && !(event.date && event.date <= chosen.to)) return false;
  return wanted.every((word) => wordsOf(event).includes(word));
}

// The lists follow the picked actor or tie; a picked event leaves them as they are.
function eventsOf(picked) {
  if (picked.tie) return [...picked.tie.events].sort((one, other) => one.place - other.place);
  return picked.actor ? picked.actor.events : events;
}

const sortKey = (event) => `${event.type} ${sortOf(event.lead)}`;

// What a view lists, each event once: without the sorts that are switched off.
function listedOf(scope, type) {
  const found = once(scope.events.filter((event) => event.type === type));
  return found.filter((event) => !state.noSorts.includes(sortKey(event)) && (!state.disputed || isDisputed(event)));
}

// A tie with all of its events.
class WholeLine {
  constructor(tie) {
    this.tie = tie;
    this.weight = tie.weight;
  }

  get events() {
    return this.tie.events;
  }
}

function weigh(tie, kept) {
  if (kept !== ALL_EVENTS) return weighed(tie, kept);
  tie.whole ??= new WholeLine(tie);
  return tie.whole;
}

function weighed(tie, kept) {
  const supporting = tie.events.filter((event) => kept.has(event));
  const reporting = new Set();
  for (const event of supporting) for (const article of event.articles) reporting.add(article);
  return { tie, events: supporting, weight: reporting.size };
}

function shownActors(chosen, weighed, kept) {
  const picked = pickOf(chosen);
  const shown =
    picked.actor && chosen.steps
      ? neighbourhood(picked.actor, chosen.steps, weighed)
      : new Set(actors.filter((actor) => actor.first));
  if (picked.actor) shown.add(picked.actor);
  if (picked.tie) shown.add(picked.tie.source).add(picked.tie.target);
  const filtered = isLimited(chosen);
  return new Set(
    [...shown].filter(
      (actor) =>
        actor === picked.actor ||
        (!chosen.noActors.includes(actor.kind) && (!filtered || actor.events.some((event) => kept.has(event)))),
    ),
  );
}

function neighbourhood(centre, steps, weighed) {
  const near = new Map([[centre, 0]]);
  for (let step = 1; step <= steps; step += 1) {
    const before = new Set(near.keys());
    for (const { tie, weight } of weighed) {
      for (const [here, there] of [
        [tie.source, tie.target],
        [tie.target, tie.source],
      ]) {
        if (before.has(here) && !before.has(there)) near.set(there, (near.get(there) ?? 0) + weight);
      }
    }
  }
  const strongest = [...near.entries()].sort((one, other) => other[1] - one[1] || one[0].place - other[0].place);
  return new Set([centre, ...strongest.slice(0, MOST_NEIGHBOURS).map(([actor]) => actor)]);
}

// Someone all of whose ties are filtered away is not shown; someone who never had any is.
function withTies(shown, lines, chosen) {
  const tied = new Set(lines.flatMap(({ tie }) => [tie.source, tie.target]));
  const picked = pickOf(chosen);
  return [...shown]
    .filter((actor) => tied.has(actor) || !actor.ties.length || actor === picked.actor)
    .sort((one, other) => one.place - other.place);
}

function shownBonds(shown, chosen) {
  if (chosen.noTies.includes("speaks for")) return [];
  return bonds.filter((bond) => shown.has(bond.source) && shown.has(bond.target));
}
