// Who is meant by a few letters: names and aliases, accents folded.

// Best first: the name begins so, a word of it does, it contains it.
function rank(actor, wanted) {
  const ranks = actor.folded.map((name, alias) => {
    const at = name.startsWith(wanted) ? 0 : name.includes(` ${wanted}`) ? 1 : name.includes(wanted) ? 2 : Infinity;
    return at + (alias ? 0.5 : 0);
  });
  return Math.min(...ranks);
}

function found(text) {
  const wanted = fold(text.trim());
  if (!wanted) return [];
  const ranked = actors.map((actor) => [rank(actor, wanted), actor]).filter(([at]) => at < Infinity);
  ranked.sort(([one, actor], [other, another]) => one - other || actor.place - another.place);
  return ranked.slice(0, 8).map(([, actor]) => ({ actor, alias: aliasFor(actor, wanted) }));
}

function aliasFor(actor, wanted) {
  if (actor.folded[0].includes(wanted)) return "";
  return actor.aliases[actor.folded.findIndex((name) => name.includes(wanted)) - 1] ?? "";
}
