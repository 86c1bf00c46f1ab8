// Events as text: who did what to whom, the words that show it, where they stand, and why we believe it.

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
const BASE_VERBS = { assert: "say", demand: "demand", request: "ask", promise: "promise" };
const SAYING = ["assert", "deny", "announce", "promise", "warn", "propose", "agree", "demand", "request", "reject"];

function actorButton(actor) {
  return button(actor.name, () => pick.actor(actor), { class: "actor" });
}

function named(event, part) {
  const found = (event.parts[part] ?? []).map((place) => actors[place]);
  return found.flatMap((actor, place) => [
    place ? (place === found.length - 1 ? " and " : ", ") : "",
    actorButton(actor),
  ]);
}

function headline(event) {
  return { statement: statementLine, demand: demandLine, response: responseLine, meeting: meetingLine }[event.type](
    event,
  );
}

function verb(base, many) {
  if (many) return base;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`;
}

function statementLine(event) {
  const { speechAct = "assert", polarity, modality } = event.qualities;
  const many = (event.parts.speaker ?? []).length > 1;
  const base = own(BASE_VERBS, speechAct) ?? speechAct.replace(/s$/, "");
  const said =
    modality === "expected"
      ? `${many ? "are" : "is"} expected to ${base}`
      : polarity === "not said"
        ? `${many ? "do" : "does"} not ${base}`
        : verb(base, many);
  const target = named(event, "target");
  const addressee = named(event, "addressee");
  const to =
    SAYING.includes(speechAct) && addressee.length
      ? [" to ", addressee]
      : addressee.length && !target.length
        ? [" ", addressee]
        : [];
  return [
    named(event, "speaker"),
    ` ${modality === "conditional" ? "might " + base : said}`,
    target.length ? [" ", target] : "",
    to,
  ];
}

function demandLine(event) {
  const addressee = named(event, "addressee");
  const many = (event.parts.demander ?? []).length > 1;
  return [
    named(event, "demander"),
    ` ${verb(event.qualities.strength === "want" ? "want" : "demand", many)}`,
    addressee.length ? [" of ", addressee] : " (of nobody named)",
  ];
}

function responseLine(event) {
  const demand = events[event.answers];
  const to = demand ? [" the demand of ", named(demand, "demander")] : " the demand";
  const responder = named(event, "responder");
  return [
    responder.length ? responder : "Someone",
    ` ${event.qualities.kind ?? "answers"}`,
    to,
    event.qualities.inWriting === "true" ? " in writing" : "",
  ];
}

function meetingLine(event) {
  const host = named(event, "host");
  return [
    named(event, "participant"),
    event.qualities.format ? `, ${event.qualities.format}` : "",
    event.qualities.place ? ` in ${event.qualities.place}` : "",
    host.length ? [", host ", host] : "",
  ];
}

function statusOf(event) {
  const { status, polarity, modality } = event.qualities;
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
