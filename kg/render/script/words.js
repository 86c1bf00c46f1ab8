// Words and days: what computes on text alone.

// Accents folded, so that "Orban" finds "Orbán"; ß, ł and ø have no accent to drop.
const LETTERS = { ß: "ss", ł: "l", ø: "o", đ: "d", æ: "ae", œ: "oe", ı: "i" };
function fold(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßłøđæœı]/g, (letter) => LETTERS[letter]);
}

// A word of an article may be "constructor": only what we wrote into a table is in it.
const own = (table, key) => (Object.hasOwn(table, key) ? table[key] : undefined);

const byStart = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

// How often each is there.
function tally(found) {
  const numbers = new Map();
  for (const each of found) numbers.set(each, (numbers.get(each) ?? 0) + 1);
  return numbers;
}

// The first of many in an order, without putting all in order.
function foremost(found, number, compare) {
  const first = [];
  for (const each of found) {
    if (first.length === number && compare(each, first.at(-1)) >= 0) continue;
    const place = first.findIndex((other) => compare(each, other) < 0);
    first.splice(place < 0 ? first.length : place, 0, each);
    if (first.length > number) first.pop();
  }
  return first;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text ?? "");
function dayInWords(day) {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(day) ?? [];
  return year ? `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}` : day;
}

const monthInWords = (month) => `${MONTHS[Number(month.slice(5)) - 1] ?? month} ${month.slice(0, 4)}`;

// Not by toLocaleString: to load what it knows of languages takes longer than to draw the page.
const grouped = (number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");

function counted(number, one, many = `${one}s`) {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

function decodeURIComponentSafely(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
