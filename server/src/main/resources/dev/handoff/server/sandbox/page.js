// Reloads the page when its ticket has changed; while somebody types or reads something they opened, it only says so.
(function () {
  const { watched, version } = document.body.dataset;
  const stale = document.getElementById("stale");
  const opened = () => document.querySelector("details[open]") !== null;
  const typed = () =>
    [...document.querySelectorAll("textarea, main input:not([type=hidden])")].some((field) => field.value !== field.defaultValue) ||
    (document.activeElement && document.activeElement.matches("textarea, input, select"));

  async function look() {
    if (document.visibilityState === "visible") {
      try {
        const answer = await fetch(watched, { cache: "no-store" });
        if (answer.ok && (await answer.text()) !== version) {
          if (opened() || typed()) {
            stale.hidden = false;
          } else {
            location.reload();
            return;
          }
        }
      } catch {
        // The sandbox is away; look again later.
      }
    }
    setTimeout(look, 2000);
  }

  const actor = document.getElementById("actor");
  if (actor) {
    actor.addEventListener("change", () => actor.form.requestSubmit());
    actor.form.querySelector("button").hidden = true;
  }
  setTimeout(look, 2000);
})();
