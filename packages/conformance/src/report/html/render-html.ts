import type { CaseReport, Report, TranscriptReport } from '../report.ts';
import { caseCount, renderCite, renderCounts, wordOf } from '../words.ts';
import { filterForm, filterScript } from './filter.ts';
import { html, page } from './page.ts';
import type { Markup } from './page.ts';

/** A page about one run: what is wrong first, every case, filters. */
export function renderHtml(report: Report): string {
  const { target, run, suite, counts, cases } = report;
  const body = html`<header>
      <h1>
        ${target.name}:
        <span class="${report.exitCode === 0 ? 'passed' : 'bad'}">${report.verdict}</span>
      </h1>
      <p>${renderCounts(counts)}</p>
      <dl>
        <dt>Endpoint</dt>
        <dd>${target.endpoint}, ${target.region}</dd>
        <dt>Suite</dt>
        <dd>
          ${caseCount(report)} of ${suite.cases} cases, spec ${suite.specVersion},
          ${report.tool.name} ${report.tool.version}
        </dd>
        <dt>Run</dt>
        <dd>
          ${run.started}, ${run.seconds.toFixed(1)} s, seed ${run.seed}, ${run.jobs} at a time,
          ${run.keysMade} keys made
        </dd>
        <dt>Capabilities</dt>
        <dd>${target.capabilities.join(', ') || 'none'}</dd>
        <dt>Not offered</dt>
        <dd>${target.absent.join(', ') || 'nothing that the cases need'}</dd>
      </dl>
    </header>
    ${list('Known failures that are not true any more', report.baselineProblems)}
    ${list(
      'Left behind',
      report.cleanUp.left.map(({ kind, id, why }) => `${kind} ${id}: ${why}`),
    )}
    <main>
      <h2>Cases</h2>
      ${filterForm(cases)}
      <p role="status" id="shown"></p>
      ${[...cases].sort(worstFirst).map(renderCase)}
    </main>`;
  return page(`${target.name}: KMS conformance`, body, filterScript);
}

const order = ['failed', 'error', 'advice', 'known', 'passed', 'not applicable'];

function worstFirst(one: CaseReport, other: CaseReport): number {
  return order.indexOf(wordOf(one)) - order.indexOf(wordOf(other)) || (one.id < other.id ? -1 : 1);
}

function list(title: string, items: readonly string[]): Markup {
  if (items.length === 0) return html``;
  return html`<section>
    <h2>${title}</h2>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </section>`;
}

function renderCase(one: CaseReport): Markup {
  const word = wordOf(one);
  return html`<details
    class="case"
    id="${one.id}"
    data-status="${word}"
    data-operations="${one.operations.join(' ')}"
  >
    <summary>
      <span class="word ${word.replace(' ', '-')}">${word}</span><code>${one.id}</code
      ><span class="title">${one.title}</span><span class="quiet">${one.level}</span>
    </summary>
    <div class="body">
      ${one.reason === null ? html`` : html`<p>${one.reason}</p>`}
      ${one.known === null ? html`` : html`<p>Known until ${one.known.expires}: ${one.known.reason} <code>${one.known.link}</code></p>`}
      ${findings('What is wrong', one.failures)} ${findings('Notes', one.notes)}
      <dl>
        ${one.cites.map(
          (cite) =>
            html`<dt>Because</dt>
              <dd>${renderCite(cite)}</dd>`,
        )}
        <dt>Written in</dt>
        <dd><code>${one.source}</code></dd>
        <dt>Operations</dt>
        <dd>${one.operations.join(', ')}</dd>
      </dl>
      ${
        one.status === 'passed' || one.status === 'not-applicable'
          ? html``
          : html`<p>Run it again:</p>
              <pre>${one.reproduce}</pre>`
      }
      ${
        one.curl === null
          ? html``
          : html`<p>Send the request again:</p>
              <pre>${one.curl}</pre>`
      }
      ${one.transcript.map(renderExchange)}
    </div>
  </details>`;
}

function findings(title: string, failures: CaseReport['failures']): Markup {
  if (failures.length === 0) return html``;
  return html`<table>
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">Step</th>
        <th scope="col">Where</th>
        <th scope="col">Expected</th>
        <th scope="col">Got</th>
      </tr>
    </thead>
    <tbody>
      ${failures.map(
        ({ step, round, path, expected, got }) =>
          html`<tr>
            <td>${step}${round === 0 ? '' : ` (${round + 1})`}</td>
            <td>${path}</td>
            <td>${expected}</td>
            <td>${got}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function renderExchange({ step, operation, request, answer }: TranscriptReport): Markup {
  const headers = (all: Readonly<Record<string, string>>): string =>
    Object.entries(all)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n');
  return html`<section aria-label="Step ${step}">
    <p>Step ${step}: ${operation}</p>
    <pre>
${request.method} ${request.path}
${headers(request.headers)}

${request.body}</pre>
    <pre>
${answer.status}
${headers(answer.headers)}

${answer.body}</pre>
  </section>`;
}
