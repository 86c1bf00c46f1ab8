// The page's files become one script, so that what one declares at its top the others know.
import { readdirSync, readFileSync } from "node:fs";
import js from "@eslint/js";
import globals from "globals";

const FOLDER = new URL("kg/render/script/", import.meta.url);
const TOP = /^(?:async )?(const|let|function|class) (?:\{([^}]*)\}|(\w+))/gm;

function declared() {
  const found = {};
  for (const file of readdirSync(FOLDER)) {
    for (const [, how, several, one] of readFileSync(new URL(file, FOLDER), "utf8").matchAll(TOP)) {
      const names = one ? [one] : several.split(",").map((name) => name.trim());
      const taken = names.find((name) => name in globals.browser);
      // "history" of ours would hide the browser's.
      if (taken) throw new Error(`${file}: ${taken} is the name of something of the browser: choose another`);
      for (const name of names) found[name] = how === "let" ? "writable" : "readonly";
    }
  }
  return found;
}

export default [
  {
    files: ["kg/render/script/*.js"],
    languageOptions: { sourceType: "script", globals: { ...globals.browser, ...declared() } },
    rules: {
      ...js.configs.recommended.rules,
      "no-redeclare": ["error", { builtinGlobals: false }],
      "no-unused-vars": ["error", { vars: "local" }],
      "no-shadow": "off",
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: "error",
      // Text that becomes markup or code has no place in a page made of articles.
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "write", "writeln", "srcdoc"].map((property) => ({
          property,
          message: "Make elements with el(): an article's words stay text.",
        })),
      ],
    },
  },
  {
    files: ["tests/render/script/*.js"],
    languageOptions: { sourceType: "module", globals: globals.node },
    rules: { ...js.configs.recommended.rules, eqeqeq: "error", "prefer-const": "error" },
  },
];
