// Long lists by pages: a page more when it is asked for, and never so many that the browser labours. What has been passed
// makes room for what follows, and comes back when it is asked for.

const PAGE = 60;
const MOST_ROWS = 180;

// `place` puts the rows where they belong, and a button before or behind them where there are more. Returned is what
// shows the page with one of them.
function pages(found, limit, render, place) {
  let from = 0;
  let rows = [];
  const settle = () => {
    const rest = found.length - from - rows.length;
    const all = from ? `${rest} more` : `all ${found.length}`;
    place(
      from ? [button(`Show ${Math.min(PAGE, from)} before`, before, { class: "more" })] : [],
      rows,
      rest ? [button(`Show ${rest > PAGE ? `${PAGE} more` : all}`, after, { class: "more" })] : [],
    );
  };
  const after = () => {
    const next = found.slice(from + rows.length, from + rows.length + PAGE).map(render);
    const passed = Math.max(0, rows.length + next.length - MOST_ROWS);
    rows = [...rows, ...next].slice(passed);
    from += passed;
    settle();
    next[0].querySelector("button, summary")?.focus();
  };
  const before = () => {
    const next = found.slice(Math.max(0, from - PAGE), from).map(render);
    rows = [...next, ...rows].slice(0, MOST_ROWS);
    from -= next.length;
    settle();
    next.at(-1).querySelector("button, summary")?.focus();
  };
  const reach = (wanted) => {
    const at = found.indexOf(wanted);
    if (at >= from && at < from + rows.length) return;
    from = Math.max(0, at - PAGE / 2);
    rows = found.slice(from, from + PAGE).map(render);
    settle();
  };
  rows = found.slice(0, limit).map(render);
  settle();
  return reach;
}
