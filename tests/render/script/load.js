// Files of the page's script, run as the page does, outside a browser.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const FOLDER = new URL("../../../kg/render/script/", import.meta.url);
// The graphs of these tests are whole: nothing is packed, ids are as they are, and no words come in later.
const UNPACKED = `
  const payload = JSON.parse(document.getElementById("payload").textContent);
  const wordsMissed = false;
  const meant = (kind) => kind;
  const tells = () => undefined;
  const fix = (made, name, value) => Object.defineProperty(made, name, { value, enumerable: true });
  function rowsOf(Kind, rows, readings = {}) {
    return rows.map((row, place) => {
      const made = new Kind(place);
      for (const [name, value] of Object.entries(row)) fix(made, name, value);
      for (const [name, reading] of Object.entries(readings))
        if (name !== "id") fix(made, name, reading(row[name], made));
      return made;
    });
  }
  const articlesTold = undefined;
  function withCells() {}
  for (const event of payload.events) {
    event.reports ??= [];
    event.content ??= "";
    event.reportedIn = event.reports.map((each) => each.article);
  }`;
const FIRST = { actors: 0, weight: 1 };

/** Return what an expression gives after these files, with a graph in the place where the page has it. */
export function load(names, expression, { graph = {} } = {}) {
  const payload = JSON.stringify({ first: FIRST, actors: [], articles: [], events: [], ties: [], told: {}, ...graph });
  const context = vm.createContext({
    document: { getElementById: () => ({ textContent: payload }) },
    matchMedia: () => ({ matches: false }),
  });
  if (names.includes("graph")) vm.runInContext(UNPACKED, context);
  for (const name of names) vm.runInContext(readFileSync(new URL(`${name}.js`, FOLDER), "utf8"), context);
  return vm.runInContext(expression, context);
}

/** Return the value as one of this side: what another context makes is never deeply equal. */
export const plain = (value) => JSON.parse(JSON.stringify(value));
