// Files of the page's script, run as the page does, outside a browser.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const FOLDER = new URL("../../../kg/render/script/", import.meta.url);
// The graphs of these tests are whole: nothing is packed, and no words come in later.
const UNPACKED = `
  const wordsMissed = false;
  function unpacked() {
    const whole = JSON.parse(document.getElementById("payload").textContent);
    for (const actor of whole.actors) actor.folded = [actor.name, ...(actor.aliases ?? [])].map(fold);
    whole.events.forEach((event, place) => {
      event.reports ??= [];
      Object.assign(event, { place, content: event.content ?? "", reportedIn: event.reports.map((each) => each.article) });
    });
    return whole;
  }`;
const FIRST = { actors: 0, weight: 1 };

/** Return what an expression gives after these files, with a graph in the place where the page has it. */
export function load(names, expression, { graph = {} } = {}) {
  const payload = JSON.stringify({ first: FIRST, actors: [], articles: [], events: [], ties: [], ...graph });
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
