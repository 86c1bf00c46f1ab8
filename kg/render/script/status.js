// Where an event stands, as a word, a badge and a sign that differs in shape and not by colour alone.

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
// Each sign: is its disc full, is its rim dashed, and what is drawn in it.
const CROSS = "M-2.6 -2.6L2.6 2.6M2.6 -2.6L-2.6 2.6";
const TICK = "M-3 .2L-.8 2.6L3.2 -2.4";
const ARROW = "M-3 0H2.6M.2 -2.6L2.8 0L.2 2.6";
const ASKING = "M-1.7 -1.5a1.8 1.8 0 1 1 2.6 1.6c-.7 .4 -.9 .7 -.9 1.4M0 3.3v.2";
const HALF = "M-5 0a5 5 0 0 0 10 0z";
const STATUS_SIGNS = {
  held: { full: true },
  ongoing: { half: true },
  planned: {},
  proposed: { dashed: true },
  conditional: { dashed: true },
  cancelled: { mark: CROSS },
  refused: { mark: CROSS },
  denied: { mark: CROSS },
  postponed: { mark: ARROW },
  unknown: { mark: ASKING },
  made: {},
  pending: {},
  rejected: { mark: CROSS },
  accepted: { full: true, mark: TICK },
  "partly accepted": { half: true },
  deferred: { mark: ARROW },
  answered: { full: true },
  withdrawn: { mark: "M-2.8 0H2.8" },
};

// "partly accepted" as a name of a class.
const asClass = (status) => status.replace(/[^a-z]+/g, "-");

function statusOf(event) {
  const { status, polarity, modality } = event.qualities;
  if (event.type === "act") return event.qualities.claimed ? "claimed" : (modality ?? "");
  if (event.type === "statement") return polarity === "denied" ? "denied" : modality === "expected" ? "expected" : "";
  if (event.type === "meeting") return status ?? "unknown";
  if (event.type === "demand") return status ?? "made";
  return status ?? "";
}

// By what a list can be narrowed: where demands and meetings stand, what a statement or an act does.
function sortOf(event) {
  if (event.type === "statement") return event.qualities.speechAct ?? "assert";
  if (event.type === "act") return event.qualities.kind ?? "acts";
  return statusOf(event);
}

function badge(status) {
  if (!status) return "";
  return el("span", { class: `badge badge-${asClass(status)}` }, statusSign(status, 11), own(STATUS, status) ?? status);
}

function statusSign(status, size = 16) {
  const look = own(STATUS_SIGNS, status);
  if (!look) return "";
  const line = { fill: "none", stroke: "currentColor", "stroke-width": 1.7, "stroke-linecap": "round" };
  const marked = look.full ? { ...line, class: "on-full" } : line;
  return svg(
    "svg",
    { viewBox: "-7 -7 14 14", width: size, height: size, class: `sign sign-${asClass(status)}`, "aria-hidden": "true" },
    svg("circle", {
      r: 5,
      class: "rim",
      fill: look.full ? "currentColor" : "none",
      stroke: "currentColor",
      "stroke-width": 1.7,
      "stroke-dasharray": look.dashed ? "2.2 1.8" : undefined,
    }),
    look.half ? svg("path", { d: HALF, fill: "currentColor" }) : "",
    look.mark ? svg("path", { d: look.mark, ...marked }) : "",
  );
}
