// What a list can be narrowed by, as legend of its signs: where demands and meetings stand, what is said or done.

const SORT_HEADS = {
  demand: "Where demands stand",
  meeting: "Did they take place?",
  statement: "What is done by saying it",
  act: "What is done",
};
const SORT_ORDER = [
  "pending",
  "made",
  "answered",
  "partly accepted",
  "accepted",
  "deferred",
  "rejected",
  "withdrawn",
].concat([
  "held",
  "ongoing",
  "planned",
  "proposed",
  "conditional",
  "postponed",
  "cancelled",
  "refused",
  "denied",
  "unknown",
]);
const sortCounts = lazily(() => tally(once(events).map(sortKey)));
const disputedCounts = lazily(() =>
  tally(
    once(events)
      .filter(isDisputed)
      .map((event) => event.type),
  ),
);

// Where things stand in the order of their course; what is said or done, the most frequent first.
function sortsOf(type) {
  const place = (sort) => SORT_ORDER.indexOf(sort) + 1 || SORT_ORDER.length + 1;
  return [...sortCounts().entries()]
    .filter(([key]) => key.startsWith(`${type} `))
    .map(([key, number]) => ({ key, number, sort: key.slice(type.length + 1) }))
    .sort(
      (one, other) => place(one.sort) - place(other.sort) || other.number - one.number || byStart(one.sort, other.sort),
    );
}

function sortMark(type, sort) {
  if (type === "act") return swatch(tieLook(sort));
  return statusSign(sort, 18) && el("span", { class: `mark badge-${asClass(sort)}` }, statusSign(sort, 18));
}

function sortSwitches(type) {
  const sorts = sortsOf(type);
  const keys = sorts.map(({ key }) => key);
  const others = () => state.noSorts.filter((key) => !keys.includes(key));
  const disputed = disputedCounts().get(type);
  return [
    el("h2", {}, SORT_HEADS[type]),
    el(
      "div",
      { class: `group sorts sorts-${type}`, role: "group", "aria-label": SORT_HEADS[type] },
      sorts.map(({ key, number, sort }) =>
        entry(sortMark(type, sort), own(STATUS, sort) ?? sort, number, key, "noSorts"),
      ),
    ),
    sorts.length > 1
      ? el(
          "p",
          { class: "bulk" },
          button("All", () => change({ noSorts: others() }), { class: "plain" }),
          " · ",
          button("None", () => change({ noSorts: [...others(), ...keys] }), { class: "plain" }),
        )
      : "",
    disputed
      ? [
          el("h2", {}, "Show"),
          el("label", { class: "check" }, checkbox("disputed"), `only what is disputed (${disputed})`),
        ]
      : "",
  ];
}
