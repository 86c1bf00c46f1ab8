// Walking through the picture by keyboard: arrows go to the nearest actor that way, Enter opens.

const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

// The nearest actor that way; what lies off to the side counts as further.
function step(key) {
  const here = picture.scene.nodeOf.get(picture.active);
  if (!here) return activate(picture.scene.nodes[0]?.actor ?? null);
  const [right, down] = WAYS[key];
  const cost = (node) => {
    const ahead = (node.x - here.x) * right + (node.y - here.y) * down;
    const aside = Math.abs((node.x - here.x) * down) + Math.abs((node.y - here.y) * right);
    return ahead > 0 ? ahead + 2.2 * aside : Infinity;
  };
  const next = picture.scene.nodes.reduce((best, node) => (cost(node) < cost(best) ? node : best), here);
  activate(next.actor);
  keepInView(next);
  return undefined;
}

function keepInView(node) {
  const at = onScreen(picture.camera, node);
  const x = Math.min(picture.width - 60, Math.max(60, at.x));
  const y = Math.min(picture.height - 60, Math.max(60, at.y));
  if (x !== at.x || y !== at.y)
    move({ ...picture.camera, x: picture.camera.x + x - at.x, y: picture.camera.y + y - at.y }, { eased: true });
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (WAYS[event.key]) step(event.key);
  else if (event.key === "Enter" && picture.active) pick.actor(picture.active);
  else return;
  event.preventDefault();
}

network.addEventListener("keydown", onKey);
