// The views beside the picture: demands, meetings in time, statements to read, and the ties as a table.

const list = document.getElementById("list");
const VIEW_NAMES = {
  graph: "Network",
  demands: "Demands",
  meetings: "Meetings",
  statements: "Statements",
  ties: "Table",
};

function showList(scope) {
  list.hidden = state.view === "graph";
  document.getElementById("picture").hidden = state.view !== "graph";
  if (state.view === "graph") return list.replaceChildren();
  const render = { demands: demandsView, meetings: meetingsView, statements: statementsView, ties: tiesView }[
    state.view
  ];
  return list.replaceChildren(...[focusLine(), render(scope)].flat().filter(Boolean));
}

function focusLine() {
  const picked = pickOf(state);
  if (!picked.actor && !picked.tie) return "";
  const name = picked.actor
    ? picked.actor.name
    : `${picked.tie.source.name} ${between(picked.tie.kind)} ${picked.tie.target.name}`;
  return el(
    "p",
    { class: "focus-line" },
    `Only: ${name} `,
    button("Show all", () => pick.nothing(), { class: "plain" }),
  );
}

const ofType = (scope, type) => scope.events.filter((event) => event.type === type).sort(latestFirst);
const nothing = (what) => el("p", { class: "quiet empty" }, `No ${what} in view.`);

function demandsView(scope) {
  const found = ofType(scope, "demand");
  if (!found.length) return nothing("demands");
  const counts = new Map();
  for (const event of found) counts.set(statusOf(event), (counts.get(statusOf(event)) ?? 0) + 1);
  const tally = el(
    "p",
    { class: "tally" },
    [...counts.entries()]
      .sort((one, other) => other[1] - one[1] || byStart(one[0], other[0]))
      .map(([status, number]) => el("span", {}, badge(status || "made"), ` ${number}`)),
  );
  return [el("h2", {}, `${counted(found.length, "demand")}`), tally, shortList(found, 40, demandRow)];
}

function demandRow(event) {
  const answers = event.responses.length
    ? event.responses.map((response) =>
        el("p", {}, headline(response), el("span", { class: "quiet" }, " · ", when(response))),
      )
    : el("p", { class: "quiet" }, "No answer reported");
  return el(
    "article",
    { class: "row demand-row" },
    el(
      "div",
      {},
      el(
        "p",
        { class: "item-meta" },
        when(event),
        badge(statusOf(event)),
        event.articles.length > 1 ? el("span", { class: "several" }, `in ${event.articles.length} articles`) : "",
      ),
      el("h3", { class: "headline" }, headline(event)),
      el("p", { class: "content" }, event.content || event.label),
    ),
    el("div", { class: "answers" }, el("p", { class: "eyebrow" }, "Answer"), answers),
    evidenceOf(event),
  );
}

function evidenceOf(event) {
  const box = el(
    "details",
    { class: "evidence" },
    el("summary", {}, `Evidence: ${counted(event.reports.length, "sentence")}`),
  );
  box.addEventListener(
    "toggle",
    () =>
      box.open && box.childElementCount === 1 && box.append(...event.reports.map((report) => reportOf(report, event))),
  );
  return box;
}

function meetingsView(scope) {
  const found = ofType(scope, "meeting").reverse();
  if (!found.length) return nothing("meetings");
  const days = new Map();
  for (const event of found) {
    const day = event.day || "";
    if (!days.has(day)) days.set(day, []);
    days.get(day).push(event);
  }
  const sorted = [...days.keys()].sort((one, other) => (one === "" ? 1 : other === "" ? -1 : byStart(one, other)));
  return [
    el("h2", {}, counted(found.length, "meeting")),
    el(
      "ol",
      { class: "days" },
      sorted.map((day) =>
        el("li", {}, el("h3", {}, day ? dayInWords(day) : "Day not given"), days.get(day).map(meetingRow)),
      ),
    ),
  ];
}

function meetingRow(event) {
  return el(
    "article",
    { class: `row meeting-row meeting-${(event.qualities.status ?? "unknown").replace(/[^a-z]+/g, "-")}` },
    el("h4", { class: "headline" }, headline(event)),
    el(
      "p",
      { class: "item-meta" },
      event.day ? "" : when(event),
      badge(statusOf(event)),
      event.articles.length > 1 ? el("span", { class: "several" }, `in ${event.articles.length} articles`) : "",
    ),
    evidenceOf(event),
  );
}

function statementsView(scope) {
  const found = ofType(scope, "statement");
  if (!found.length) return nothing("statements");
  return [el("h2", {}, counted(found.length, "statement")), shortList(found, 30, listItem)];
}

const COLUMNS = [
  ["From", (line) => line.tie.source.name],
  ["Tie", (line) => line.tie.kind],
  ["To", (line) => line.tie.target.name],
  ["Articles", (line) => line.weight],
  ["Times", (line) => line.events.length],
  ["First", (line) => span(line)[0] ?? ""],
  ["Last", (line) => span(line).at(-1) ?? ""],
];
const span = (line) =>
  line.events
    .map((event) => event.date)
    .filter(Boolean)
    .sort(byStart);
let order = { column: 3, down: true };

function linesInTable(scope) {
  const picked = pickOf(state);
  const lines = picked.actor
    ? scope.allLines.filter(({ tie }) => tie.source === picked.actor || tie.target === picked.actor)
    : picked.tie
      ? scope.allLines.filter(({ tie }) => tie === picked.tie)
      : scope.allLines;
  const value = COLUMNS[order.column][1];
  const compare = (one, other) =>
    typeof value(one) === "number"
      ? value(one) - value(other)
      : byStart(fold(String(value(one))), fold(String(value(other))));
  return [...lines].sort(
    (one, other) => (order.down ? -compare(one, other) : compare(one, other)) || one.tie.place - other.tie.place,
  );
}

function tiesView(scope) {
  const lines = linesInTable(scope);
  if (!lines.length) return nothing("ties");
  const sortBy = (column) => {
    order = { column, down: order.column === column ? !order.down : column > 2 };
    showList(scope);
    list.querySelectorAll("th button")[column].focus();
  };
  const heads = COLUMNS.map(([name], column) =>
    el(
      "th",
      { scope: "col", "aria-sort": order.column === column ? (order.down ? "descending" : "ascending") : undefined },
      button(name, () => sortBy(column)),
    ),
  );
  const rows = lines.slice(0, 500).map((line) =>
    el(
      "tr",
      {},
      COLUMNS.map(([, value], column) =>
        el(
          "td",
          {},
          column === 1
            ? el(
                "button",
                { type: "button", class: "tie-cell", onclick: () => pick.tie(line.tie) },
                swatch(tieLook(line.tie.kind)),
                line.tie.kind,
              )
            : column > 4
              ? dayInWords(value(line))
              : String(value(line)),
        ),
      ),
    ),
  );
  const rest =
    lines.length > 500 ? el("p", { class: "quiet" }, `The first 500 of ${lines.length}; the CSV has all of them.`) : "";
  return [
    el("h2", {}, counted(lines.length, "tie")),
    el("div", { class: "table" }, el("table", {}, el("thead", {}, el("tr", {}, heads)), el("tbody", {}, rows))),
    rest,
  ];
}
