// The evidence panel: an actor's card, a tie's or an event's evidence, or what stands out.

const panel = document.getElementById("panel");

function showPanel(scope) {
  const picked = pickOf(state);
  const content = {
    actor: () => actorCard(picked.actor),
    tie: () => tieCard(picked.tie, scope),
    event: () => eventCard(picked.event),
    "": () => front(scope),
  }[picked.kind]();
  panel.replaceChildren(...(picked.kind ? [closing(), ...content] : content));
  panel.classList.toggle("open", Boolean(picked.kind));
}

function closing() {
  return button("×", () => pick.nothing(), { class: "close", "aria-label": "Close", title: "Close (Esc)" });
}

function inRangeOf(found) {
  const wanted = wantedOf(state);
  return once(found.filter((event) => isWithin(event, state, wanted))).sort(latestFirst);
}

function actorCard(actor) {
  const found = inRangeOf(actor.events);
  const isIn = (event, part) => event.told.some((one) => one.parts[part]?.includes(actor.place));
  const as = (type, part) => found.filter((event) => event.type === type && isIn(event, part));
  const spoken = as("statement", "speaker");
  const heard = found.filter((event) => event.type === "statement" && !spoken.includes(event));
  return [
    el(
      "header",
      { class: "card" },
      el(
        "p",
        { class: "kind" },
        glyph(actorLook(actor.kind)),
        actorLook(actor.kind).name,
        copyButton(`actor ${actor.id}`),
      ),
      el("h2", { tabindex: "-1" }, actor.name),
      roles(actor),
      facts(actor),
      nearness(actor),
    ),
    tieSummary(actor),
    section("Says", spoken),
    section("Demands", as("demand", "demander")),
    section("Is asked", as("demand", "addressee")),
    section("Answers", as("response", "responder")),
    section(
      "Meets",
      as("meeting", "participant").concat(as("meeting", "host").filter((event) => !isIn(event, "participant"))),
    ),
    section("Acts", as("act", "actor")),
    section("Is acted toward", as("act", "target")),
    section("Is spoken to or about", heard),
    found.length
      ? ""
      : el(
          "p",
          { class: "quiet" },
          actor.events.length
            ? "Nothing in this date range or with these words."
            : "Named, but nothing is told of what it said or did.",
        ),
  ].filter(Boolean);
}

function roles(actor) {
  const represented = actor.represents !== undefined ? actors[actor.represents] : undefined;
  const lines = actor.roles.map(([title, organization, start, end]) => {
    const period = start || end ? ` (${start ? dayInWords(start) : "…"} – ${end ? dayInWords(end) : "…"})` : "";
    return el("li", {}, [title, organization].filter(Boolean).join(", "), el("span", { class: "quiet" }, period));
  });
  if (represented) lines.push(el("li", {}, "speaks for ", actorButton(represented)));
  return lines.length ? el("ul", { class: "roles" }, lines) : "";
}

function facts(actor) {
  const aliases = actor.aliases.slice(0, 8).join(", ") + (actor.aliases.length > 8 ? " …" : "");
  const known = actor.wikidata ? link(actor.wikidata, `Wikidata ${actor.wikidata.split("/").pop()}`) : "";
  return aliases || known
    ? el("p", { class: "facts" }, aliases ? `Also: ${aliases}` : "", aliases && known ? " · " : "", known)
    : "";
}

function nearness(actor) {
  const choices = [
    ["Everyone", 0],
    ["One step", 1],
    ["Two steps", 2],
  ];
  const set = (steps) => {
    picture.touched = false;
    change({ steps, view: "graph", pick: `actor ${actor.id}` });
  };
  return el(
    "div",
    { class: "choice", role: "group", "aria-label": "How much of the picture" },
    choices.map(([text, steps]) => button(text, () => set(steps), { "aria-pressed": String(state.steps === steps) })),
  );
}

function tieSummary(actor) {
  const wanted = wantedOf(state);
  const lines = actor.ties
    .map((tie) => ({ tie, events: once(tie.events.filter((event) => isWithin(event, state, wanted))) }))
    .filter((line) => line.events.length && !state.noTies.includes(line.tie.kind));
  if (!lines.length) return "";
  const faint = ({ tie }) => Number(tieLook(tie.kind).thin ?? false);
  const sorted = lines.sort(
    (one, other) =>
      faint(one) - faint(other) || other.events.length - one.events.length || byStart(one.tie.id, other.tie.id),
  );
  return el(
    "section",
    { class: "ties" },
    el("h3", {}, "Ties ", el("span", { class: "count" }, String(lines.length))),
    shortList(sorted, 6, ({ tie, events: found }) => tieRow(tie, found.length, actor)),
  );
}

function tieRow(tie, number, seenFrom) {
  const passive = {
    "speaks about": "is spoken about by",
    "speaks to": "is spoken to by",
    "demands of": "is asked by",
    accuses: "is accused by",
    criticizes: "is criticized by",
    threatens: "is threatened by",
    praises: "is praised by",
    supports: "is supported by",
    rejects: "is rejected by",
    warns: "is warned by",
    promises: "is promised something by",
    sanctions: "is sanctioned by",
    "deploys troops": "faces troops of",
  };
  const turned = seenFrom === tie.target && !tieLook(tie.kind).both;
  const words = seenFrom
    ? turned
      ? `${own(passive, tie.kind) ?? `← ${tie.kind}`} ${tie.source.name}`
      : `${between(tie.kind)} ${(seenFrom === tie.target ? tie.source : tie.target).name}`
    : `${tie.source.name} ${between(tie.kind)} ${tie.target.name}`;
  return el(
    "button",
    { type: "button", class: "tie-row", onclick: () => pick.tie(tie) },
    swatch(tieLook(tie.kind)),
    el("span", {}, words),
    el("span", { class: "count" }, String(number)),
  );
}

function section(title, found) {
  if (!found.length) return "";
  return el(
    "section",
    {},
    el("h3", {}, title, " ", el("span", { class: "count" }, String(found.length))),
    shortList(found),
  );
}

function tieCard(tie) {
  const found = inRangeOf(tie.events);
  const others = ties.filter(
    (each) =>
      each !== tie &&
      [each.source, each.target].includes(tie.source) &&
      [each.source, each.target].includes(tie.target),
  );
  return [
    el(
      "header",
      { class: "card" },
      el("p", { class: "kind" }, swatch(tieLook(tie.kind)), "Tie", copyButton(`tie ${tie.id}`)),
      el(
        "h2",
        { tabindex: "-1" },
        actorButton(tie.source),
        el("span", { class: "relation" }, ` ${between(tie.kind)} `),
        actorButton(tie.target),
      ),
      el(
        "p",
        { class: "facts" },
        `${counted(found.length, "time")}, in ${counted(new Set(found.flatMap(articlesIn)).size, "article")}`,
      ),
    ),
    found.length
      ? shortList(found, 12)
      : el("p", { class: "quiet" }, "No evidence in this date range or with these words."),
    others.length
      ? el(
          "section",
          { class: "ties" },
          el("h3", {}, "Also between the two"),
          others.map((each) => tieRow(each, once(each.events).length)),
        )
      : "",
  ].filter(Boolean);
}

// With the statement in which a demand is made or an act told, and the other way round.
function eventCard(event) {
  const voiced = once(event.told.map((one) => events[one.voicedBy]).filter(Boolean));
  const voicing = once(events.filter((one) => one.voicedBy !== undefined && events[one.voicedBy].lead === event.lead));
  return [
    el(
      "header",
      { class: "card" },
      el("p", { class: "kind" }, event.type),
      el("h2", { tabindex: "-1", class: "smaller" }, headline(event.lead)),
    ),
    el("div", { class: "items" }, item(event, "")),
    voiced.length ? section("Told in", voiced) : "",
    voicing.length ? section("In its words", voicing) : "",
  ].filter(Boolean);
}
