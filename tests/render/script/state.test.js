import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain } from "./load.js";

const { START, addressOf, stateOf } = load(["words", "rows", "graph", "state"], "({ START, addressOf, stateOf })");
const start = plain(START);
const read = (address) => plain(stateOf(address));

test("the first view needs no address", () => assert.equal(addressOf(START), ""));
test("what is chosen comes back", () => {
  const chosen = { ...start, view: "demands", text: 'peace & "more" #=|', noTies: ["met with", "a&b"], weight: 3 };

  assert.deepEqual(read(`#${addressOf(chosen)}`), chosen);
});
for (const address of ["#%", "#a&b==", "#view=nothing", "#weight=x", "#__proto__=1", "#", ""]) {
  test(`${address || "no address"} is the first view`, () => assert.deepEqual(read(address), start));
}
test("less than nothing is nothing", () => assert.equal(read("#steps=-3").steps, 0));
