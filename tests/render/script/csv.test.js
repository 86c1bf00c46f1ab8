import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.js";

const { cell, csv } = load(["csv"], "({ cell, csv })");

for (const formula of [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  " =1",
  "\u200f=1",
  "＝1+1",
  "|cmd",
  "\r\n=1",
  "\ufeff=1",
]) {
  test(`${JSON.stringify(formula)} is kept from running`, () => assert.equal(cell(formula), `"'${formula}"`));
}
for (const harmless of ["a=b", "1 - 2", "2022-01-30", ""]) {
  test(`${JSON.stringify(harmless)} is left alone`, () => assert.equal(cell(harmless), `"${harmless}"`));
}
test("quotation marks are doubled", () => assert.equal(cell('say "no"'), '"say ""no"""'));
test("nothing is an empty cell", () => assert.equal(cell(undefined), '""'));
test("rows end as the standard says", () => assert.equal(csv([["a", 1], ["b"]]), '\ufeff"a","1"\r\n"b"\r\n'));
