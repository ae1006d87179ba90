// Scores pages of a served site as Lighthouse sees them on a phone:
//   node run.mjs RUNS ADDRESS…
// Prints one line of JSON for each address: the median of each category, every run's score, what cost points. CHROME_PATH names
// the browser.
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [runs, ...addresses] = process.argv.slice(2);
const chromeFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

// Each audit that has weight in a category and isn't full.
function costly({ categories, audits }) {
  return Object.values(categories).flatMap((category) =>
    category.auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .map(({ id }) => ({
        category: category.id,
        audit: id,
        score: audits[id].score,
        shown: audits[id].displayValue ?? audits[id].title,
        where: (audits[id].details?.items ?? []).map((item) => item.node?.selector ?? item.url ?? '').filter(Boolean).slice(0, 5),
      })),
  );
}

async function run(address, port) {
  const result = await lighthouse(address, { port, output: 'json', logLevel: 'error' });
  if (result.lhr.runtimeError) throw new Error(`${address}: ${result.lhr.runtimeError.message}`);
  return result.lhr;
}

const chrome = await chromeLauncher.launch({ chromeFlags });
try {
  for (const address of addresses) {
    const reports = [];
    for (let i = 0; i < Number(runs); i++) reports.push(await run(address, chrome.port));
    const scores = {};
    for (const id of Object.keys(reports[0].categories)) {
      scores[id] = reports.map((report) => Math.round(report.categories[id].score * 100));
    }
    const medians = Object.fromEntries(Object.entries(scores).map(([id, of]) => [id, median(of)]));
    console.log(JSON.stringify({ address, medians, scores, costs: costly(reports[0]) }));
  }
} finally {
  chrome.kill();
}
