// When: bars by day, week or month, and a range between two handles.

const timeline = document.getElementById("timeline");
const days = [...new Set(dates())].filter(Boolean).sort(byStart);
const undated = dates().filter((date) => !date).length;
const axis = axisOf(days, 60);
const bins = axis.bins.length;
const handles = {};

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
      svg("svg", { id: "bars", viewBox: `0 0 ${bins} 30`, preserveAspectRatio: "none", "aria-hidden": "true" }),
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

function showTimeline() {
  if (timeline.hidden) return;
  const from = binWithin(state.from, 0);
  const to = binWithin(state.to, bins - 1);
  handles.from.value = from;
  handles.to.value = to;
  handles.from.setAttribute("aria-valuetext", dayInWords(state.from || days[0]));
  handles.to.setAttribute("aria-valuetext", dayInWords(state.to || days.at(-1)));
  document.getElementById("bars").replaceChildren(...barsOf(from, to), ...axis.gaps.map(gapLine));
  const narrowed = state.from || state.to;
  const left = undated && narrowed ? ` · ${undated} without a date left out` : "";
  document.getElementById("range-text").textContent =
    `${dayInWords(state.from || days[0])} – ${dayInWords(state.to || days.at(-1))}${left}`;
  document.getElementById("all-dates").hidden = !narrowed;
}

// What the view lists, whatever the range: bars show what a wider one would bring.
function barsOf(from, to) {
  const counts = new Array(bins).fill(0);
  const type = LISTED[state.view];
  const anytime = { ...state, from: "", to: "" };
  const wanted = wantedOf(state);
  const found = eventsOf(pickOf(state)).filter(
    (event) => event.date && (!type || event.type === type) && isWithin(event, anytime, wanted),
  );
  for (const event of once(found)) counts[axis.binOf(event.date)] += 1;
  const most = Math.max(1, ...counts);
  return counts.map((number, bin) =>
    svg("rect", {
      x: bin + 0.12,
      width: 0.76,
      y: 30 - (28 * number) / most,
      height: (28 * number) / most,
      class: bin >= from && bin <= to ? "in" : "out",
    }),
  );
}

// Where time is left out.
const gapLine = (bin) =>
  svg("line", { x1: bin, x2: bin, y1: 0, y2: 30, class: "gap", "vector-effect": "non-scaling-stroke" });
