// Judges a tried text while it is typed. Without this script the button does the same.
(() => {
  const form = document.querySelector('form[data-live]');
  if (!form) return;
  const shown = document.getElementById(form.dataset.live);
  const busy = form.querySelector('[data-busy]');
  let timer;
  let asked = 0;

  async function judge() {
    const mine = ++asked;
    busy.hidden = false;
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: {'X-Part': 'judged'},
        body: new URLSearchParams(new FormData(form)),
      });
      if (mine !== asked) return;
      if (answer.ok) {
        shown.innerHTML = await answer.text();
      } else if (answer.status === 429) {
        shown.textContent = shown.dataset.often;
      }
    } catch {
      // Offline for a moment; the next key stroke tries again.
    } finally {
      if (mine === asked) busy.hidden = true;
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(judge, 700);
  });
})();
