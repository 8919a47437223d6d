// Keeps the page true to the server: whatever may have changed is fetched again and put in place.
// Without this file every button works all the same, by a reload.
"use strict";

const EVERY = 3000;
const notice = () => document.getElementById("notice");

function show(html, withNotice) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const next = fresh.getElementById(part.id);
    const keeps = part === notice() && !withNotice;
    if (!next || keeps || next.innerHTML === part.innerHTML) continue;
    const focused = part.contains(document.activeElement) ? name(document.activeElement) : null;
    part.innerHTML = next.innerHTML;
    if (focused) [...part.querySelectorAll("button")].find((button) => name(button) === focused)?.focus();
  }
}

const name = (button) => `${button.form?.getAttribute("action")} ${button.value}`;

async function look() {
  if (document.hidden) return;
  try {
    show(await (await fetch("/")).text(), notice().textContent === document.body.dataset.offline);
  } catch {
    notice().textContent = document.body.dataset.offline;
  }
}

async function send(form, button) {
  const section = form.closest("section");
  section.setAttribute("aria-busy", "true");
  notice().textContent = document.body.dataset.working;
  try {
    const body = new URLSearchParams([[button.name, button.value]]);
    show(await (await fetch(form.action, { method: "POST", body })).text(), true);
  } catch {
    notice().textContent = document.body.dataset.offline;
  }
  section.removeAttribute("aria-busy");
}

document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-quiet]")) {
    event.preventDefault();
    send(event.target, event.submitter);
  } else if (event.target.target) {
    setTimeout(look, 1000);
  }
});
document.addEventListener("visibilitychange", look);
setInterval(look, EVERY);
