/** Of every page. Colours keep a contrast of 4.5:1 in light and in dark (WCAG 2.2, 1.4.3). */
export const style = `
:root { color-scheme: light dark; --line: light-dark(#d0d4da, #3b4048); --soft: light-dark(#f4f5f7, #1d2025);
  --good: light-dark(#1b6e2e, #6fcf85); --bad: light-dark(#b3261e, #ff8a80); --warn: light-dark(#7a5200, #f0c060);
  --quiet: light-dark(#565d66, #a5adb8); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 75rem; padding: 1rem 1.5rem 4rem; font: 1rem/1.5 system-ui, sans-serif;
  background: light-dark(#fff, #121417); color: light-dark(#1a1c1f, #e8eaed); }
h1 { font-size: 1.5rem; margin-bottom: .25rem; }
h2 { font-size: 1.15rem; margin-top: 2rem; }
code, pre { font: .85rem/1.45 ui-monospace, monospace; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 4px; padding: .6rem; overflow-x: auto;
  white-space: pre-wrap; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .5rem 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; padding: .75rem; border: 1px solid var(--line);
  border-radius: 4px; background: var(--soft); position: sticky; top: 0; }
label { display: grid; font-size: .85rem; color: var(--quiet); }
input, select { font: inherit; min-height: 2rem; max-width: 18rem; }
details { border-bottom: 1px solid var(--line); }
summary { padding: .4rem .25rem; cursor: pointer; display: flex; flex-wrap: wrap; gap: .25rem .75rem; }
:focus-visible { outline: 3px solid light-dark(#0b57d0, #a8c7fa); outline-offset: 2px; }
.body { padding: 0 1rem 1rem; }
.word { font-weight: 600; min-width: 7.5rem; }
.passed { color: var(--good); } .failed, .error, .bad { color: var(--bad); } .advice, .known { color: var(--warn); }
.not-applicable, .quiet { color: var(--quiet); }
.title { flex: 1 1 20rem; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--soft); }
th[scope=row] { font-weight: 400; }
[hidden] { display: none; }
`;
