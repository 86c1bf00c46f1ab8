import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain } from "./load.js";

const report = (article, status) => ({ article, status, evidence: [["", "words"]] });
const graph = {
  articles: [
    { id: "late", published: "2022-02-02" },
    { id: "early", published: "2022-01-31" },
  ],
  events: [
    { id: "asked", type: "demand", reports: [report(0, "rejected")] },
    { id: "asked again", type: "demand", same: 0, reports: [report(1, "made")] },
    { id: "no", type: "response", answers: 1, day: "2022-02-01", qualities: { kind: "rejects" }, reports: [report(0)] },
    { id: "held", type: "meeting", day: "2022-01-30", reports: [report(1, "held")], against: [["day", 4, 0, 0]] },
    {
      id: "moved",
      type: "meeting",
      day: "2022-01-31",
      same: 3,
      reports: [report(0, "held")],
      against: [["day", 3, 0, 0]],
    },
  ],
};
const told = load(
  ["words", "rows", "graph", "told"],
  "({ events, once, reportsIn, articlesIn, responsesTo, daysOf, disputesOf, isDisputed, historyOf })",
  { graph },
);
const [asked, again, no, held, moved] = told.events;

test("what is told twice is there once", () =>
  assert.deepEqual(
    [...told.once([again, asked, held])].map((event) => event.id),
    ["asked", "held"],
  ));
test("it has the reports of both, the earliest first", () =>
  assert.deepEqual(
    [...told.reportsIn(asked)].map(({ report: each }) => each.status),
    ["made", "rejected"],
  ));
test("it is in the articles of both", () => assert.equal(told.articlesIn(again).length, 2));
test("an answer to either answers it", () =>
  assert.deepEqual(
    [...told.responsesTo(asked)].map((event) => event.id),
    ["no"],
  ));
test("it is dated as one: by the day that one of them tells", () =>
  assert.deepEqual(
    [held.date, moved.date, asked.date, again.date],
    ["2022-01-30", "2022-01-30", "2022-01-31", "2022-01-31"],
  ));
test("both days are told", () => assert.deepEqual(plain(told.daysOf(moved)), ["2022-01-30", "2022-01-31"]));
test("a dispute within one event is there once", () => {
  const [dispute, ...others] = told.disputesOf(held);

  assert.equal(others.length, 0);
  assert.deepEqual([dispute.kinds.join(), dispute.one.event.id, dispute.other.event.id], ["day", "held", "moved"]);
});
test("only what is told differently is disputed", () =>
  assert.deepEqual([told.isDisputed(asked), told.isDisputed(moved)], [false, true]));
test("its course is in the order of days", () =>
  assert.deepEqual(
    [...told.historyOf(asked)].map(({ day, tells }) => [day, tells]),
    [
      ["2022-01-31", "made"],
      ["2022-02-01", "rejects"],
      ["2022-02-02", "rejected"],
    ],
  ));
test("an answer is itself", () => assert.equal(no.lead, no));
