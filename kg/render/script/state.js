// What the reader has chosen: one value, written to the address so that a link shows the same.

const VIEWS = ["graph", "demands", "meetings", "statements", "acts", "ties"];
// The views that list events of one type.
const LISTED = { demands: "demand", meetings: "meeting", statements: "statement", acts: "act" };
const START = Object.freeze({
  view: "graph",
  pick: "", // "actor …", "tie …" or "event …": what the panel shows
  noTies: [], // kinds switched off
  noActors: [],
  noSorts: [], // "demand pending", "act threatens": what the lists leave out
  disputed: false, // only what is told differently
  from: "",
  to: "",
  weight: graph.first.weight,
  steps: 0, // 0: the first view; 1, 2: only the neighbourhood of the picked actor
  text: "",
  bundled: false, // one line a pair, whatever the kinds
});

let state = START;
const listeners = [];

function onChange(listener) {
  listeners.push(listener);
}

function change(patch) {
  const before = state;
  state = Object.freeze({ ...state, ...patch });
  const moved = before.view !== state.view || before.pick !== state.pick;
  keepAddress(addressOf(state), moved);
  for (const listener of listeners) listener(state, before);
}

function addressOf(chosen) {
  const pairs = Object.entries(chosen).filter(([name, value]) => String(value) !== String(START[name]));
  return pairs
    .map(([name, value]) => `${name}=${encodeURIComponent(Array.isArray(value) ? value.join("|") : value)}`)
    .join("&");
}

function stateOf(address) {
  const read = { ...START };
  for (const pair of address.replace(/^#/, "").split("&")) {
    const [name, coded = ""] = pair.split("=");
    if (Object.hasOwn(START, name)) read[name] = likeStart(name, decodeURIComponentSafely(coded));
  }
  if (!VIEWS.includes(read.view)) read.view = START.view;
  return read;
}

function likeStart(name, text) {
  const example = START[name];
  if (Array.isArray(example)) return text.split("|").filter(Boolean);
  if (typeof example === "number")
    return Number.isFinite(Number(text)) ? Math.max(0, Math.round(Number(text))) : example;
  if (typeof example === "boolean") return text === "true";
  return text;
}

// A page inside another (srcdoc) has no address of its own to write to.
function keepAddress(address, moved) {
  if (location.protocol === "about:") return;
  const url = address ? `#${address}` : location.pathname + location.search;
  if (moved) history.pushState(null, "", url);
  else history.replaceState(null, "", url);
}

function followAddress() {
  const before = state;
  state = Object.freeze(stateOf(location.hash));
  for (const listener of listeners) listener(state, before);
}

function pickOf(chosen) {
  const gap = chosen.pick.indexOf(" ");
  const kind = chosen.pick.slice(0, gap);
  const id = chosen.pick.slice(gap + 1);
  const found = { actor: actorsById, tie: tiesById, event: eventsById }[kind]?.get(id);
  return found ? { kind, [kind]: found } : { kind: "" };
}

const pick = {
  actor: (actor) => change({ pick: `actor ${actor.id}` }),
  tie: (tie) => change({ pick: `tie ${tie.id}` }),
  event: (event) => change({ pick: `event ${event.id}` }),
  nothing: () => change({ pick: "", steps: 0 }),
};
