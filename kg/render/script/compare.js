// Side by side: the reports of one event, what is told against it, and how it stood over time.

const DISPUTES = {
  content: { statement: "Put forward by one, denied by another" },
  status: {
    meeting: "Articles differ on whether it took place",
    demand: "Articles differ on whether it was met",
    response: "Articles differ on whether the demand was met",
  },
  participants: { meeting: "Articles differ on who took part" },
  day: { meeting: "Articles differ on the day" },
};
const disputeText = (kind, event) => own(own(DISPUTES, kind) ?? {}, event.type) ?? `Articles differ on ${kind}`;

// One report as a column: whose words, in which sentence, and why we believe it.
function side({ report, event }, { titled = false } = {}) {
  return el(
    "div",
    { class: "side" },
    titled
      ? [
          el("p", { class: "item-meta" }, daysText(event, { alone: true }), badge(report?.status || statusOf(event))),
          el("p", { class: "headline" }, headline(event)),
        ]
      : report.status
        ? el("p", { class: "item-meta" }, badge(report.status))
        : "",
    report
      ? [quoted(report), el("p", { class: "cited" }, source(articles[report.article])), grounds(report, event)]
      : "",
  );
}

function compared(summary, sides, kind) {
  return el(
    "details",
    { class: `compare compare-${kind}` },
    el("summary", {}, summary),
    sides.map((columns) => el("div", { class: "sides" }, columns)),
  );
}

function otherReports(event) {
  const found = reportsIn(event);
  if (found.length < 2) return "";
  const reworded = new Set(found.map((each) => each.event)).size > 1;
  const columns = found.map((each) => side(each, { titled: reworded }));
  return compared(`${counted(found.length, "report")} side by side`, [columns], "reports");
}

function against(event) {
  const kinds = new Map();
  for (const dispute of disputesOf(event)) {
    if (!kinds.has(dispute.kind)) kinds.set(dispute.kind, []);
    kinds.get(dispute.kind).push(dispute);
  }
  return [...kinds.entries()].map(([kind, disputes]) =>
    compared(
      [el("span", { class: "unequal", "aria-hidden": "true" }, "≠"), ` ${disputeText(kind, event)}`],
      disputes.map(({ one, other }) => [side(one, { titled: true }), side(other, { titled: true })]),
      "disputes",
    ),
  );
}

const disputedBadge = (event) =>
  isDisputed(event)
    ? el("span", { class: "badge badge-disputed" }, el("span", { "aria-hidden": "true" }, "≠ "), "disputed")
    : "";

// A demand or meeting of which one article tells has no history.
function courseOf(event) {
  const steps = historyOf(event);
  if (steps.length < 2) return "";
  return el(
    "details",
    { class: "history" },
    el("summary", {}, "How it stood, article by article"),
    el(
      "ol",
      {},
      steps.map(({ day, tells, report, event: told }) =>
        el(
          "li",
          {},
          el("span", { class: "history-day" }, day ? dayInWords(day) : "no date"),
          el(
            "span",
            {},
            told.type === "response" ? el("span", { class: "teller" }, headline(told)) : badge(tells || statusOf(told)),
            el("span", { class: "cited" }, source(articles[report.article])),
          ),
        ),
      ),
    ),
  );
}
