// Keeps half-written texts of this tab: through reloads, other rows and a new sign-in.
const key = (field) => `draft-${field.dataset.draft}`;

export function keepDrafts(root) {
  for (const field of root.querySelectorAll?.("[data-draft]") ?? []) {
    const kept = sessionStorage.getItem(key(field));
    if (kept && !field.value) {
      field.value = kept;
      const box = field.closest("details");
      if (box) {
        box.open = true;
      }
    }
  }
}

export function forgetDraft(field) {
  sessionStorage.removeItem(key(field));
}

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-draft]")) {
    sessionStorage.setItem(key(event.target), event.target.value);
  }
});

// Without htmx the form leaves the page: what is sent is no draft any more.
document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented && !window.htmx) {
    event.target.querySelectorAll("[data-draft]").forEach(forgetDraft);
  }
});
