// What is drawn and how. Colours are told apart by the colour-blind (after Okabe and Ito); dashes repeat the difference.
const ACTOR_LOOKS = {
  person: { shape: "circle", light: "#34435e", dark: "#a9bbdc", name: "Person" },
  state: { shape: "square", light: "#0f6e84", dark: "#4fb3c8", name: "State" },
  "government body": { shape: "diamond", light: "#5b9aa9", dark: "#8ccad8", name: "Government body" },
  "international organization": {
    shape: "hexagon",
    light: "#6d4f9c",
    dark: "#b39be0",
    name: "International organization",
  },
  "media organization": { shape: "triangle", light: "#8b8577", dark: "#b8b2a4", name: "News outlet" },
  organization: { shape: "pentagon", light: "#a07bb5", dark: "#cbaadf", name: "Organization" },
  group: { shape: "ring", light: "#857a66", dark: "#b5aa95", name: "Group of people" },
};
const OTHER_ACTOR = { shape: "circle", light: "#8a8a8a", dark: "#a5a5a5" };

const TIE_GROUPS = [
  ["Talk", ["speaks about", "speaks to"]],
  ["Meetings", ["met with", "plans to meet"]],
  ["Demands", ["demands of", "rejects", "rejects demand of", "accepts"]],
  ["Against", ["accuses", "criticizes", "threatens", "warns", "denies"]],
  ["In favour", ["praises", "supports", "agrees with", "promises"]],
  ["Measures", ["sanctions", "deploys troops"]],
  ["Links", ["speaks for"]],
];
const TIE_LOOKS = {
  "speaks about": { light: "#b5b0a4", dark: "#565b64", dash: [], thin: true },
  "speaks to": { light: "#7b7f87", dark: "#989da6", dash: [] },
  "met with": { light: "#1f6fb2", dark: "#5aa9e6", dash: [], both: true },
  "plans to meet": { light: "#1f6fb2", dark: "#5aa9e6", dash: [5, 4], both: true },
  "demands of": { light: "#c98500", dark: "#e6a82e", dash: [] },
  rejects: { light: "#8e2a6b", dark: "#d27ab0", dash: [7, 3, 1.5, 3] },
  "rejects demand of": { light: "#8e2a6b", dark: "#d27ab0", dash: [7, 3, 1.5, 3] },
  accepts: { light: "#8e2a6b", dark: "#d27ab0", dash: [] },
  accuses: { light: "#cb4b16", dark: "#f08a5d", dash: [] },
  criticizes: { light: "#cb4b16", dark: "#f08a5d", dash: [6, 3] },
  threatens: { light: "#8f1d14", dark: "#f0635a", dash: [] },
  warns: { light: "#8f1d14", dark: "#f0635a", dash: [6, 3] },
  denies: { light: "#8f1d14", dark: "#f0635a", dash: [2, 3] },
  praises: { light: "#0b8a63", dark: "#3cc79b", dash: [] },
  supports: { light: "#0b8a63", dark: "#3cc79b", dash: [6, 3] },
  "agrees with": { light: "#0b8a63", dark: "#3cc79b", dash: [2, 3] },
  promises: { light: "#0b8a63", dark: "#3cc79b", dash: [7, 3, 1.5, 3] },
  sanctions: { light: "#6b4a1c", dark: "#c9a36b", dash: [6, 3] },
  "deploys troops": { light: "#6b4a1c", dark: "#c9a36b", dash: [] },
  "speaks for": { light: "#d0cbbf", dark: "#41454d", dash: [1.5, 3.5], both: true, thin: true },
};
const OTHER_TIE = { light: "#6a6a6a", dark: "#a5a5a5", dash: [3, 2] };
const PAPER = { light: "#fbfaf7", dark: "#15171b" };
const INK = { light: "#1c1e22", dark: "#ebe8e2" };

const darkness = matchMedia("(prefers-color-scheme: dark)");
let printing = false;
function setPrinting(is) {
  printing = is;
}
const theme = () => (darkness.matches && !printing ? "dark" : "light");
const actorLook = (kind) => own(ACTOR_LOOKS, kind) ?? { ...OTHER_ACTOR, name: kind };
// A tie's kind between two names: "Arland deploys troops toward Belmark".
const between = (kind) => (kind === "deploys troops" ? `${kind} toward` : kind);
const tieLook = (kind) => own(TIE_LOOKS, kind) ?? OTHER_TIE;
