// The panel while nothing is picked: what stands out, each line a way in.
function front(scope) {
  const strongest = foremost(
    scope.allLines.filter(({ tie }) => !tieLook(tie.kind).thin),
    8,
    (one, other) =>
      other.weight - one.weight || other.events.length - one.events.length || one.tie.place - other.tie.place,
  );
  const spoken = foremost(
    speakersIn(scope.events),
    8,
    (one, other) => other.number - one.number || one.actor.place - other.actor.place,
  );
  return [
    el(
      "p",
      { class: "lead" },
      "Each line is something an article reports. Click a line or a name to read the words behind it.",
    ),
    strongest.length
      ? el(
          "section",
          { class: "ties" },
          el("h3", {}, "What stands out"),
          strongest.map(({ tie, weight }) => tieRow(tie, weight)),
        )
      : "",
    toldDifferently(scope.events),
    spoken.length ? el("section", {}, el("h3", {}, "Who is quoted most"), bars(spoken)) : "",
    el("p", { class: "quiet keys" }, "Keys: / finds, arrows walk, Enter opens, Esc closes, + − 0 zoom."),
  ].filter(Boolean);
}

// How many statements each actor makes; what is told several times is one.
function speakersIn(found) {
  const numbers = new Array(actors.length).fill(0);
  for (const event of once(found)) {
    if (event.type !== "statement") continue;
    const told = tellings().get(event);
    for (const place of told ? new Set(told.flatMap(speakersOf)) : speakersOf(event)) numbers[place] += 1;
  }
  return numbers.map((number, place) => ({ actor: actors[place], number })).filter(({ number }) => number);
}

const speakersOf = (event) => event.parts.speaker ?? NONE;

// What is told of an answer, its demand shows.
function toldDifferently(events) {
  if (!disputed().size) return "";
  const found = once(events.filter(isDisputed)).filter((event) => event.type !== "response");
  if (!found.length) return "";
  const row = (event) =>
    el(
      "button",
      { type: "button", class: "tie-row", onclick: () => pick.event(event) },
      el("span", { class: "unequal", "aria-hidden": "true" }, "≠"),
      el("span", {}, el("span", {}, headline(event)).textContent),
    );
  return el("section", { class: "disputed" }, el("h3", {}, "Told differently"), shortList(found, 4, row));
}

function bars(counts) {
  const most = counts[0].number;
  return el(
    "ol",
    { class: "bars" },
    counts.map(({ actor, number }) =>
      el(
        "li",
        {},
        el(
          "button",
          { type: "button", class: "bar-row", onclick: () => pick.actor(actor) },
          el("span", {}, actor.name),
          svg(
            "svg",
            { viewBox: "0 0 100 8", preserveAspectRatio: "none", class: "bar", "aria-hidden": "true" },
            svg("rect", { width: (100 * number) / most, height: 8, rx: 1 }),
          ),
          el("span", { class: "count" }, String(number)),
        ),
      ),
    ),
  );
}
