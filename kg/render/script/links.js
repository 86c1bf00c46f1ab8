// A permanent link to an actor, a tie or an event: the page's address with what is picked.

const CHAIN = "M6.5 9.5l3-3M5 8L3.2 9.8a2.3 2.3 0 0 0 3.2 3.2L8.2 11.2M11 8l1.8-1.8a2.3 2.3 0 0 0-3.2-3.2L7.8 4.8";

const linkTo = (picked) => `${location.href.split("#")[0]}#${addressOf({ ...START, view: state.view, pick: picked })}`;

function copyButton(picked) {
  const shown = el(
    "button",
    {
      type: "button",
      class: "copy",
      "aria-label": "Copy link",
      title: "Copy a link to this",
      onclick: () => copyLink(picked, shown),
    },
    svg(
      "svg",
      { viewBox: "0 0 16 16", width: 15, height: 15, "aria-hidden": "true" },
      svg("path", { d: CHAIN, fill: "none", stroke: "currentColor", "stroke-width": 1.4, "stroke-linecap": "round" }),
    ),
  );
  return shown;
}

// Where the browser keeps the clipboard shut (a page within a notebook), the address is shown to be copied by hand.
async function copyLink(picked, shown) {
  const address = linkTo(picked);
  try {
    await navigator.clipboard.writeText(address);
    shown.classList.add("copied");
    announce("Link copied");
    setTimeout(() => shown.classList.remove("copied"), 1600);
  } catch {
    const field = el("input", { type: "text", class: "address", readonly: true, "aria-label": "Link to this" });
    field.value = address;
    field.addEventListener("blur", () => field.replaceWith(shown));
    shown.replaceWith(field);
    field.focus();
    field.select();
  }
}
