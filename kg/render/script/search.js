// One search: names and aliases first, accents folded; else the words themselves, in every view.

const searchBox = document.getElementById("search");
const matches = document.getElementById("matches");
let choices = [];
let chosen = -1;

function suggest() {
  const text = searchBox.value.trim();
  choices = found(text).map((match) => ({ ...match, run: () => pick.actor(match.actor) }));
  if (text) choices.push({ words: text, run: () => change({ text, pick: "" }) });
  chosen = choices.length ? 0 : -1;
  showChoices();
  announce(text ? counted(choices.length - 1, "actor") + " found" : "");
}

function showChoices() {
  matches.replaceChildren(
    ...choices.map((choice, place) =>
      el(
        "li",
        {
          role: "option",
          id: `match-${place}`,
          "aria-selected": String(place === chosen),
          onpointerdown: (event) => {
            event.preventDefault();
            choose(place);
          },
        },
        ...choiceText(choice),
      ),
    ),
  );
  matches.hidden = !choices.length;
  searchBox.setAttribute("aria-expanded", String(Boolean(choices.length)));
  if (chosen >= 0) searchBox.setAttribute("aria-activedescendant", `match-${chosen}`);
  else searchBox.removeAttribute("aria-activedescendant");
}

function choiceText({ actor, alias, words }) {
  if (!actor) return [el("span", { class: "lens", "aria-hidden": "true" }, "“ ”"), el("span", {}, `Words: ${words}`)];
  return [
    glyph(actorLook(actor.kind)),
    el("span", {}, actor.name, alias ? el("span", { class: "quiet" }, ` (${alias})`) : ""),
    el("span", { class: "count" }, String(actor.events.length)),
  ];
}

function choose(place) {
  const choice = choices[place];
  choices = [];
  showChoices();
  if (!choice) return;
  searchBox.value = "";
  choice.run();
  if (choice.actor) panel.querySelector("h2")?.focus({ preventScroll: true });
}

function onSearchKey(event) {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    chosen = choices.length ? (chosen + (event.key === "ArrowDown" ? 1 : choices.length - 1)) % choices.length : -1;
    showChoices();
  } else if (event.key === "Enter") choose(chosen);
  else if (event.key === "Escape") {
    searchBox.value = "";
    suggest();
    network.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

searchBox.addEventListener("input", suggest);
searchBox.addEventListener("keydown", onSearchKey);
searchBox.addEventListener("blur", () => {
  choices = [];
  showChoices();
});
searchBox.addEventListener("focus", suggest);
