import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain } from "./load.js";

const report = (article) => ({ article, evidence: [["", "They want peace."]] });
const graph = {
  actors: [
    { id: "arland", name: "Arland", kind: "state", first: true },
    { id: "belmark", name: "Belmark", kind: "state", first: true },
    { id: "weber", name: "Viktor Weber", kind: "person", first: true, represents: 1 },
    { id: "far", name: "Far Away", kind: "state" },
  ],
  articles: [
    { id: "article/one", published: "2022-01-31" },
    { id: "article/two", published: "2022-02-02" },
    { id: "article/three" },
  ],
  events: [
    {
      id: "s1",
      type: "statement",
      parts: { speaker: [0], target: [1] },
      day: "2022-01-30",
      reports: [report(0), report(1)],
    },
    { id: "s2", type: "statement", parts: { speaker: [2], about: [3] }, reports: [report(1)] },
    { id: "m1", type: "meeting", parts: { participant: [0, 2] }, reports: [report(2)] },
  ],
  ties: [
    [0, 1, "accuses", [0], 2],
    [2, 3, "speaks about", [1]],
    [0, 2, "met with", [2]],
  ],
};
const { scopeOf, START } = load(["words", "rows", "graph", "state", "scope"], "({ scopeOf, START })", { graph });

function seen(patch) {
  const scope = scopeOf({ ...START, ...patch });
  return plain({
    actors: scope.actors.map((actor) => actor.id),
    ties: scope.lines.map(({ tie, weight }) => [tie.kind, weight]),
    events: scope.events.map((event) => event.id),
  });
}

test("the first view is of those that have a place in it", () =>
  assert.deepEqual(seen({}).actors, ["arland", "belmark", "weber"]));
test("a tie weighs as many articles as report it", () => assert.deepEqual(seen({}).ties[0], ["accuses", 2]));
test("it weighs as much when it is counted", () =>
  assert.deepEqual(seen({ from: "2022-01-01" }).ties[0], ["accuses", 2]));
test("who is picked is shown", () => assert.ok(seen({ pick: "actor far" }).actors.includes("far")));
test("one step reaches the neighbours", () =>
  assert.deepEqual(seen({ pick: "actor far", steps: 1 }).actors, ["weber", "far"]));
test("two steps reach theirs", () =>
  assert.deepEqual(seen({ pick: "actor far", steps: 2 }).actors, ["arland", "weber", "far"]));
test("before its day a saying is out of view", () => assert.deepEqual(seen({ to: "2022-01-29" }).events, []));
test("on its day it is in view", () => assert.deepEqual(seen({ from: "2022-01-30", to: "2022-01-30" }).events, ["s1"]));
test("without a day the first report counts", () => assert.deepEqual(seen({ from: "2022-02-02" }).events, ["s2"]));
test("a range leaves out what has no date at all", () =>
  assert.ok(!seen({ from: "2022-01-01" }).events.includes("m1")));
test("each word must be there", () => assert.deepEqual(seen({ text: "peace belmark" }).events, ["s1"]));
test("a kind switched off takes those with it whom nothing else ties", () =>
  assert.deepEqual(seen({ noTies: ["accuses"] }).actors, ["arland", "weber"]));
test("a least weight leaves what several articles tell", () =>
  assert.deepEqual(seen({ weight: 2 }).ties, [["accuses", 2]]));
