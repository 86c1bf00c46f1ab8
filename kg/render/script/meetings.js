// Meetings in time: a strip of signs, one for each meeting, and under it the days in order.

function meetingsView(scope) {
  const found = listedOf(scope, "meeting");
  if (!found.length) return nothing("meeting");
  const day = (event) => daysOf(event)[0];
  const dated = found
    .filter((event) => day(event))
    .sort((one, other) => byStart(day(one), day(other)) || one.place - other.place);
  const others = found.filter((event) => !day(event));
  const months = el("ol", { class: "months" });
  const more = [el("p", { class: "pages" }), el("p", { class: "pages" })];
  const reach = pages(dated, PAGE, meetingRow, (earlier, rows, later) => {
    more[0].replaceChildren(...earlier);
    months.replaceChildren(...monthsOf(rows).map(([month, days]) => monthBlock(month, days)));
    more[1].replaceChildren(...later);
  });
  return [
    el("h2", {}, counted(found.length, "meeting")),
    dated.length > 2 ? strip(dated, reach) : "",
    more[0],
    months,
    more[1],
    others.length ? undatedBlock(others) : "",
  ];
}

// [["2022-01", [["2022-01-10", [row, …]], …]], …] of rows in the order of time.
function monthsOf(rows) {
  const months = new Map();
  for (const row of rows) {
    const { day } = row.dataset;
    const month = day.slice(0, 7);
    if (!months.has(month)) months.set(month, new Map());
    const days = months.get(month);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...months.entries()].map(([month, days]) => [month, [...days.entries()]]);
}

function monthBlock(month, days) {
  return el(
    "li",
    { class: "month" },
    el("h3", {}, monthInWords(month)),
    el(
      "ol",
      { class: "days" },
      days.map(([day, rows]) =>
        el("li", { class: "day" }, el("p", { class: "day-name" }, timeOf(day)), el("div", {}, rows)),
      ),
    ),
  );
}

function undatedBlock(found) {
  const sorted = [...found].sort((one, other) => byStart(one.date, other.date) || one.place - other.place);
  const rows = el("ol", { class: "days" });
  const more = el("p", { class: "pages" });
  pages(sorted, PAGE, undatedRow, (earlier, shown, later) => {
    rows.replaceChildren(...shown);
    more.replaceChildren(...earlier, ...later);
  });
  return el(
    "section",
    { class: "undated" },
    el("h3", {}, "Day not given"),
    el("p", { class: "quiet" }, "In the order of the first reports."),
    rows,
    more,
  );
}

function undatedRow(event) {
  return el(
    "li",
    { class: "day" },
    el("p", { class: "day-name quiet" }, event.date ? `by ${dayInWords(event.date)}` : ""),
    el("div", {}, meetingRow(event)),
  );
}

function meetingRow(event) {
  const status = statusOf(event);
  return el(
    "article",
    {
      class: `row meeting-row meeting-${asClass(status)}`,
      id: `meeting-${event.place}`,
      tabindex: "-1",
      "data-day": daysOf(event)[0],
    },
    el(
      "button",
      {
        type: "button",
        class: `marker badge-${asClass(status)}`,
        "aria-label": "Open this alone",
        title: "Open this alone",
        onclick: () => pick.event(event),
      },
      signOf(status),
    ),
    el("h4", { class: "headline" }, headline(event)),
    metaOf(event, { dated: daysOf(event).length > 1 }),
    evidenceOf(event),
  );
}

// The same signs along the axis of time, stacked where several fall together, or bars where they are very many; the list
// below says all of it.
function strip(dated, reach) {
  const axis = axisOf(
    dated.flatMap((event) => daysOf(event).slice(0, 1)),
    36,
  );
  const stacks = axis.bins.map(() => []);
  for (const event of dated) stacks[axis.binOf(daysOf(event)[0])].push(event);
  const most = Math.max(...stacks.map((stack) => stack.length));
  const high = Math.min(most, HIGHEST_STACK);
  const open = (event) => () => goTo(event, reach);
  const sign = (event, bin, row) => {
    const shown = signOf(statusOf(event));
    shown.setAttribute("x", bin * 20 + 1);
    shown.setAttribute("y", (high - 1 - row) * 20 + 1);
    return svg(
      "g",
      { class: `dot badge-${asClass(statusOf(event))}`, onclick: open(event) },
      svg("title", {}, `${dayInWords(daysOf(event)[0])}: ${namesIn(event).join(", ")}, ${statusOf(event)}`),
      svg("rect", { x: bin * 20, y: (high - 1 - row) * 20, width: 20, height: 20, fill: "transparent" }),
      shown,
    );
  };
  const bar = (stack, bin) => {
    const height = (stack.length / most) * high * 20;
    return svg(
      "g",
      { class: "dot", onclick: open(stack[0]) },
      svg("title", {}, `${dayInWords(axis.bins[bin].from)}: ${counted(stack.length, "meeting")}`),
      svg("rect", { x: bin * 20 + 2, y: high * 20 - height, width: 16, height, fill: "currentColor" }),
    );
  };
  const signs = (stack, bin) =>
    most > HIGHEST_STACK ? (stack.length ? bar(stack, bin) : []) : stack.map((event, row) => sign(event, bin, row));
  const width = axis.bins.length * 20;
  return el(
    "div",
    { class: "strip", "aria-hidden": "true" },
    svg(
      "svg",
      { viewBox: `0 0 ${width} ${high * 20 + 6}`, width, height: high * 20 + 6 },
      axis.gaps.map((bin) => svg("path", { d: gapMark(bin * 20, high * 20 + 3), class: "gap" })),
      svg("line", { x1: 0, x2: width, y1: high * 20 + 3, y2: high * 20 + 3, class: "axis" }),
      stacks.flatMap(signs),
    ),
    el(
      "p",
      { class: "ends" },
      el("span", {}, dayInWords(axis.bins[0].from)),
      el("span", {}, dayInWords(axis.bins.at(-1).to)),
    ),
  );
}

const HIGHEST_STACK = 12;
// A status of someone else's graph has no sign of its own.
const signOf = (status) => statusSign(status, 18) || statusSign("unknown", 18);
const gapMark = (x, y) => `M${x - 3} ${y + 3}l3 -6M${x} ${y + 3}l3 -6`;

function goTo(event, reach) {
  reach(event);
  const row = document.getElementById(`meeting-${event.place}`);
  row?.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  row?.focus({ preventScroll: true });
}
