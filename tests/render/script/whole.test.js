import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const FOLDER = new URL("../../../kg/render/script/", import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".js"));
const texts = files.map((name) => readFileSync(new URL(name, FOLDER), "utf8"));
const whole = texts.join("\n");
const tops = [...whole.matchAll(/^(?:async )?(?:const|let|function|class) (\w+)/gm)].map(([, name]) => name);

test("nothing is declared twice", () =>
  assert.deepEqual(
    tops.filter((name, place) => tops.indexOf(name) !== place),
    [],
  ));
test("nothing is declared for nobody", () =>
  assert.deepEqual(
    tops.filter((name) => whole.match(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, "g")).length < 2),
    [],
  ));
for (const [place, name] of files.entries()) {
  test(`${name} is short`, () => assert.ok(texts[place].split("\n").length <= 251));
}
