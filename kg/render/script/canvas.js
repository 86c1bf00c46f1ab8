// The picture on screen: pan, zoom, point, and walk through it by keyboard.

const canvas = document.getElementById("canvas");
const network = document.getElementById("network");
const options = document.getElementById("options");
const context = canvas.getContext("2d");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const picture = {
  scene: { nodes: [], lines: [], nodeOf: new Map() },
  camera: { x: 0, y: 0, scale: 1 },
  width: 0,
  height: 0,
  hover: {},
  active: null,
  waiting: false,
  touched: false,
};

function redraw() {
  if (picture.waiting) return;
  picture.waiting = true;
  requestAnimationFrame(() => {
    if (picture.waiting) paint();
  });
}

// What waits to be drawn is drawn with it.
function paint() {
  picture.waiting = false;
  const ratio = printing ? 3 : devicePixelRatio || 1;
  canvas.width = Math.round(picture.width * ratio);
  canvas.height = Math.round(picture.height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  draw(context, picture.scene, picture.camera, {
    lit: litBy(),
    active: picture.active,
    width: picture.width,
    height: picture.height,
  });
}

// What stands out: around what the pointer is on, else around what is picked.
function litBy() {
  const picked = pickOf(state);
  const tie = picture.hover.tie ?? (picture.hover.actor ? undefined : picked.tie);
  if (tie) return { actors: new Set([tie.source, tie.target]), lines: new Set([tie]) };
  const actor = picture.hover.actor ?? picked.actor;
  if (!actor || !picture.scene.nodeOf.has(actor)) return undefined;
  const lines = picture.scene.lines
    .filter((line) => line.tie.source === actor || line.tie.target === actor)
    .map((line) => line.tie);
  return { actors: new Set([actor, ...lines.flatMap((each) => [each.source, each.target])]), lines: new Set(lines) };
}

function show(scope) {
  const before = picture.scene.nodes.map((node) => node.actor.place).join(" ");
  picture.scene = sceneOf(scope, { ...state, tall: tallness() });
  if (!picture.scene.nodeOf.has(picture.active)) activate(null);
  if (before !== picture.scene.nodes.map((node) => node.actor.place).join(" ") && !picture.touched) move(fitted());
  else redraw();
}

let optionsOf = [];
function showOptions(scope) {
  if (scope.actors.length !== optionsOf.length || scope.actors.some((actor, at) => actor !== optionsOf[at])) {
    optionsOf = scope.actors;
    options.replaceChildren(...optionsOf.map(optionOf));
  }
  const { actor: picked } = pickOf(state);
  for (const option of options.children)
    update(option, "aria-selected", String(option.id === `option-${picked?.place}`));
}

// The places suit a window wider than high; on a phone the picture is drawn out to its height.
function tallness() {
  return Math.min(2.4, Math.max(1, (1.25 * picture.height) / (picture.width || 1)));
}

function optionOf(actor) {
  const text = `${actor.name}, ${actorLook(actor.kind).name ?? actor.kind}, ${counted(actor.ties.length, "tie")}`;
  return el("div", { role: "option", id: `option-${actor.place}` }, text);
}

const fitted = () => fit(picture.scene, picture.width, picture.height);

function move(camera, { eased = false } = {}) {
  if (!eased || calm.matches) {
    picture.camera = camera;
    redraw();
    return;
  }
  const from = picture.camera;
  const start = performance.now();
  const step = (now) => {
    const part = Math.min(1, (now - start) / 220);
    const ease = 1 - (1 - part) ** 3;
    const mix = (name) => from[name] + (camera[name] - from[name]) * ease;
    picture.camera = part < 1 ? { x: mix("x"), y: mix("y"), scale: mix("scale") } : camera;
    paint();
    if (part < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

function zoomed(factor, x = picture.width / 2, y = picture.height / 2) {
  const { camera } = picture;
  const scale = Math.min(6, Math.max(0.08, camera.scale * factor));
  const ratio = scale / camera.scale;
  return { scale, x: x - (x - camera.x) * ratio, y: y - (y - camera.y) * ratio };
}

function zoom(factor) {
  picture.touched = true;
  move(zoomed(factor), { eased: true });
}

function showAll() {
  picture.touched = false;
  move(fitted(), { eased: true });
}

// How large the window lets the picture be; tells whether that has changed.
function measure() {
  const { width, height } = canvas.parentElement.getBoundingClientRect();
  if (!width || !height || (width === picture.width && height === picture.height)) return false;
  Object.assign(picture, { width, height });
  return true;
}

function resize() {
  const { width, height } = picture;
  const before = tallness();
  if (!measure()) return;
  const shift = { x: (picture.width - width) / 2, y: (picture.height - height) / 2 };
  if (before !== tallness()) show(currentScope());
  if (picture.touched) move({ ...picture.camera, x: picture.camera.x + shift.x, y: picture.camera.y + shift.y });
  else move(fitted());
}

const pointers = new Map();
let dragged = 0;

function pointOf(event) {
  const { left, top } = canvas.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function onDown(event) {
  if (event.button) return;
  canvas.setPointerCapture(event.pointerId);
  if (!pointers.size) dragged = 0;
  pointers.set(event.pointerId, pointOf(event));
}

function onMove(event) {
  const at = pointOf(event);
  if (!pointers.has(event.pointerId)) {
    if (event.pointerType === "mouse") point(hit(picture.scene, picture.camera, at.x, at.y));
    return;
  }
  const before = pointers.get(event.pointerId);
  const other = [...pointers.entries()].find(([id]) => id !== event.pointerId)?.[1];
  pointers.set(event.pointerId, at);
  dragged += Math.hypot(at.x - before.x, at.y - before.y);
  if (dragged < 5) return;
  picture.touched = true;
  if (other) pinch(before, at, other);
  else move({ ...picture.camera, x: picture.camera.x + at.x - before.x, y: picture.camera.y + at.y - before.y });
}

function pinch(before, at, other) {
  const spread = (one) => Math.hypot(one.x - other.x, one.y - other.y) || 1;
  move(zoomed(spread(at) / spread(before), (at.x + other.x) / 2, (at.y + other.y) / 2));
}

function onUp(event) {
  const pressed = pointers.delete(event.pointerId);
  if (!pressed || pointers.size || dragged >= 5 || event.type === "pointercancel") return;
  const at = pointOf(event);
  const found = hit(picture.scene, picture.camera, at.x, at.y);
  network.focus({ preventScroll: true });
  if (found.actor) {
    activate(found.actor);
    pick.actor(found.actor);
  } else if (found.tie) pick.tie(found.tie);
  else pick.nothing();
}

function point(found) {
  if (found.actor === picture.hover.actor && found.tie === picture.hover.tie) return;
  picture.hover = found;
  canvas.style.cursor = found.actor || found.tie ? "pointer" : "";
  const hint = document.getElementById("hint");
  hint.hidden = !found.tie;
  hint.textContent = found.line ? hintOf(found.line) : "";
  redraw();
}

function hintOf(line) {
  if (line.ties.length > 1)
    return `${line.tie.source.name} and ${line.tie.target.name}: ${line.ties.map((tie) => tie.kind).join(", ")}`;
  return `${line.tie.source.name} ${between(line.tie.kind)} ${line.tie.target.name} · ${counted(line.weight, "article")}`;
}

function activate(actor) {
  picture.active = actor;
  if (actor) network.setAttribute("aria-activedescendant", `option-${actor.place}`);
  else network.removeAttribute("aria-activedescendant");
  redraw();
}

canvas.addEventListener("pointerdown", onDown);
canvas.addEventListener("pointermove", onMove);
canvas.addEventListener("pointerup", onUp);
canvas.addEventListener("pointercancel", onUp);
canvas.addEventListener("pointerleave", () => point({}));
canvas.addEventListener(
  "wheel",
  (event) => {
    event.preventDefault();
    const at = pointOf(event);
    picture.touched = true;
    move(zoomed(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), at.x, at.y));
  },
  { passive: false },
);
new ResizeObserver(resize).observe(canvas.parentElement);
document.getElementById("zoom-in").addEventListener("click", () => zoom(1.35));
document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 1.35));
document.getElementById("zoom-fit").addEventListener("click", showAll);
