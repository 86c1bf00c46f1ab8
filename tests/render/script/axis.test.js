import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain } from "./load.js";

const axisOf = load(["axis"], "axisOf");

test("a few days are a bin each", () => {
  const axis = axisOf(["2022-01-30", "2022-02-01"], 60);

  assert.deepEqual(plain(axis.bins), [
    { from: "2022-01-30", to: "2022-01-30" },
    { from: "2022-01-31", to: "2022-01-31" },
    { from: "2022-02-01", to: "2022-02-01" },
  ]);
  assert.equal(axis.binOf("2022-02-01"), 2);
});
test("many days share bins, and the last bin ends with the last day", () => {
  const axis = axisOf(["2020-01-01", "2020-03-01", "2020-05-01", "2020-07-01", "2020-12-31"], 60);

  assert.ok(axis.bins.length <= 60 && axis.bins.length > 30);
  assert.equal(axis.bins.at(-1).to, "2020-12-31");
});
test("long years of nothing are left out, and it is told where", () => {
  const axis = axisOf(["2016-07-12", "2021-11-26", "2021-12-20", "2022-02-01"], 60);

  assert.deepEqual(plain(axis.gaps), [1]);
  assert.equal(axis.bins[0].to, "2016-07-12");
  assert.equal(axis.bins[1].from, "2021-11-26");
});
test("each day is in the bin that holds it", () => {
  const days = ["2016-07-12", "2021-11-26", "2022-01-02", "2022-01-30", "2022-09-30"];
  const axis = axisOf(days, 12);

  for (const day of days) {
    const bin = axis.bins[axis.binOf(day)];
    assert.ok(bin.from <= day && day <= bin.to, day);
  }
});
test("no days make no axis", () => assert.equal(axisOf([], 60).bins.length, 0));
test("what is no day is passed over", () => assert.equal(axisOf(["soon", "2022-01-30"], 60).bins.length, 1));
