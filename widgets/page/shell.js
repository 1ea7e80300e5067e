/* What the page's frame does when a reader acts. The page reads well without it. */
"use strict";

/* Sphinx's search keeps the words a reader looked for in storage while this is true. */
window.SPHINX_HIGHLIGHT_ENABLED = false;

/* A page from disk may not fetch other pages, so results there come without summaries. */
if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;

/** Say the chosen colours in the name of the switch. */
function nameThemeSwitch() {
  const names = { light: "Colours: light", dark: "Colours: dark", auto: "Colours: automatic" };
  const name = names[document.documentElement.dataset.mode] || names.auto;
  for (const button of document.querySelectorAll(".theme-switch-button")) {
    button.setAttribute("aria-label", name);
  }
}

/** Tell assistive technology whether a sidebar is open; the theme only moves it. */
function watchSidebar(buttonSelector, sidebarSelector, drawerSelector) {
  const button = document.querySelector(buttonSelector);
  const sidebar = document.querySelector(sidebarSelector);
  if (!button || !sidebar) return;
  let pressed = false;
  const tell = () => {
    const open = getComputedStyle(sidebar).visibility === "visible";
    button.setAttribute("aria-expanded", String(open));
    // The theme moves the focus into the sidebar, also into one that it is about to hide.
    const lost = document.activeElement === document.body || sidebar.contains(document.activeElement);
    if (pressed && !open && lost) button.focus();
    if (!open) pressed = false;
  };
  sidebar.addEventListener("transitionend", tell);
  new ResizeObserver(tell).observe(sidebar);
  button.addEventListener("click", () => {
    pressed = true;
    setTimeout(tell);
  });
  document.addEventListener("keyup", tell);
  tell();
  leaveDrawer(sidebar, document.querySelector(drawerSelector));
}

/** On a narrow screen a sidebar lies over the page: who goes on elsewhere closes it. */
function leaveDrawer(sidebar, drawer) {
  if (!drawer) return;
  const close = () => {
    // On a wide screen the same box hides the sidebar.
    if (drawer.checked && getComputedStyle(sidebar).visibility === "visible") drawer.click();
  };
  sidebar.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !sidebar.contains(relatedTarget)) close();
  });
  sidebar.addEventListener("click", ({ target }) => {
    const link = target.closest("a[href^='#']");
    const place = link?.hash && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!drawer.checked || !place) return;
    close();
    place.tabIndex = -1;
    place.focus();
  });
}

/** Take a result's summary from the article alone, without the buttons above it. */
function summariseArticles() {
  if (typeof Search === "undefined") return;
  const textOf = Search.htmlToText;
  Search.htmlToText = (html, anchor) => {
    const article = new DOMParser().parseFromString(html, "text/html").querySelector("article");
    return textOf(article ? `<div role="main">${article.innerHTML}</div>` : html, anchor);
  };
}

/** Read aloud how many pages were found, not each of them. */
function speakCount() {
  const results = document.querySelector("#search-results");
  if (!results) return;
  new MutationObserver(() => {
    results.querySelector(".search-summary:not([role])")?.setAttribute("role", "status");
  }).observe(results, { childList: true, subtree: true });
}

/** Let the keyboard scroll a formula or table that is too wide for its place. */
function watchWideParts() {
  const tell = (part) => {
    if (part.scrollWidth > part.clientWidth) part.tabIndex = 0;
    else part.removeAttribute("tabindex");
  };
  const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => tell(target)));
  for (const part of document.querySelectorAll(".math-block, .pst-scrollable-table-container")) {
    if (!part.hasAttribute("role")) nameTable(part);
    observer.observe(part);
  }
}

/** Name a table's scrolling frame after its caption. */
function nameTable(frame) {
  const caption = frame.querySelector("caption");
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", caption ? `Table: ${caption.textContent.trim()}` : "Table");
}

document.addEventListener("DOMContentLoaded", () => {
  new MutationObserver(nameThemeSwitch).observe(document.documentElement, {
    attributeFilter: ["data-mode"],
  });
  nameThemeSwitch();
  watchSidebar(".primary-toggle", ".bd-sidebar-primary", "#pst-primary-sidebar-checkbox");
  watchSidebar(".secondary-toggle", ".bd-sidebar-secondary", "#pst-secondary-sidebar-checkbox");
  watchWideParts();
  summariseArticles();
  speakCount();
});
