import type { CaseReport, Report } from '../report.ts';
import { passedPercent, renderCounts, wordOf } from '../words.ts';
import { html, page } from './page.ts';
import type { Markup } from './page.ts';

/** A page over several targets: a row for each case, a column for each report, in the order given. */
export function renderMatrix(reports: readonly Report[]): string {
  const columns = reports.map(({ cases }) => new Map(cases.map((one) => [one.id, one])));
  const rows = [...new Map(reports.flatMap(({ cases }) => cases.map((one) => [one.id, one])))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, one]) => ({ one, found: columns.map((column) => column.get(id)) }));
  const body = html`<header>
      <h1>KMS conformance of ${reports.length} targets</h1>
      <p>
        Words: what a target answered to the same cases. Not applicable: it does not offer what the
        case needs.
      </p>
    </header>
    <main>
      <h2>Summary</h2>
      <table>
        <thead>
          <tr>
            ${['Target', 'Verdict', 'MUST passed', 'Counts', 'Spec', 'Date'].map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${reports.map(summaryRow)}
        </tbody>
      </table>
      <h2>Cases</h2>
      <form id="filters" aria-label="Filters">
        <label
          >Show
          <select name="which">
            <option value="">all cases</option>
            <option value="differ">where targets differ</option>
          </select></label
        >
        <label>Text <input name="text" type="search" autocomplete="off" /></label>
      </form>
      <p role="status" id="shown"></p>
      <table>
        <thead>
          <tr>
            <th scope="col">Case</th>
            ${reports.map(({ target }) => html`<th scope="col">${target.name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(({ one, found }) => caseRow(one, found))}
        </tbody>
      </table>
    </main>`;
  return page('KMS conformance', body, script);
}

function summaryRow(report: Report): Markup {
  const { target, suite, run, counts, verdict, exitCode } = report;
  const percent = passedPercent(report);
  return html`<tr>
    <th scope="row">${target.name}</th>
    <td class="${exitCode === 0 ? 'passed' : 'bad'}">${verdict}</td>
    <td>${percent === null ? 'none judged' : `${percent}%`}</td>
    <td>${renderCounts(counts)}</td>
    <td>${suite.specVersion}</td>
    <td>${run.started.slice(0, 10)}</td>
  </tr>`;
}

function caseRow(one: CaseReport, found: readonly (CaseReport | undefined)[]): Markup {
  const words = found.map((own) => (own === undefined ? 'not run' : wordOf(own)));
  return html`<tr class="case" data-differ="${new Set(words).size > 1 ? 'yes' : 'no'}">
    <th scope="row"><code>${one.id}</code><br />${one.title}</th>
    ${found.map((own, index) => cell(own, words[index]!))}
  </tr>`;
}

function cell(own: CaseReport | undefined, word: string): Markup {
  const [first] = own?.failures ?? [];
  return html`<td>
    <span class="${word.replace(' ', '-')}">${word}</span>${
      first === undefined ? html`` : html`<br />expected ${first.expected}, got ${first.got}`
    }${own?.reason ? html`<br /><span class="quiet">${own.reason}</span>` : html``}
  </td>`;
}

const script = `
const form = document.getElementById('filters');
const rows = [...document.querySelectorAll('.case')];
const shown = document.getElementById('shown');
function filter() {
  const { which, text } = form.elements;
  const words = text.value.toLowerCase();
  let count = 0;
  for (const row of rows) {
    const fits = (which.value === '' || row.dataset.differ === 'yes')
      && (words === '' || row.textContent.toLowerCase().includes(words));
    row.hidden = !fits;
    if (fits) count += 1;
  }
  shown.textContent = count + ' of ' + rows.length + ' cases';
}
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
filter();
`;
