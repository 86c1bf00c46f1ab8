import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain } from "./load.js";

const actors = [
  { id: "a", name: "New Arland" },
  { id: "b", name: "Arland", aliases: ["Republic of Arland"] },
  { id: "c", name: "Viktor Orbán", aliases: ["The Premier"] },
  { id: "d", name: "Marland" },
];
const found = load(["words", "rows", "graph", "finding"], "found", { graph: { actors } });
const names = (text) => plain(found(text)).map(({ actor }) => actor.name);

test("who begins so comes first, then a word, then within", () =>
  assert.deepEqual(names("arland"), ["Arland", "New Arland", "Marland"]));
test("accents and capitals do not matter", () => assert.deepEqual(names("ORBAN"), ["Viktor Orbán"]));
test("an alias is told", () => assert.equal(found("premier")[0].alias, "The Premier"));
test("a name needs no alias", () => assert.equal(found("arland")[0].alias, ""));
test("nothing finds nobody", () => assert.deepEqual(names("  "), []));
test("signs of patterns are letters", () => assert.deepEqual(names(".*"), []));
