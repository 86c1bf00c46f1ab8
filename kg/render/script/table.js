// The ties as a table: what the picture shows, for those who read rows.

const COLUMNS = [
  ["From", (line) => line.tie.source.name],
  ["Tie", (line) => line.tie.kind],
  ["To", (line) => line.tie.target.name],
  ["Articles", (line) => line.weight],
  ["Times", (line) => once(line.events).length],
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
  if (!lines.length) return nothing("tie");
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
  const body = el("tbody");
  const more = el("p", { class: "pages" });
  pages(lines, 120, tableRow, (earlier, rows, later) => {
    body.replaceChildren(...rows);
    more.replaceChildren(...earlier, ...later);
  });
  return [
    el("h2", {}, counted(lines.length, "tie")),
    el("div", { class: "table" }, el("table", {}, el("thead", {}, el("tr", {}, heads)), body)),
    more,
  ];
}

function tableRow(line) {
  const opening = () =>
    el(
      "button",
      { type: "button", class: "tie-cell", onclick: () => pick.tie(line.tie) },
      swatch(tieLook(line.tie.kind)),
      line.tie.kind,
    );
  const cellOf = (value, column) =>
    column === 1 ? opening() : column > 4 ? dayInWords(value(line)) : String(value(line));
  return el(
    "tr",
    {},
    COLUMNS.map(([, value], column) => el("td", {}, cellOf(value, column))),
  );
}
