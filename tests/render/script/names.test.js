import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain } from "./load.js";

const { placedLabels, overlap } = load(
  ["words", "rows", "graph", "looks", "names", "draw"],
  "({ placedLabels, overlap })",
);
const camera = { x: 300, y: 200, scale: 1 };
const pen = { measureText: (text) => ({ width: text.length * 7 }) };
const node = (place, x, y, name = "Clara Müller") => ({ actor: { place, lines: [name] }, x, y, radius: 8 });

function placed(...nodes) {
  return plain(placedLabels(pen, { nodes }, camera, { size: 12 }));
}

test("a name stands below its mark", () => {
  const [label] = placed(node(0, 0, 0));

  assert.ok(label.top > 208 && label.left + label.right === 600);
});
test("it moves above where another mark is below", () => {
  const [label] = placed(node(0, 0, 0), node(1, 10, 22, ""));

  assert.ok(label.bottom < 192);
});
test("it moves aside where names stand above and below", () => {
  const [, , label] = placed(node(0, 0, 20), node(1, 0, -36), node(2, 0, 0));

  assert.ok(label.left > 308);
});
test("the stronger comes first; where there is no place there is no name", () => {
  const labels = placed(...Array.from({ length: 40 }, (_, place) => node(place, place * 3, place)));

  assert.equal(labels[0].actor.place, 0);
  assert.ok(labels.length < 40);
});
test("beside the mark there is no room outside of the picture", () => {
  const nodes = [node(0, 0, 20), node(1, 0, -36), node(2, 0, 0)];
  const [, , label] = plain(placedLabels(pen, { nodes }, camera, { size: 12, width: 350, height: 400 }));

  assert.ok(label === undefined || label.right <= 350);
});
test("no name lies on another name or mark", () => {
  const nodes = Array.from({ length: 60 }, (_, place) =>
    node(place, ((place * 7919) % 500) + 0, (place * 104729) % 300),
  );
  const labels = placed(...nodes);
  const marks = nodes.map(({ actor, x, y }) => ({
    actor,
    left: x + 292,
    right: x + 308,
    top: y + 192,
    bottom: y + 208,
  }));
  const clashes = labels.filter((label) =>
    [...labels, ...marks].some((other) => other.actor.place !== label.actor.place && overlap(label, other)),
  );

  assert.ok(labels.length > 10);
  assert.deepEqual(clashes, []);
});
