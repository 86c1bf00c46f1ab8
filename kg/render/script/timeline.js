// When: bars by day, week or month, and a range between two handles.

const timeline = document.getElementById("timeline");
const days = [...new Set(dates())].filter(Boolean).sort(byStart);
const undated = dates().filter((date) => !date).length;
const axis = axisOf(days, 60);
const bins = axis.bins.length;
const handles = {};
const dayBars = axis.bins.map((_, bin) => svg("rect", { x: bin + 0.12, width: 0.76 }));

function buildTimeline() {
  if (bins < 2) {
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
      svg(
        "svg",
        { id: "bars", viewBox: `0 0 ${bins} 30`, preserveAspectRatio: "none", "aria-hidden": "true" },
        dayBars,
        axis.gaps.map(gapLine),
      ),
      handle("from", "First day"),
      handle("to", "Last day"),
    ),
  );
}

function moveHandles() {
  const [from, to] = [Number(handles.from.value), Number(handles.to.value)].sort((one, other) => one - other);
  change({ from: from > 0 ? axis.bins[from].from : "", to: to < bins - 1 ? axis.bins[to].to : "" });
}

const binWithin = (day, otherwise) => (day ? Math.min(bins - 1, Math.max(0, axis.binOf(day))) : otherwise);

function showRange() {
  if (timeline.hidden) return;
  const from = binWithin(state.from, 0);
  const to = binWithin(state.to, bins - 1);
  handles.from.value = from;
  handles.to.value = to;
  handles.from.setAttribute("aria-valuetext", dayInWords(state.from || days[0]));
  handles.to.setAttribute("aria-valuetext", dayInWords(state.to || days.at(-1)));
  dayBars.forEach((bar, bin) => bar.setAttribute("class", bin >= from && bin <= to ? "in" : "out"));
  const narrowed = state.from || state.to;
  const left = undated && narrowed ? ` · ${undated} without a date left out` : "";
  document.getElementById("range-text").textContent =
    `${dayInWords(state.from || days[0])} – ${dayInWords(state.to || days.at(-1))}${left}`;
  document.getElementById("all-dates").hidden = !narrowed;
}

// What the view lists, whatever the range: bars show what a wider one would bring.
function showBars() {
  if (timeline.hidden) return;
  const counts = new Array(bins).fill(0);
  for (const [day, number] of tally(countable().map((event) => event.date))) {
    if (day) counts[axis.binOf(day)] += number;
  }
  const most = Math.max(1, ...counts);
  dayBars.forEach((bar, bin) => {
    bar.setAttribute("y", 30 - (28 * counts[bin]) / most);
    bar.setAttribute("height", (28 * counts[bin]) / most);
  });
}

function countable() {
  const type = LISTED[state.view];
  const wanted = wantedOf(state);
  const anytime = { ...state, from: "", to: "" };
  const found = eventsOf(pickOf(state)).filter((event) => !type || event.type === type);
  return once(wanted.length ? found.filter((event) => isWithin(event, anytime, wanted)) : found);
}

// Where time is left out.
const gapLine = (bin) =>
  svg("line", { x1: bin, x2: bin, y1: 0, y2: 30, class: "gap", "vector-effect": "non-scaling-stroke" });
