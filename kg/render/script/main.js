// Put together: a change of state redraws what depends on it.

let scopeNow;
const currentScope = () => scopeNow;

// What lists and bars follow: a picked event leaves them as they are.
const followed = ({ pick: picked }) => (picked.startsWith("event ") ? "" : picked);
const EVIDENCE = ["from", "to", "text", "noTies", "steps", "weight"];
// Each part of the page with what it depends on: it is shown again when that has changed, and left alone otherwise.
const PARTS = [
  [showLegend, ["view", "noTies", "noActors", "noSorts", "disputed", "weight", "bundled"]],
  [showRange, ["from", "to"]],
  [showBars, ["view", "text", followed]],
  [showViews, ["view"]],
  [showFilters, ["view", "text", "steps", "pick", "noActors"]],
  [showExtent, undefined],
  [showPanel, ["pick", ...EVIDENCE]],
  [showList, ["view", "from", "to", "text", "noSorts", "disputed", "noTies", "weight", followed]],
  [showOptions, undefined],
];
const textOf = (chosen, name) => String(typeof name === "string" ? chosen[name] : name(chosen));
const isChanged = (now, before, names) => names.some((name) => textOf(now, name) !== textOf(before, name));

function render(now, before) {
  scopeNow = scopeOf(now);
  for (const [again, names] of PARTS) {
    if (!before || !names || isChanged(now, before, names)) again(scopeNow);
  }
  // The window is measured once all else stands: each measuring lays out the page.
  if (!before) measure();
  show(scopeNow);
  if (!before) return;
  if (now.pick !== before.pick) showTop();
  if (now.view !== before.view) list.scrollTop = 0;
  announce(`${counted(scopeNow.actors.length, "actor")}, ${counted(scopeNow.lines.length, "tie")} in view`);
}

// On a phone the evidence lies below the picture: go there.
function showTop() {
  panel.scrollTop = 0;
  if (state.pick && matchMedia("(max-width: 760px)").matches)
    panel.scrollIntoView({ behavior: calm.matches ? "auto" : "smooth" });
}

let viewButtons;
function showViews() {
  viewButtons ??= VIEWS.map((view) => button(VIEW_NAMES[view], () => change({ view }), { "data-view": view }));
  const views = document.getElementById("views");
  if (!views.childElementCount) views.append(...viewButtons);
  for (const each of viewButtons) update(each, "aria-current", each.dataset.view === state.view ? "page" : undefined);
}

function showFilters() {
  const chips = [];
  if (state.text) chips.push([`Words: ${state.text}`, { text: "" }]);
  if (state.steps && pickOf(state).actor) chips.push([`Near ${pickOf(state).actor.name}`, { steps: 0 }]);
  if (state.view === "graph" && state.noActors.length)
    chips.push([`Without: ${state.noActors.join(", ")}`, { noActors: [] }]);
  document
    .getElementById("filters")
    .replaceChildren(
      ...chips.map(([text, off]) =>
        button(`${text} ×`, () => change(off), { class: "chip", "aria-label": `Remove filter ${text}` }),
      ),
    );
}

// A reader should know that there is more than the picture has room for.
function showExtent() {
  const shown = scopeNow.actors.length;
  const some = shown < actors.length && state.view === "graph";
  document.getElementById("extent").textContent = some
    ? `${grouped(shown)} of ${counted(actors.length, "actor")}: search finds the others`
    : "";
}

function summary() {
  const numbers = tally(once(events).map((event) => event.type));
  const told = ["statement", "demand", "meeting", "act"].map((type) => counted(numbers.get(type) ?? 0, type));
  const range = [...new Set([days[0], days.at(-1)])].map(dayInWords).join(" to ");
  const part = graph.narrowing ? `Narrowed to ${graph.narrowing}. ` : "";
  const among = actors.filter((actor) => !actor.named).length;
  return `${part}${counted(articles.length, "article")}${days.length ? `, ${range}` : ""}: ${told.slice(0, -1).join(", ")} and ${told.at(-1)} among ${counted(among, "actor")}`;
}

const isTyping = (target) => target instanceof HTMLInputElement && target.type === "text";

function onAnyKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const run = {
    "/": () => searchBox.focus(),
    "+": () => zoom(1.35),
    "=": () => zoom(1.35),
    "-": () => zoom(1 / 1.35),
    "−": () => zoom(1 / 1.35),
    0: showAll,
    Escape: () => pick.nothing(),
  }[event.key];
  if (!run) return;
  event.preventDefault();
  run();
}

function beforePrinting() {
  setPrinting(true);
  // Paper has no clicks: the words that support each line are printed with it.
  for (const box of document.querySelectorAll(".evidence")) box.dispatchEvent(new Event("fill"));
  for (const box of document.querySelectorAll("#main article details:not([open], .why)")) {
    box.open = true;
    box.dataset.printed = "true";
  }
  showLegend();
  paint();
}

function afterPrinting() {
  setPrinting(false);
  for (const box of document.querySelectorAll("[data-printed]")) {
    box.open = false;
    delete box.dataset.printed;
  }
  showLegend();
  paint();
}

document.getElementById("summary").textContent = summary();
document.addEventListener("keydown", onAnyKey);
addEventListener("popstate", followAddress);
addEventListener("beforeprint", beforePrinting);
addEventListener("afterprint", afterPrinting);
darkness.addEventListener("change", () => render(state, undefined));
document.addEventListener("click", (event) => {
  const menu = document.getElementById("save");
  if (!menu.contains(event.target)) menu.open = false;
});
onChange(render);
state = Object.freeze(stateOf(location.hash));
buildTimeline();
render(state, undefined);
paint();
document.documentElement.dataset.ready = "true";
whenWordsAreThere(() => {
  for (const event of events) delete event.words;
  render(state, undefined);
});

// Who takes part in what is asked for by the first click: found out before, if there is time.
addEventListener("load", () => globalThis.requestIdleCallback?.(eventsOfActors));

// For notebooks and tests: where things are, and what is chosen.
globalThis.explorer = Object.freeze({
  graph,
  change,
  state: () => state,
  scope: () => scopeNow,
  labels: () => {
    paint();
    return picture.scene.labels.map(({ actor, left, right, top, bottom }) => ({
      name: actor.name,
      left,
      right,
      top,
      bottom,
    }));
  },
  actorAt: (id) => {
    const node = picture.scene.nodeOf.get(actorsById.get(id));
    return node && onScreen(picture.camera, node);
  },
  tieAt: (id) => {
    const line = picture.scene.lines.find(({ tie }) => tie.id === id);
    return line && alongCurve(curveOf(line, picture.camera), 0.5);
  },
});
