// What is in view, taken away as PNG, SVG, GEXF or CSV.

function save(name, parts, type) {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const anchor = el("a", { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

const options_ = () => ({ lit: litBy(), active: null, width: picture.width || 1000, height: picture.height || 700 });

function saveSvg() {
  const { pen, text } = svgPen(picture.width || 1000, picture.height || 700);
  draw(pen, picture.scene, picture.camera, options_());
  redraw();
  save("graph.svg", [text()], "image/svg+xml");
}

function savePng() {
  const [width, height] = [picture.width || 1000, picture.height || 700];
  const sheet = el("canvas", { width: width * 2, height: height * 2 });
  const pen = sheet.getContext("2d");
  pen.scale(2, 2);
  pen.fillStyle = PAPER[theme()];
  pen.fillRect(0, 0, width, height);
  draw(pen, picture.scene, picture.camera, options_());
  redraw();
  sheet.toBlob((blob) => save("graph.png", [blob], "image/png"), "image/png");
}

const namesOf = (event, part) => (event.parts[part] ?? []).map((place) => actors[place].name).join("; ");

function tableOf(scope) {
  if (state.view === "graph" || state.view === "ties") {
    const lines = state.view === "graph" ? scope.lines : linesInTable(scope);
    return [
      ["source", "tie", "target", "articles", "times", "first", "last"],
      ...lines.map((line) => COLUMNS_CSV.map((value) => value(line))),
    ];
  }
  const type = LISTED[state.view];
  const by = { demand: "demander", meeting: "participant", statement: "speaker", act: "actor" }[type];
  const rows = ofType(scope, type).map((event) => [
    event.id,
    event.day,
    namesOf(event, by),
    namesOf(event, "addressee") || namesOf(event, "target"),
    event.qualities.speechAct ?? event.qualities.format ?? event.qualities.strength ?? event.qualities.kind,
    statusOf(event),
    event.content || event.label,
    articlesIn(event)
      .map((place) => articles[place].url || articles[place].id)
      .join(" "),
    evidenceText(event),
  ]);
  return [["id", "day", by, "addressee", "kind", "status", "content", "articles", "evidence"], ...rows];
}

const COLUMNS_CSV = COLUMNS.map(([, value]) => value);
const evidenceText = (event) =>
  reportsIn(event)
    .map(({ report }) => (report.evidence ?? []).map((piece) => piece[1]).join(""))
    .join(" | ");

function saveCsv() {
  save(`${state.view === "graph" ? "ties" : state.view}.csv`, [csv(tableOf(currentScope()))], "text/csv;charset=utf-8");
}

// Gephi's format: actors and lines in view, with the positions and colours of the picture. By its kind an edge is told
// apart from the others of a pair.
const GEXF = "http://gexf.net/1.3";
function gexfOf(scope) {
  const root = document.implementation.createDocument(GEXF, "gexf", null);
  const add = (parent, name, attributes = {}) => {
    const element = root.createElementNS(name.startsWith("viz:") ? `${GEXF}/viz` : GEXF, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, withoutControls(String(value)));
    parent.append(element);
    return element;
  };
  root.documentElement.setAttribute("version", "1.3");
  root.documentElement.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:viz", `${GEXF}/viz`);
  const body = add(root.documentElement, "graph", { defaultedgetype: "directed" });
  const columns = add(body, "attributes", { class: "node" });
  add(columns, "attribute", { id: "kind", title: "kind", type: "string" });
  const nodes = add(body, "nodes");
  for (const actor of scope.actors) {
    const node = add(nodes, "node", { id: actor.id, label: actor.name });
    add(add(node, "attvalues"), "attvalue", { for: "kind", value: actor.kind });
    const [r, g, b] = actorLook(actor.kind)
      .light.match(/\w\w/g)
      .map((hex) => parseInt(hex, 16));
    add(node, "viz:color", { r, g, b });
    add(node, "viz:position", { x: actor.x, y: -actor.y, z: 0 });
    add(node, "viz:size", { value: actor.radius });
  }
  const edges = add(body, "edges");
  for (const { tie, weight } of scope.lines) {
    const ends = { id: tie.place, source: tie.source.id, target: tie.target.id };
    add(edges, "edge", { ...ends, label: tie.kind, kind: tie.kind, weight });
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

// XML has no way to write most control characters.
const withoutControls = (text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");

function saveGexf() {
  save("graph.gexf", [gexfOf(currentScope())], "application/xml");
}

const SAVES = [
  ["PNG", "picture", savePng],
  ["SVG", "picture to edit", saveSvg],
  ["GEXF", "for Gephi", saveGexf],
  ["CSV", "this view as a table", saveCsv],
];
document.getElementById("save-items").append(
  ...SAVES.map(([name, what, run]) =>
    el(
      "button",
      {
        type: "button",
        onclick: () => {
          run();
          document.getElementById("save").open = false;
          announce(`${name} saved`);
        },
      },
      el("b", {}, name),
      ` ${what}`,
    ),
  ),
  el("button", { type: "button", onclick: () => print() }, el("b", {}, "Print"), " this view"),
);
