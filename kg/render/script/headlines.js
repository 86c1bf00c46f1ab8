// Events as one line: who did what to whom.

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
  const lines = {
    statement: statementLine,
    demand: demandLine,
    response: responseLine,
    meeting: meetingLine,
    act: actLine,
  };
  return lines[event.type](event);
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

// What others claim is told as their claim: "Arland threatens Belmark, says Weber".
function actLine(event) {
  const { kind = "acts", modality } = event.qualities;
  const many = (event.parts.actor ?? []).length > 1;
  const target = named(event, "target");
  return [
    named(event, "actor"),
    ` ${doing(kind, modality, many)}`,
    target.length ? [kind === "deploys troops" ? " toward " : " ", target] : "",
    event.qualities.claimed ? toldBy(events[event.voicedBy]) : "",
  ];
}

function doing(kind, modality, many) {
  const base = kind.replace(/^(\S+?)s(?= |$)/, "$1");
  if (modality === "expected") return `${many ? "are" : "is"} expected to ${base}`;
  if (modality === "conditional") return `might ${base}`;
  return many ? base : kind;
}

function toldBy(statement) {
  if (!statement) return ", unconfirmed";
  const { polarity, modality } = statement.qualities;
  const speaker = named(statement, "speaker");
  if (polarity === "denied") return [", denied by ", speaker];
  if (polarity === "not said" || modality) return [", not said by ", speaker];
  return [`, ${(statement.parts.speaker ?? []).length > 1 ? "say" : "says"} `, speaker];
}
