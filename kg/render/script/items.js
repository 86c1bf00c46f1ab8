// Events as items: their line, the words that show it, where they stand, and why we believe it.

const STATUS = {
  held: "held",
  ongoing: "under way",
  planned: "planned",
  conditional: "only if",
  proposed: "proposed",
  denied: "denied",
  refused: "refused",
  postponed: "postponed",
  cancelled: "cancelled",
  unknown: "not known whether held",
  pending: "pending",
  made: "made",
  rejected: "rejected",
  accepted: "accepted",
  "partly accepted": "partly accepted",
  deferred: "deferred",
  answered: "answered",
  withdrawn: "withdrawn",
};

function statusOf(event) {
  const { status, polarity, modality } = event.qualities;
  if (event.type === "act") return event.qualities.claimed ? "claimed" : (modality ?? "");
  if (event.type === "statement") return polarity === "denied" ? "denied" : modality === "expected" ? "expected" : "";
  return status ?? "";
}

function badge(status) {
  return status
    ? el("span", { class: `badge badge-${status.replace(/[^a-z]+/g, "-")}` }, own(STATUS, status) ?? status)
    : "";
}

function when(event) {
  if (event.day) return el("time", { datetime: event.day }, dayInWords(event.day));
  return event.date
    ? el("span", { title: "No day given: the day of the first report" }, `by ${dayInWords(event.date)}`)
    : "no date";
}

// One event, whole: it is shown once, with a report for each article.
function item(event, level = "h4") {
  const marked = event.reports.some((report) => (report.evidence ?? []).some(([mark]) => mark === "content"));
  return el(
    "article",
    { class: `item item-${event.type}`, id: `item-${event.place}` },
    el(
      "p",
      { class: "item-meta" },
      when(event),
      badge(statusOf(event)),
      event.articles.length > 1 ? el("span", { class: "several" }, `in ${event.articles.length} articles`) : "",
    ),
    el(level, { class: "headline" }, headline(event)),
    event.content && !marked ? el("p", { class: "content" }, event.content) : "",
    reportsOf(event),
    event.responses.map((response) => el("div", { class: "answer" }, item(response))),
    against(event),
  );
}

// Said by one, denied by another: each is a click away, side by side.
function against(event) {
  const others = (event.contradicts ?? []).map((place) => events[place]);
  if (!others.length) return "";
  const told = (other) =>
    el(
      "div",
      { class: "answer" },
      el("p", { class: "item-meta" }, when(other), badge(statusOf(other))),
      el("p", {}, headline(other)),
      other.reports.slice(0, 1).map((report) => reportOf(report, other)),
    );
  return el(
    "details",
    { class: "others" },
    el("summary", {}, `Contradicted by ${counted(others.length, "statement")}`),
    others.map(told),
  );
}

function reportsOf(event) {
  const [first, ...others] = event.reports;
  if (!first) return el("p", { class: "quiet" }, "No sentence is kept for this.");
  if (!others.length) return reportOf(first, event);
  return [
    reportOf(first, event),
    el(
      "details",
      { class: "others" },
      el("summary", {}, `${counted(others.length, "more report")}`),
      others.map((report) => reportOf(report, event)),
    ),
  ];
}

function reportOf(report, event) {
  const article = articles[report.article];
  return el(
    "figure",
    { class: "report" },
    el(
      "blockquote",
      {},
      (report.evidence ?? []).map(([mark, text]) => (mark ? el("mark", { class: mark }, text) : text)),
    ),
    el("figcaption", {}, source(article), why(report, event)),
  );
}

function source(article) {
  const about = [article.title ? article.publisher : "", dayInWords(article.published ?? "")]
    .filter(Boolean)
    .join(", ");
  return el("span", { class: "source" }, link(article.url, article.name), about ? ` · ${about}` : "");
}

function why(report, event) {
  const rows = [
    ["Cue", report.cue && `“${report.cue}”`],
    ["Quotation", report.quotation],
    ["Date as worded", report.date && `“${report.date}”`],
    ["Status in this article", report.status],
    ["Found by", report.rule],
    ["Confidence", report.confidence],
    ["Strength", event.qualities.strength],
    ["Part of", event.qualities.within],
    ["Identifier", event.id],
  ].filter(([, value]) => value);
  return el(
    "details",
    { class: "why" },
    el("summary", {}, "Why?"),
    el(
      "dl",
      {},
      rows.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]),
    ),
    button("Link to this", () => pick.event(event), { class: "plain" }),
  );
}

const listItem = (event) => item(event, "h3");
const panelItem = (event) => item(event);

// A list that starts short: a reader of a panel wants the latest, not two hundred.
function shortList(found, limit = 6, render = panelItem) {
  const box = el("div", { class: "items" }, found.slice(0, limit).map(render));
  if (found.length <= limit) return box;
  const more = button(
    `Show ${found.length - limit > 60 ? "60 more" : `all ${found.length}`}`,
    () => box.replaceWith(shortList(found, found.length - limit > 60 ? limit + 60 : found.length, render)),
    { class: "more" },
  );
  box.append(more);
  return box;
}

const latestFirst = (one, other) => byStart(other.date, one.date) || one.place - other.place;
