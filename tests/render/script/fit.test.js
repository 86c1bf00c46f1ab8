import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.js";

const { fit, extentOf } = load(["words", "rows", "graph", "looks", "names", "draw", "fit"], "({ fit, extentOf })");
const node = (x, y, name = "Clara Müller") => ({ actor: { lines: [name] }, x, y, radius: 8 });

function shown(scene, width, height) {
  const camera = fit(scene, width, height);
  const { left, right, top, bottom } = extentOf(scene, camera.scale);
  return { camera, left: left + camera.x, right: right + camera.x, top: top + camera.y, bottom: bottom + camera.y };
}

for (const [width, height] of [
  [1440, 900],
  [390, 520],
  [300, 300],
]) {
  test(`all names are inside of ${width} × ${height}`, () => {
    const nodes = [node(-500, -300, "A rather long name"), node(500, 300, "Another long name"), node(0, 0)];
    const { left, right, top, bottom } = shown({ nodes }, width, height);

    assert.ok(left >= 0 && top >= 0 && right <= width && bottom <= height);
  });
}
test("it is as large as can be", () => {
  const { left, right } = shown({ nodes: [node(-500, 0), node(500, 0)] }, 800, 800);

  assert.ok(right - left > 760);
});
test("a few are not blown up", () => assert.equal(shown({ nodes: [node(0, 0)] }, 1440, 900).camera.scale, 1.5));
test("nobody is in the middle", () => assert.equal(fit({ nodes: [] }, 800, 600).x, 400));
