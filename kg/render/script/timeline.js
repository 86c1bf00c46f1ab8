// When: bars by day, week or month, and a range between two handles.

const timeline = document.getElementById("timeline");
const dated = events
  .filter((event) => event.date)
  .map((event) => event.date)
  .sort(byStart);
const DAY = 86400000;
const dayNumber = (day) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
const dayOf = (number) => new Date(number * DAY).toISOString().slice(0, 10);
const firstDay = dated.length ? dayNumber(dated[0]) : 0;
const lastDay = dated.length ? dayNumber(dated.at(-1)) : 0;
const binDays = Math.max(1, Math.ceil((lastDay - firstDay + 1) / 60));
const binOf = (day) => Math.floor((dayNumber(day) - firstDay) / binDays);
const bins = dated.length ? binOf(dayOf(lastDay)) + 1 : 0;
const handles = {};

function buildTimeline() {
  if (bins < 2 || Number.isNaN(firstDay + lastDay)) {
    timeline.hidden = true;
    return;
  }
  const handle = (name, label) => {
    const input = el("input", {
      type: "range",
      min: 0,
      max: bins - 1,
      "aria-label": label,
      class: `handle handle-${name}`,
      oninput: moveHandles,
    });
    handles[name] = input;
    return input;
  };
  timeline.append(
    el(
      "p",
      { class: "range-text" },
      el("span", { id: "range-text" }),
      " ",
      button("All dates", () => change({ from: "", to: "" }), { class: "plain", id: "all-dates" }),
    ),
    el(
      "div",
      { class: "range" },
      svg("svg", { id: "bars", viewBox: `0 0 ${bins} 30`, preserveAspectRatio: "none", "aria-hidden": "true" }),
      handle("from", "First day"),
      handle("to", "Last day"),
    ),
  );
}

function moveHandles() {
  const [from, to] = [Number(handles.from.value), Number(handles.to.value)].sort((one, other) => one - other);
  change({ from: from > 0 ? startOf(from) : "", to: to < bins - 1 ? dayOf(dayNumber(startOf(to)) + binDays - 1) : "" });
}

const startOf = (bin) => dayOf(firstDay + bin * binDays);
const binWithin = (day, otherwise) => (day ? Math.min(bins - 1, Math.max(0, binOf(day))) : otherwise);

function showTimeline() {
  if (timeline.hidden) return;
  const from = binWithin(state.from, 0);
  const to = binWithin(state.to, bins - 1);
  handles.from.value = from;
  handles.to.value = to;
  handles.from.setAttribute("aria-valuetext", dayInWords(state.from || dated[0]));
  handles.to.setAttribute("aria-valuetext", dayInWords(state.to || dated.at(-1)));
  const counts = new Array(bins).fill(0);
  const words = { ...state, from: "", to: "" };
  for (const event of events)
    if (event.date && isOf(event, state) && isInRange(event, words)) counts[binOf(event.date)] += 1;
  const most = Math.max(1, ...counts);
  const bar = (number, bin) =>
    svg("rect", {
      x: bin + 0.12,
      width: 0.76,
      y: 30 - (28 * number) / most,
      height: (28 * number) / most,
      class: bin >= from && bin <= to ? "in" : "out",
    });
  document.getElementById("bars").replaceChildren(...counts.map(bar));
  const undated = events.length - dated.length;
  const narrowed = state.from || state.to;
  const left = undated && narrowed ? ` · ${undated} without a date left out` : "";
  document.getElementById("range-text").textContent =
    `${dayInWords(state.from || dated[0])} – ${dayInWords(state.to || dated.at(-1))}${left}`;
  document.getElementById("all-dates").hidden = !narrowed;
}
