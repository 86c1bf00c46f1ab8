// Side by side: the reports of one event, what is told against it, and how it stood over time.

const DISPUTES = {
  status: { meeting: "whether it took place", demand: "whether it was met", response: "whether the demand was met" },
  participants: { meeting: "who took part" },
  day: { meeting: "the day" },
};

// What is in dispute: "Articles differ on the day and who took part".
function disputeText({ kinds, one }) {
  if (kinds.includes("content")) return "Put forward by one, denied by another";
  const about = kinds.map((kind) => own(own(DISPUTES, kind) ?? {}, one.event.type) ?? kind);
  return `Articles differ on ${[about.slice(0, -1).join(", "), about.at(-1)].filter(Boolean).join(" and ")}`;
}

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

// All reports of it, unless those in dispute are all.
function otherReports(event) {
  const found = reportsIn(event);
  const disputed = new Set(disputesOf(event).flatMap(({ one, other }) => [one.report, other.report]));
  if (found.length < 2 || found.every(({ report }) => disputed.has(report))) return "";
  const reworded = new Set(found.map((each) => each.event)).size > 1;
  const columns = found.map((each) => side(each, { titled: reworded }));
  return compared(`${counted(found.length, "report")} side by side`, [columns], "reports");
}

function against(event) {
  const texts = new Map();
  for (const dispute of disputesOf(event)) {
    const text = disputeText(dispute);
    texts.set(text, [...(texts.get(text) ?? []), dispute]);
  }
  return [...texts.entries()].map(([text, disputes]) =>
    compared(
      [el("span", { class: "unequal", "aria-hidden": "true" }, "≠"), ` ${text}`],
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
