// The axis of time: days in bins, and long stretches in which nothing happens left out. Pure.

const DAY = 86400000;
const dayNumber = (day) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
const dayOf = (number) => new Date(number * DAY).toISOString().slice(0, 10);
// A stretch of this share of all time without anything is cut out.
const LONGEST_GAP = 0.3;

// Bins of equal length, at most so many; `gaps` are the places (of the bin that follows) where time was left out.
function axisOf(days, most) {
  const numbers = [...new Set(days)]
    .map(dayNumber)
    .filter(Number.isFinite)
    .sort((one, other) => one - other);
  if (!numbers.length) return { bins: [], gaps: [], binOf: () => -1 };
  const stretches = stretchesOf(numbers);
  const whole = stretches.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const length = Math.max(1, Math.ceil(whole / Math.max(1, most - stretches.length + 1)));
  const bins = [];
  const gaps = [];
  for (const [first, last] of stretches) {
    if (bins.length) gaps.push(bins.length);
    for (let from = first; from <= last; from += length)
      bins.push({ from: dayOf(from), to: dayOf(Math.min(from + length - 1, last)) });
  }
  const known = new Map();
  const binOf = (day) => {
    if (!known.has(day))
      known.set(
        day,
        bins.findLastIndex((bin) => bin.from <= day),
      );
    return known.get(day);
  };
  return { bins, gaps, binOf };
}

// [first day, last day] of each stretch, cut where long nothing happens.
function stretchesOf(numbers) {
  const span = numbers.at(-1) - numbers[0];
  const stretches = [[numbers[0], numbers[0]]];
  for (const number of numbers.slice(1)) {
    const open = stretches.at(-1);
    if (number - open[1] > Math.max(45, span * LONGEST_GAP)) stretches.push([number, number]);
    else open[1] = number;
  }
  return stretches;
}
