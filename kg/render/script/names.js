// Where names stand in the picture: below their mark, else above or beside it, and on no other name or mark.

const LABEL = { smallest: 11, usual: 12, largest: 15, line: 15 / 12 };
const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const CELL = 64;

// Ground that is taken, looked up by cells: boxes of names and marks.
function takenGround() {
  const cells = new Map();
  const keys = ({ left, right, top, bottom }) => {
    const found = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) found.push(`${x} ${y}`);
    return found;
  };
  return {
    take: (box) => {
      for (const key of keys(box)) {
        if (!cells.has(key)) cells.set(key, []);
        cells.get(key).push(box);
      }
    },
    isFree: (box) =>
      keys(box).every((key) => !cells.get(key)?.some((other) => other.actor !== box.actor && overlap(box, other))),
  };
}

function overlap(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

// The strongest first; a name that finds no place waits until the reader zooms in.
function placedLabels(pen, scene, camera, { size, lit, width = Infinity, height = Infinity }) {
  const ground = takenGround();
  for (const node of scene.nodes) ground.take(markBox(node, camera));
  const first = (node) => (lit?.actors.has(node.actor) ? 0 : 1);
  const nodes = [...scene.nodes].sort((one, other) => first(one) - first(other) || one.actor.place - other.actor.place);
  const labels = [];
  for (const node of nodes) {
    const [below, ...others] = labelsOf(pen, node, camera, size);
    const inside = others.filter(
      (each) => each.left >= 0 && each.right <= width && each.top >= 0 && each.bottom <= height,
    );
    const label = [below, ...inside].find((each) => ground.isFree(each));
    if (!label) continue;
    ground.take(label);
    labels.push(label);
  }
  return labels;
}

function markBox(node, camera) {
  const { x, y } = onScreen(camera, node);
  const radius = sizeOnScreen(node, camera);
  return { actor: node.actor, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

// Its places, best first: below, above, right, left.
function labelsOf(pen, node, camera, size) {
  const { x, y } = onScreen(camera, node);
  const radius = sizeOnScreen(node, camera);
  const font = `${node.radius > 11 ? 650 : 450} ${size}px ${FAMILY}`;
  pen.font = font;
  const lines = node.actor.lines;
  const width = Math.max(0, ...lines.map((line) => pen.measureText(line).width));
  const height = lines.length * size * LABEL.line;
  const aside = radius + width / 2 + 5;
  const at = (centre, top) => ({
    actor: node.actor,
    lines,
    font,
    x: centre,
    left: centre - width / 2,
    right: centre + width / 2,
    top,
    bottom: top + height,
  });
  return [
    at(x, y + radius + 3),
    at(x, y - radius - 3 - height),
    at(x + aside, y - height / 2),
    at(x - aside, y - height / 2),
  ];
}
