// The views beside the picture: demands, meetings in time, statements and acts to read.

const list = document.getElementById("list");
const VIEW_NAMES = {
  graph: "Network",
  demands: "Demands",
  meetings: "Meetings",
  statements: "Statements",
  acts: "Acts",
  ties: "Table",
};

function showList(scope) {
  list.hidden = state.view === "graph";
  document.getElementById("picture").hidden = state.view !== "graph";
  if (state.view === "graph") return list.replaceChildren();
  const render = {
    demands: demandsView,
    meetings: meetingsView,
    statements: statementsView,
    acts: actsView,
    ties: tiesView,
  }[state.view];
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

const ofType = (scope, type) => listedOf(scope, type).sort(latestFirst);

// An empty list says why it is empty, and offers the way back.
function nothing(type, plural = `${type}s`) {
  if (!events.some((event) => event.type === type) && type !== "tie")
    return el("p", { class: "quiet empty" }, `The articles tell of no ${plural}.`);
  const everything = { from: "", to: "", text: "", noSorts: [], noTies: [], disputed: false, pick: "", weight: 1 };
  return el(
    "p",
    { class: "quiet empty" },
    `No ${plural} with these dates, words and filters. `,
    button(`Show all ${plural}`, () => change(everything), { class: "plain" }),
  );
}

function demandsView(scope) {
  const found = ofType(scope, "demand");
  if (!found.length) return nothing("demand");
  return [el("h2", {}, counted(found.length, "demand")), shortList(found, 40, demandRow)];
}

// Who demands what of whom; beside it, what was answered.
function demandRow(event) {
  const answers = responsesTo(event);
  return el(
    "article",
    { class: `row demand-row stands-${asClass(statusOf(event))}` },
    el(
      "div",
      {},
      metaOf(event),
      el("h3", { class: "headline" }, headline(event)),
      el("p", { class: "content" }, event.content || event.label),
      terms(event),
    ),
    el(
      "div",
      { class: "answers" },
      el("p", { class: "eyebrow" }, answers.length > 1 ? "Answers" : "Answer"),
      answers.length ? answers.map(answerLine) : el("p", { class: "quiet" }, "No answer reported"),
    ),
    evidenceOf(event),
  );
}

function answerLine(response) {
  return el(
    "p",
    { class: `answer-line kind-${asClass(response.qualities.kind ?? "answers")}` },
    headline(response),
    el("span", { class: "quiet" }, " · ", daysText(response)),
  );
}

// All that supports it: sentences, what speaks against it, how it stood, and the sentences of its answers.
function evidenceOf(event) {
  const reports = reportsIn(event);
  const answers = responsesTo(event);
  const number = reports.length + answers.flatMap(reportsIn).length;
  const box = el("details", { class: "evidence" }, el("summary", {}, `Evidence: ${counted(number, "sentence")}`));
  const content = () => [
    reports.slice(0, 1).map((each) => reportOf(each.report, each.event)),
    otherReports(event),
    against(event),
    courseOf(event),
    answers.map((response) => el("div", { class: "answer" }, item(response, "h4", { within: true }))),
  ];
  const fill = () => box.childElementCount === 1 && box.append(...content().flat().filter(Boolean));
  box.addEventListener("toggle", () => box.open && fill());
  box.addEventListener("fill", fill);
  return box;
}

function statementsView(scope) {
  const found = ofType(scope, "statement");
  if (!found.length) return nothing("statement");
  return [el("h2", {}, counted(found.length, "statement")), shortList(found, 30, listItem)];
}

function actsView(scope) {
  const found = ofType(scope, "act");
  if (!found.length) return nothing("act");
  return [el("h2", {}, counted(found.length, "act")), shortList(found, 30, listItem)];
}
