// The legend teaches what marks and lines mean; each of its entries is a switch.

const legend = document.getElementById("legend");
const tieCounts = tally([...ties, ...bonds].map((tie) => tie.kind));
const actorCounts = tally(actors.map((actor) => actor.kind));

function groupsOfTies() {
  const known = new Set(TIE_GROUPS.flatMap(([, kinds]) => kinds));
  const others = [...tieCounts.keys()].filter((kind) => !known.has(kind)).sort(byStart);
  const groups = [...TIE_GROUPS, ["Other", others]];
  return groups
    .map(([name, kinds]) => [name, kinds.filter((kind) => tieCounts.has(kind))])
    .filter(([, kinds]) => kinds.length);
}

function toggled(kinds, kind) {
  return kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind];
}

function entry(sign, text, number, kind, field) {
  return el(
    "button",
    {
      type: "button",
      class: "entry",
      "data-kind": kind,
      "data-field": field,
      onclick: () => change({ [field]: toggled(state[field], kind) }),
    },
    sign,
    el("span", {}, text),
    el("span", { class: "count" }, String(number)),
  );
}

// Made once for each view that has its own, in each light; then only the switches change.
function showLegend() {
  const type = LISTED[state.view];
  const made = `${type ?? "picture"} ${theme()}`;
  if (legend.dataset.made !== made) {
    const open = legend.querySelector("details")?.open ?? matchMedia("(min-width: 761px)").matches;
    legend.dataset.made = made;
    legend.replaceChildren(
      el("details", { open }, el("summary", {}, "Legend and filters"), type ? sortSwitches(type) : pictureSwitches()),
    );
  }
  for (const each of legend.querySelectorAll(".entry"))
    update(each, "aria-pressed", String(!state[each.dataset.field].includes(each.dataset.kind)));
  for (const box of legend.querySelectorAll("[type=checkbox]")) box.checked = state[box.dataset.kind];
  for (const slider of legend.querySelectorAll("[type=range]")) {
    slider.value = Math.max(1, state.weight);
    slider.previousSibling.textContent =
      state.weight > 1 ? `lines in ${state.weight} or more articles` : "lines in any number of articles";
  }
}

function pictureSwitches() {
  const kindsOfActors = [...actorCounts.keys()].sort(
    (one, other) => actorCounts.get(other) - actorCounts.get(one) || byStart(one, other),
  );
  return [
    el("h2", {}, "Lines"),
    groupsOfTies().map(([name, kinds]) =>
      el(
        "div",
        { class: "group", role: "group", "aria-label": name },
        el("h3", {}, name),
        kinds.map((kind) => entry(swatch(tieLook(kind)), kind, tieCounts.get(kind), kind, "noTies")),
      ),
    ),
    el(
      "p",
      { class: "bulk" },
      button("All", () => change({ noTies: [] }), { class: "plain" }),
      " · ",
      button("None", () => change({ noTies: [...tieCounts.keys()] }), { class: "plain" }),
    ),
    el("h2", {}, "Marks"),
    el(
      "div",
      { class: "group", role: "group", "aria-label": "Kinds of actors" },
      kindsOfActors.map((kind) =>
        entry(glyph(actorLook(kind)), actorLook(kind).name, actorCounts.get(kind), kind, "noActors"),
      ),
    ),
    el("h2", {}, "Show"),
    weightControl(),
    el("label", { class: "check" }, checkbox("bundled"), "one line a pair"),
  ];
}

function weightControl() {
  const most = Math.max(2, articles.length > 12 ? 12 : articles.length);
  const input = el("input", {
    type: "range",
    min: 1,
    max: most,
    "data-kind": "least articles",
    oninput: () => change({ weight: Number(input.value) }),
  });
  return el("label", { class: "slider" }, el("span", {}), input);
}

function checkbox(field) {
  const input = el("input", {
    type: "checkbox",
    "data-kind": field,
    onchange: () => change({ [field]: input.checked }),
  });
  return input;
}
