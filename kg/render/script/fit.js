// The camera that shows all of a scene, its names too: they do not shrink with the picture.

const MARGIN = 36;
const LARGEST_SCALE = 1.5;

function fit(scene, width, height) {
  if (!scene.nodes.length) return { x: width / 2, y: height / 2, scale: 1 };
  let [small, large] = [0.02, LARGEST_SCALE];
  const fits = ({ left, right, top, bottom }) => right - left <= width - MARGIN && bottom - top <= height - MARGIN;
  if (fits(extentOf(scene, large))) small = large;
  for (let turn = 0; turn < 24 && small < large; turn += 1) {
    const middle = (small + large) / 2;
    if (fits(extentOf(scene, middle))) small = middle;
    else large = middle;
  }
  const { left, right, top, bottom } = extentOf(scene, small);
  return { scale: small, x: width / 2 - (left + right) / 2, y: height / 2 - (top + bottom) / 2 };
}

// Where marks and names reach on screen, at a scale.
function extentOf(scene, scale) {
  const size = Math.min(LABEL.largest, Math.max(LABEL.smallest, LABEL.usual * scale));
  const extent = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const node of scene.nodes) {
    const radius = sizeOnScreen(node, { scale });
    const letters = Math.max(0, ...node.actor.lines.map((line) => line.length));
    const half = Math.max(radius, letters * size * 0.3);
    extent.left = Math.min(extent.left, node.x * scale - half);
    extent.right = Math.max(extent.right, node.x * scale + half);
    extent.top = Math.min(extent.top, node.y * scale - radius);
    extent.bottom = Math.max(extent.bottom, node.y * scale + radius + 3 + node.actor.lines.length * size * LABEL.line);
  }
  return extent;
}
