import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.js";

const { fold, own, dayInWords, counted, decodeURIComponentSafely } = load(
  ["words"],
  "({ fold, own, dayInWords, counted, decodeURIComponentSafely })",
);

for (const [text, folded] of [
  ["Orbán", "orban"],
  ["ŁÓDŹ", "lodz"],
  ["Straße", "strasse"],
  ["Çavuşoğlu", "cavusoglu"],
  ["Kıbrıs", "kibris"],
  ["Лавров", "лавров"],
  ["", ""],
]) {
  test(`"${text}" is looked up as "${folded}"`, () => assert.equal(fold(text), folded));
}

test("a word of an article is no property", () => assert.equal(own({ made: 1 }, "constructor"), undefined));
test("what is in a table is found", () => assert.equal(own({ made: 1 }, "made"), 1));
test("a day is told in words", () => assert.equal(dayInWords("2022-01-31"), "31 Jan 2022"));
test("what is no day stays as it is", () => assert.equal(dayInWords("soon"), "soon"));
test("one is not many", () => assert.equal(`${counted(1, "reply", "replies")}`, "1 reply"));
test("many have commas", () => assert.equal(counted(1234, "tie"), "1,234 ties"));
test("broken codes stay text", () => assert.equal(decodeURIComponentSafely("%E2%"), "%E2%"));
