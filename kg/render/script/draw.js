// The picture behind one seam: sceneOf, draw, hit, fit. A pen is a canvas context, or anything with its few methods.

// Where things are on the plane, for what is in scope.
function sceneOf(scope, { bundled, tall = 1 }) {
  const nodes = new Map(
    scope.actors.map((actor) => [
      actor,
      { actor, x: actor.x, y: actor.y * tall, radius: actor.radius, look: actorLook(actor.kind) },
    ]),
  );
  const pairs = new Map();
  for (const line of [...scope.bonds.map((tie) => ({ tie, weight: 0, events: [] })), ...scope.lines]) {
    const ends = [line.tie.source.place, line.tie.target.place].sort((one, other) => one - other).join(" ");
    if (!pairs.has(ends)) pairs.set(ends, []);
    pairs.get(ends).push(line);
  }
  const lines = [...pairs.values()].flatMap((pair) => (bundled ? [bundle(pair)] : fan(pair)));
  return {
    nodes: [...nodes.values()],
    nodeOf: nodes,
    lines: lines.map((line) => ({ ...line, source: nodes.get(line.tie.source), target: nodes.get(line.tie.target) })),
  };
}

// Lines of one pair fan out around the middle; the two directions of a pair bend the same way round.
function fan(pair) {
  return pair.map((line, place) => {
    const turn = line.tie.source.place < line.tie.target.place ? 1 : -1;
    const bend = pair.length === 1 ? 10 : (place - (pair.length - 1) / 2) * 19;
    return { ...line, ties: [line.tie], bend: bend * turn, look: tieLook(line.tie.kind) };
  });
}

function bundle(pair) {
  const strongest = pair.reduce((best, line) => (line.weight > best.weight ? line : best));
  const weight = Math.max(...pair.map((line) => line.weight));
  const look = pair.length === 1 ? tieLook(strongest.tie.kind) : { ...OTHER_TIE, dash: [], both: true };
  return { ...strongest, weight, ties: pair.map((line) => line.tie), bend: 10, look };
}

function draw(pen, scene, camera, { lit, active, width, height } = {}) {
  const tone = theme();
  const isLit = (line) => !lit || lit.lines.has(line.tie);
  const order = (line) => (line.tie.bond ? 0 : line.look.thin ? 1 : 2) + (lit && isLit(line) ? 3 : 0);
  for (const line of [...scene.lines].sort((one, other) => order(one) - order(other)))
    drawLine(pen, line, camera, tone, isLit(line) ? 1 : 0.13);
  for (const node of scene.nodes)
    drawNode(pen, node, camera, tone, !lit || lit.actors.has(node.actor) ? 1 : 0.2, node.actor === active);
  drawLabels(pen, scene, camera, tone, { lit, width, height });
  pen.globalAlpha = 1;
  pen.setLineDash([]);
}

const onScreen = (camera, { x, y }) => ({ x: x * camera.scale + camera.x, y: y * camera.scale + camera.y });
const sizeOnScreen = (node, camera) => node.radius * Math.min(1.6, Math.max(0.55, camera.scale));

// A curve from rim to rim, with its control point.
function curveOf(line, camera) {
  const from = onScreen(camera, line.source);
  const to = onScreen(camera, line.target);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const bend = line.bend * Math.min(1.4, camera.scale) * Math.min(1, length / 110);
  const control = {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend * 2,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend * 2,
  };
  const start = toward(from, control, sizeOnScreen(line.source, camera) + 2);
  const end = toward(to, control, sizeOnScreen(line.target, camera) + (line.look.both ? 2 : 4));
  return { start, control, end };
}

function toward(from, to, distance) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

function drawLine(pen, line, camera, tone, alpha) {
  const { start, control, end } = curveOf(line, camera);
  const width = line.look.thin ? 1.1 : Math.min(4.5, 1.3 + 0.65 * (line.weight - 1));
  pen.globalAlpha = alpha * (line.look.thin ? 0.95 : 0.9);
  pen.strokeStyle = line.look[tone];
  pen.fillStyle = line.look[tone];
  pen.lineWidth = width;
  pen.setLineDash(line.look.dash);
  const head = line.look.both ? end : toward(end, control, 5);
  pen.beginPath();
  pen.moveTo(start.x, start.y);
  pen.quadraticCurveTo(control.x, control.y, head.x, head.y);
  pen.stroke();
  pen.setLineDash([]);
  if (!line.look.both) drawHead(pen, control, end, line.look.thin ? 3 : 3.2 + width * 0.5);
}

function drawHead(pen, from, tip, half) {
  const back = toward(tip, from, half * 2.4);
  const across = { x: ((tip.y - back.y) / (half * 2.4)) * half, y: ((back.x - tip.x) / (half * 2.4)) * half };
  pen.beginPath();
  pen.moveTo(tip.x, tip.y);
  pen.lineTo(back.x + across.x, back.y + across.y);
  pen.lineTo(back.x - across.x, back.y - across.y);
  pen.closePath();
  pen.fill();
}

function drawNode(pen, node, camera, tone, alpha, isActive) {
  const { x, y } = onScreen(camera, node);
  const radius = sizeOnScreen(node, camera);
  pen.globalAlpha = 1;
  pen.fillStyle = PAPER[tone];
  tracePath(pen, node.look.shape, x, y, radius + 2);
  pen.fill();
  pen.globalAlpha = alpha;
  pen.fillStyle = node.look[tone];
  pen.strokeStyle = node.look[tone];
  pen.lineWidth = Math.max(2, radius * 0.28);
  tracePath(pen, node.look.shape, x, y, node.look.shape === "ring" ? radius * 0.86 : radius);
  if (node.look.shape === "ring") pen.stroke();
  else pen.fill();
  if (!isActive) return;
  pen.strokeStyle = INK[tone];
  pen.lineWidth = 1.8;
  tracePath(pen, "circle", x, y, radius + 5);
  pen.stroke();
}

const CORNERS = {
  square: [4, Math.PI / 4, 1.2],
  diamond: [4, 0, 1.22],
  hexagon: [6, 0, 1.1],
  pentagon: [5, -Math.PI / 2, 1.12],
  triangle: [3, -Math.PI / 2, 1.25],
};
function tracePath(pen, shape, x, y, radius) {
  pen.beginPath();
  if (!CORNERS[shape]) {
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const [corners, turn, grow] = CORNERS[shape];
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = turn + (corner * 2 * Math.PI) / corners;
    pen[corner ? "lineTo" : "moveTo"](x + Math.cos(angle) * radius * grow, y + Math.sin(angle) * radius * grow);
  }
  pen.closePath();
}

function drawLabels(pen, scene, camera, tone, { lit, width, height }) {
  const size = Math.min(LABEL.largest, Math.max(LABEL.smallest, LABEL.usual * camera.scale));
  scene.labels = placedLabels(pen, scene, camera, { size, lit, width, height });
  for (const label of scene.labels) {
    pen.globalAlpha = !lit || lit.actors.has(label.actor) ? 1 : 0.28;
    writeLabel(pen, label, tone, size);
  }
}

function writeLabel(pen, label, tone, size) {
  pen.font = label.font;
  pen.textAlign = "center";
  pen.textBaseline = "alphabetic";
  pen.lineJoin = "round";
  pen.lineWidth = 3.6;
  pen.strokeStyle = PAPER[tone];
  pen.fillStyle = INK[tone];
  label.lines.forEach((line, row) => {
    const y = label.top + size * (0.95 + row * LABEL.line);
    pen.strokeText(line, label.x, y);
    pen.fillText(line, label.x, y);
  });
}

// What is at a point of the screen: an actor by its mark or name, else a line within a few pixels.
function hit(scene, camera, x, y) {
  for (const node of scene.nodes) {
    const at = onScreen(camera, node);
    if (Math.hypot(at.x - x, at.y - y) <= sizeOnScreen(node, camera) + 5) return { actor: node.actor };
  }
  const label = scene.labels?.find((each) => x >= each.left && x <= each.right && y >= each.top && y <= each.bottom);
  if (label) return { actor: label.actor };
  let best = { distance: 7 };
  for (const line of scene.lines) {
    if (line.tie.bond) continue;
    const distance = distanceTo(curveOf(line, camera), x, y);
    if (distance < best.distance) best = { distance, line };
  }
  return best.line ? { tie: best.line.tie, line: best.line } : {};
}

function alongCurve({ start, control, end }, part) {
  const rest = 1 - part;
  const mix = (axis) => rest * rest * start[axis] + 2 * rest * part * control[axis] + part * part * end[axis];
  return { x: mix("x"), y: mix("y") };
}

function distanceTo(curve, x, y) {
  let nearest = Infinity;
  for (let step = 0; step <= 24; step += 1) {
    const point = alongCurve(curve, step / 24);
    nearest = Math.min(nearest, Math.hypot(point.x - x, point.y - y));
  }
  return nearest;
}
