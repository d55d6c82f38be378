import type { CaseReport } from '../report.ts';
import { wordOf } from '../words.ts';
import { html } from './page.ts';
import type { Markup } from './page.ts';

/** Fields that choose which cases are shown. */
export function filterForm(cases: readonly CaseReport[]): Markup {
  const counts = Map.groupBy(cases, wordOf);
  const operations = [...new Set(cases.flatMap((one) => one.operations))].sort();
  return html`<form id="filters" aria-label="Filters">
    <label
      >Status
      <select name="status">
        <option value="">all ${cases.length}</option>
        ${[...counts].map(
          ([word, own]) => html`<option value="${word}">${word} (${own.length})</option>`,
        )}
      </select></label
    >
    <label
      >Operation
      <select name="operation">
        <option value="">all</option>
        ${operations.map((name) => html`<option>${name}</option>`)}
      </select></label
    >
    <label>Text <input name="text" type="search" autocomplete="off" /></label>
  </form>`;
}

/** Runs in the page. A case that the address names (`#wrap.context`) is opened. */
export const filterScript = `
const form = document.getElementById('filters');
const cases = [...document.querySelectorAll('.case')];
const shown = document.getElementById('shown');
function filter() {
  const { status, operation, text } = form.elements;
  const words = text.value.toLowerCase();
  let count = 0;
  for (const one of cases) {
    const fits = (status.value === '' || one.dataset.status === status.value)
      && (operation.value === '' || one.dataset.operations.split(' ').includes(operation.value))
      && (words === '' || one.textContent.toLowerCase().includes(words));
    one.hidden = !fits;
    if (fits) count += 1;
  }
  shown.textContent = count + ' of ' + cases.length + ' cases';
}
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
function openNamed() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named?.matches('.case')) { named.open = true; named.scrollIntoView(); }
}
addEventListener('hashchange', openNamed);
filter();
openNamed();
`;
