// Events as items: their line, the words that show it, where they stand, and why we believe it.

function daysText(event, { alone = false } = {}) {
  const days = alone ? [event.day].filter(Boolean) : daysOf(event);
  if (days.length) return days.flatMap((day, place) => [place ? " or " : "", timeOf(day)]);
  return event.date
    ? el("span", { title: "No day given: the day of the first report" }, `by ${dayInWords(event.date)}`)
    : "no date";
}

const timeOf = (day) => el("time", { datetime: day }, dayInWords(day));

// The line above an item: when, where it stands, by how many it is told, and how to come back to it.
function metaOf(event, { dated = true } = {}) {
  const told = articlesIn(event).length;
  return el(
    "p",
    { class: "item-meta" },
    dated
      ? el(
          "button",
          { type: "button", class: "when", title: "Open this alone", onclick: () => pick.event(event) },
          daysText(event),
        )
      : "",
    badge(statusOf(event)),
    disputedBadge(event),
    told > 1 ? el("span", { class: "several" }, `in ${told} articles`) : "",
    copyButton(`event ${event.id}`),
  );
}

// One event, whole: it is shown once, with a report for each article. An answer within its demand leaves to it what
// is told against both.
function item(event, level = "h4", { within = false } = {}) {
  const lead = event.lead;
  const reports = reportsIn(lead);
  const marked = reports.some(({ report }) => (report.evidence ?? []).some(([mark]) => mark === "content"));
  return el(
    "article",
    { class: `item item-${lead.type}`, id: `item-${lead.place}` },
    metaOf(lead),
    level ? el(level, { class: "headline" }, headline(lead)) : "",
    lead.content && !marked ? el("p", { class: "content" }, lead.content) : "",
    terms(lead),
    reports.length
      ? reportOf(reports[0].report, reports[0].event)
      : el("p", { class: "quiet" }, "No sentence is kept for this."),
    otherReports(lead),
    within ? "" : against(lead),
    ["demand", "meeting"].includes(lead.type) ? courseOf(lead) : "",
    responsesTo(lead).map((response) => el("div", { class: "answer" }, item(response, "h4", { within: true }))),
  );
}

// By when, and on what it hangs.
function terms(event) {
  const reports = reportsIn(event).map(({ report }) => report);
  const first = (name) => reports.map((report) => report[name]).find(Boolean);
  const due = first("deadline");
  const day = event.lead.told.map((one) => one.qualities.deadline).find(Boolean);
  const lines = [
    ["Deadline", [day && dayInWords(day), due && `“${due}”`].filter(Boolean).join(" · ")],
    ["Condition", first("condition") && `“${first("condition")}”`],
  ].filter(([, text]) => text);
  return lines.map(([name, text]) => el("p", { class: "term" }, el("span", { class: "quiet" }, `${name} `), text));
}

function reportOf(report, event) {
  return el(
    "figure",
    { class: "report" },
    quoted(report),
    el("figcaption", {}, source(articles[report.article]), why(report, event)),
  );
}

function quoted(report) {
  return el(
    "blockquote",
    {},
    (report.evidence ?? []).map(([mark, text]) => (mark ? el("mark", { class: mark }, text) : text)),
  );
}

function source(article) {
  const about = [article.title ? article.publisher : "", dayInWords(article.published ?? "")]
    .filter(Boolean)
    .join(", ");
  return el("span", { class: "source" }, link(article.url, article.name), about ? ` · ${about}` : "");
}

function why(report, event) {
  return el("details", { class: "why" }, el("summary", {}, "Why?"), grounds(report, event));
}

function grounds(report, event) {
  const rows = [
    ["Cue", report.cue && `“${report.cue}”`],
    ["Quotation", report.quotation],
    ["Date as worded", report.date && `“${report.date}”`],
    ["Deadline as worded", report.deadline && `“${report.deadline}”`],
    ["Condition", report.condition && `“${report.condition}”`],
    ["Where", report.venue && `“${report.venue}”`],
    ["Status in this article", report.status],
    ["Found by", report.rule],
    ["Confidence", report.confidence],
    ["Strength", event.qualities.strength],
    ["Part of", event.qualities.within],
    ["Identifier", event.id],
  ].filter(([, value]) => value);
  return el(
    "dl",
    {},
    rows.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]),
  );
}

const listItem = (event) => item(event, "h3");
const panelItem = (event) => item(event);

// A list that starts short: a reader of a panel wants the latest, not two hundred.
function shortList(found, limit = 6, render = panelItem) {
  const box = el("div", { class: "items" });
  pages(found, limit, render, (earlier, rows, later) => box.replaceChildren(...earlier, ...rows, ...later));
  return box;
}

const latestFirst = (one, other) => byStart(other.date, one.date) || one.place - other.place;
