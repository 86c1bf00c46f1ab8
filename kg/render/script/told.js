// One event told in several words or by several articles: shown once, with all its reports. Pure.

// Each event once: the one that stands for all that tell of the same.
const once = (found) => (tellings().size ? [...new Set(found.map((event) => event.lead))] : found);

// All reports of it, earliest article first and undated ones last, each with the event that it tells of in its own words.
function reportsIn(event) {
  const published = ({ report }) => articles[report.article].published || "9";
  return event.lead.told
    .flatMap((one) => one.reports.map((report) => ({ report, event: one })))
    .sort((one, other) => byStart(published(one), published(other)));
}

const articlesIn = (event) => [...new Set(event.lead.told.flatMap((one) => one.articles))];
const responsesTo = (event) => once(event.lead.told.flatMap((one) => one.responses));
const daysOf = (event) => [...new Set(event.lead.told.map((one) => one.day).filter(Boolean))].sort(byStart);

// It and its answers: what an article tells of an answer, it tells of the demand.
const tellersOf = (event) => [...event.lead.told, ...responsesTo(event).flatMap((response) => response.told)];

// What is told against it, each pair of reports once: { kinds, one, other }, each side an event and its report.
function disputesOf(event) {
  const disputes = new Map();
  for (const told of tellersOf(event)) {
    for (const [kind, place, mine, theirs] of told.against) {
      const one = { event: told, report: told.reports[mine ?? 0] };
      const other = { event: events[place], report: events[place].reports[theirs ?? 0] };
      const key = [`${told.place} ${mine}`, `${place} ${theirs}`].sort().join();
      if (!disputes.has(key)) disputes.set(key, { kinds: [], one, other });
      const { kinds } = disputes.get(key);
      if (!kinds.includes(kind)) kinds.push(kind);
    }
  }
  return [...disputes.values()];
}

// The leads of what is told differently, and of the demands whose answers are.
const disputed = lazily(() => {
  const found = new Set();
  for (const event of events) {
    if (!event.against.length) continue;
    for (const told of event.told) {
      found.add(told.lead);
      if (told.answers !== undefined) found.add(events[told.answers].lead);
    }
  }
  return found;
});
const isDisputed = (event) => disputed().has(event.lead);

// How it stood, article by article: the reports of a demand with those of its answers, or of a meeting.
function historyOf(event) {
  const own = reportsIn(event).map((each) => ({ ...each, tells: each.report.status ?? "" }));
  const answers = responsesTo(event)
    .flatMap(reportsIn)
    .map((each) => ({ ...each, tells: each.event.qualities.kind ?? "answers" }));
  const day = ({ report, event: told }) => (told.type === "response" && told.day) || articles[report.article].published;
  return [...own, ...answers]
    .map((each) => ({ ...each, day: day(each) ?? "" }))
    .sort((one, other) => byStart(one.day || "9", other.day || "9"));
}
