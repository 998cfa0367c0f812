// Opens the pages that the command writes in Chromium: node page_test.mjs COMMAND CORPUS CHROMIUM SYNTHESIZE
// Pictures of every view are left in the folder `pictures` where it runs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { hostileArticles } from './hostile.mjs';

const [command, corpus, browserPath, synthesize] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'newsprint-page-'));
const pictures = resolve('pictures');
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures);

function makePage(name, input, ...options) {
  const path = join(work, `${name}.html`);
  try {
    execFileSync(command, ['audit', '--quiet', '--format', 'html', '-o', path, ...options, input]);
  } catch (error) {
    if (error.status !== 3) throw error;  // 3: something is in quarantine
  }
  return pathToFileURL(path).href;
}

const corpusPage = makePage('corpus', corpus);
const hostileFile = join(work, 'hostile.jsonl');
writeFileSync(hostileFile, hostileArticles());
const hostilePage = makePage('hostile', hostileFile, '--phrases', '--boilerplate');
const loneFile = join(work, 'lone.jsonl');
writeFileSync(loneFile, '{"id":"a","text":"Two keepers painted their tower green."}\n');
const emptyPage = makePage('empty', loneFile);

const complaints = [];
let opened = 0;
// The page may load itself, and nothing else; it says nothing on the console.
function watch(page) {
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') complaints.push(`dialog: ${dialog.message()}`);
    void dialog.accept();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(pathToFileURL(work).href) && !url.startsWith('data:,') && !url.startsWith('blob:')) complaints.push(`request: ${url}`);
  });
  return page;
}

// The page anew, at a view of it.
async function open(page, address, hash) {
  await page.goto(`${address}?${++opened}#${hash}`);
  await page.locator('main h1').first().waitFor();
}

// Another view of the page that is open.
async function turn(page, hash) {
  await page.evaluate((to) => {
    document.querySelector('main').replaceChildren();
    location.hash = to;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }, hash);
  await page.locator('main h1').first().waitFor();
}

async function accessible(page, where) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  for (const violation of result.violations) {
    if (violation.impact !== 'serious' && violation.impact !== 'critical') continue;
    complaints.push(`axe, ${where}: ${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 2).map((node) => node.html.slice(0, 160)).join(' ')}`);
  }
}

const tests = [];
const test = (name, run) => tests.push([name, run]);

// The addresses of every view of a page: lists, and one of each kind behind them.
async function viewsOf(page, address) {
  const views = ['overview', 'statements', 'statements?flag=altered', 'stories', 'outlets', 'pairs', 'pairs?relation=quote'];
  for (const [list, kind] of [['statements?flag=doubtful', 'statement'], ['stories', 'story'], ['pairs', 'pair'], ['pairs?relation=quote', 'pair']]) {
    await open(page, address, list);
    const link = page.locator(`main a[href^="#${kind}?"]`).first();
    if (await link.count()) views.push((await link.getAttribute('href')).slice(1));
  }
  return views;
}

test('every view: nothing said, nothing asked for, no wider than the window, accessible', async (context) => {
  const page = watch(await context.newPage());
  for (const [name, address] of [['corpus', corpusPage], ['hostile', hostilePage], ['empty', emptyPage]]) {
    const views = await viewsOf(page, address);
    assert.ok(name === 'empty' || views.length > 9, `${name}: ${views}`);
    await open(page, address, 'overview');
    for (const width of [390, 1280]) {
      for (const colorScheme of ['light', 'dark']) {
        await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
        await page.emulateMedia({ colorScheme });
        for (const [i, view] of views.entries()) {
          await turn(page, view);
          await page.screenshot({ path: join(pictures, `${name}-${i}-${view.replace(/\?.*/, '')}-${width}-${colorScheme}.png`) });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (over > 0) complaints.push(`${name} ${view.slice(0, 80)} at ${width}: ${over} pixels too wide`);
          if (name === 'corpus' ? (width === 390) === (colorScheme === 'dark') : width === 390 && colorScheme === 'light') await accessible(page, `${name} ${view.slice(0, 80)} at ${width}, ${colorScheme}`);
        }
      }
    }
  }
  await page.close();
});

test('what articles hold is nothing but text', async (context) => {
  const page = watch(await context.newPage());
  const views = await viewsOf(page, hostilePage);
  await open(page, hostilePage, 'overview');
  for (const view of views) {
    await turn(page, view);
    const found = await page.evaluate(() => ({
      hacked: window.hacked, images: document.querySelectorAll('img, svg, iframe, object, embed, form[action], b[onclick]').length,
      links: [...document.querySelectorAll('a')].filter((a) => !a.getAttribute('href').startsWith('#')).length,
    }));
    assert.deepEqual(found, { hacked: undefined, images: 0, links: 0 }, view);
  }
  await open(page, hostilePage, 'pairs');
  assert.ok((await page.locator('main').innerText()).includes('<img src=x onerror='), 'it is shown as it stands');
  await page.close();
});

test('a pair: click to jump, scrolled together, boilerplate switched, and a link that leads back', async (context) => {
  const page = watch(await context.newPage());
  await page.setViewportSize({ width: 1280, height: 500 });
  await open(page, corpusPage, 'pair?a=harbour-fire%2Fanselm-courier-1&b=harbour-fire%2Fnorthline-2');
  assert.match(await page.locator('.why').innerText(), /shorter body/);
  const marks = await page.locator('.pane').nth(0).locator('mark').count();
  assert.ok(marks >= 3);
  const last = page.locator('.pane').nth(0).locator('mark').last();
  const number = await last.getAttribute('data-passage');
  await last.locator('.chip').or(last).first().click();
  const counterpart = page.locator(`.pane >> nth=1 >> mark[data-passage="${number}"]`).first();
  const visible = (locator) => locator.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const pane = element.closest('.pane').getBoundingClientRect();
    return box.top >= pane.top - 1 && box.top < pane.bottom;
  });
  assert.ok(await visible(counterpart), 'the counterpart is in view');
  assert.ok(page.url().includes(`at=${number}`));
  await page.reload();
  await page.waitForFunction(() => document.querySelector('mark.current') !== null);
  assert.equal(await page.locator('mark.current').first().getAttribute('data-passage'), number);
  assert.ok(await visible(counterpart), 'the link leads back to the passage');

  await page.locator('.pane').nth(0).evaluate((pane) => (pane.scrollTop = 0));
  await page.locator('.pane').nth(0).hover();
  const before = await page.locator('.pane').nth(1).evaluate((pane) => pane.scrollTop);
  await page.mouse.wheel(0, 240);
  await page.waitForFunction((was) => document.querySelectorAll('.pane')[1].scrollTop !== was, before);

  await page.locator('.pane').nth(1).focus();
  await page.keyboard.press('n');
  assert.notEqual(await page.locator('mark.current').first().getAttribute('data-passage'), number);

  assert.ok(await page.locator('.aside').first().isVisible());
  await page.locator('.tools select').selectOption('hide');
  assert.ok(!(await page.locator('.aside').first().isVisible()));
  assert.ok(page.url().includes('chrome=hide'));
  const classes = await page.locator('.pane').nth(0).locator('mark').evaluateAll((all) => all.map((mark) => [mark.dataset.passage, mark.className.replace('current', '').trim()]));
  assert.equal(new Set(classes.map(([, style]) => style)).size, new Set(classes.map(([passage]) => passage)).size, 'each passage has its own colour and pattern');
  await page.close();
});

test('lists: search, filter, order and pages are in the address', async (context) => {
  const page = watch(await context.newPage());
  await open(page, corpusPage, 'pairs');
  const count = async () => page.locator('.count').innerText();
  const whole = await count();
  await page.getByLabel('Search').fill('ferry');
  await page.waitForFunction((was) => document.querySelector('.count').textContent !== was, whole);
  assert.match(await count(), /^\d+ of \d+ pairs$/);
  await page.getByLabel('Relation').selectOption('quote');
  const chosen = await count();
  assert.ok(page.url().includes('q=ferry') && page.url().includes('relation=quote'));
  await page.reload();
  assert.equal(await count(), chosen);
  await open(page, corpusPage, 'pairs?outlet=Northline&from=2024-03-06&to=2024-03-20');
  const dates = await page.locator('.origin').allInnerTexts();
  assert.ok(dates.length > 0);
  await open(page, corpusPage, 'pairs?page=2');
  assert.match(await page.locator('.pager').innerText(), /Page 2 of/);
  assert.ok((await page.locator('tbody tr').count()) <= 40);
  await open(page, corpusPage, 'statements?speaker=oswin');
  assert.match(await page.locator('.cardlist').innerText(), /Marta Oswin/);
  await open(page, corpusPage, 'statements?flag=reassigned');
  assert.ok((await page.locator('.cardlist .badge.alarm').count()) === (await page.locator('.cardlist > li').count()));
  await page.close();
});

async function downloaded(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('the table as CSV, and no cell of it a formula', async (context) => {
  const page = watch(await context.newPage());
  await open(page, corpusPage, 'pairs?relation=excerpt');
  const { name, text } = await downloaded(page, page.getByRole('button', { name: 'Save as CSV' }));
  assert.equal(name, 'pairs.csv');
  const rows = Number.parseInt(await page.locator('.count').innerText(), 10);
  assert.equal(text.split('\r\n').filter((line) => /^excerpt,/.test(line)).length, rows);
  await open(page, hostilePage, 'pairs');
  const hostile = (await downloaded(page, page.getByRole('button', { name: 'Save as CSV' }))).text;
  assert.ok(hostile.includes(`"'=HYPERLINK(""http://evil.example"",""x"")"`), hostile.slice(0, 600));
  assert.ok(!/(^|,|\n)"?[=+@-]/.test(hostile), 'no cell begins like a formula');
  await page.close();
});

test('a verdict is set, saved, and read again', async (context) => {
  const page = watch(await context.newPage());
  const hash = 'pair?a=harbour-fire%2Fanselm-courier-1&b=harbour-fire%2Fnorthline-2';
  await open(page, corpusPage, hash);
  const form = page.getByRole('group', { name: 'Your verdict on this pair' });
  await form.getByLabel('Wrong').check();
  await form.getByLabel('Note on this pair').fill('two fires');
  await form.getByLabel('Note on this pair').press('Tab');
  await page.locator('.passages details').first().click();
  await page.getByRole('group', { name: 'Your verdict on passage 1' }).getByLabel('Boilerplate').check();
  await turn(page, 'statements');
  await page.locator('.cardlist a').first().click();
  await page.getByRole('group', { name: 'Your verdict on this statement' }).getByLabel('Right').check();
  assert.match(await page.locator('#desk').innerText(), /3 verdicts, not saved/);
  const { name, text } = await downloaded(page, page.getByRole('button', { name: 'Save verdicts' }));
  assert.equal(name, 'verdicts.json');
  const saved = JSON.parse(text);
  assert.equal(saved.newsprint, 'verdicts');
  assert.deepEqual(saved.verdicts.map((one) => [one.on, one.verdict]).sort(),
                   [['pair', 'wrong'], ['passage', 'boilerplate'], ['statement', 'right']]);
  assert.equal(saved.verdicts.find((one) => one.on === 'pair').note, 'two fires');
  assert.doesNotMatch(await page.locator('#desk').innerText(), /not saved/);

  const file = join(work, 'verdicts.json');
  writeFileSync(file, text);
  await open(page, corpusPage, hash);
  await page.locator('#verdict-file').setInputFiles(file);
  await page.waitForFunction(() => document.querySelector('#desk').textContent.includes('3 verdicts'));
  assert.ok(await page.getByRole('group', { name: 'Your verdict on this pair' }).getByLabel('Wrong').isChecked());
  assert.equal(await page.getByLabel('Note on this pair').inputValue(), 'two fires');
  await open(page, makePage('judged', corpus, '--verdicts', file), hash);
  assert.ok(await page.getByRole('group', { name: 'Your verdict on this pair' }).getByLabel('Wrong').isChecked(), 'the next report remembers it');
  await page.close();
});

test('by keyboard, and for who hears the page', async (context) => {
  const page = watch(await context.newPage());
  await open(page, corpusPage, 'overview');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the content');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  await page.getByRole('link', { name: 'Stories', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Stories', level: 1 }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main', 'the new view has the focus');
  assert.match(await page.title(), /^Stories/);
  await page.close();
});

test('the page of a night marks what is new', async (context) => {
  const lines = readFileSync(corpus, 'utf8').split('\n').filter(Boolean);
  const folders = ['in', 'archive', 'out'].map((name) => join(work, name));
  mkdirSync(folders[0]);
  for (const [night, rest] of [['monday', 0], ['tuesday', 1]]) {
    writeFileSync(join(folders[0], `${night}.jsonl`), `${lines.filter((_, i) => i % 2 === rest).join('\n')}\n`);
    execFileSync(command, ['nightly', '--quiet', '--archive', folders[1], '--in', folders[0], '--out', folders[2]]);
  }
  const page = watch(await context.newPage());
  await open(page, pathToFileURL(join(folders[2], 'latest', 'report.html')).href, 'pairs');
  assert.ok((await page.locator('.badge.tonight').count()) > 0);
  const tonight = new Set(lines.filter((_, i) => i % 2 === 1).map((line) => JSON.parse(line).id));
  await page.locator('main td.rank a').first().click();
  await page.locator('.side').first().waitFor();
  for (const side of await page.locator('.side').all()) {
    assert.equal(await side.locator('.badge.tonight').count(), tonight.has(await side.locator('.id').innerText()) ? 1 : 0);
  }
  await page.close();
});

// Tests share their machine: what counts is the time that the page itself has worked until its overview stands.
test('10,000 articles: all that was found, soon, and no view that draws everything', async (context) => {
  const articles = join(work, 'articles.jsonl');
  execFileSync(synthesize, ['-n', '10000', '-o', articles]);
  const address = makePage('large', articles);
  assert.ok(statSync(join(work, 'large.html')).size < 10e6, 'it goes through the mail');
  const page = watch(await context.newPage());
  page.setDefaultTimeout(60_000);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  const painted = await page.evaluate(() => new Promise((done) => {
    const wait = () => (document.querySelector('.findings') ? requestAnimationFrame(() => done(performance.now())) : setTimeout(wait, 5));
    wait();
  }));
  const { metrics } = await session.send('Performance.getMetrics');
  const worked = metrics.find((metric) => metric.name === 'TaskDuration').value * 1000;
  console.log(`        10,000 articles: the overview after ${Math.round(painted)} ms, of which it worked ${Math.round(worked)}`);
  assert.ok(worked < 2000, `worked ${worked} ms for the overview`);
  for (const view of ['overview', 'statements', 'stories', 'outlets', 'pairs']) {
    await turn(page, view);
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    assert.ok(elements < 6000, `${view}: ${elements} elements`);
  }
  assert.equal(await page.locator('.notice').count(), 0, 'no pair was left out');
  assert.match(await page.locator('.count').innerText(), /^[\d,]{5,} pairs$/);
  await page.locator('main td.rank a').first().click();
  await page.locator('.pane mark').nth(1).waitFor();  // with the texts of both
  await page.close();
});

test('a story tells what changed, a statement marks what differs', async (context) => {
  const page = watch(await context.newPage());
  await open(page, corpusPage, 'stories?q=warehouse');
  await page.locator('.cardlist a').first().click();
  await page.locator('.history details').first().locator('summary').click();
  await page.locator('.changes ins').first().waitFor();  // the texts are unpacked first
  await open(page, corpusPage, 'statements?flag=altered');
  await page.locator('.cardlist a').first().click();
  await page.locator('.variants ins, .variants del').first().waitFor();
  const places = await page.locator('.dot').evaluateAll((dots) => dots.map((dot) => dot.getBoundingClientRect().left));
  assert.ok(places.every((x, i) => i === 0 || x >= places[i - 1] - 1), 'the first at the left');
  await page.close();
});

test('on paper the panes are whole, and without scripts there is the text', async (context, browser) => {
  const page = watch(await context.newPage());
  await open(page, corpusPage, 'pair?a=harbour-fire%2Fanselm-courier-1&b=harbour-fire%2Fnorthline-2');
  await page.emulateMedia({ media: 'print' });
  const cut = await page.locator('.pane').evaluateAll((panes) => panes.some((pane) => pane.scrollHeight > pane.clientHeight + 2));
  assert.ok(!cut);
  assert.ok(!(await page.locator('.tools').isVisible()));
  await page.close();
  const silent = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await silent.goto(corpusPage);
  assert.match(await silent.locator('pre').innerText(), /233 articles/);
  await silent.close();
});

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
         '--disable-component-update', '--disable-sync'],
});
let failed = 0;
try {
  for (const [name, run] of tests) {
    const context = await browser.newContext({ acceptDownloads: true });
    context.setDefaultTimeout(10_000);
    try {
      await run(context, browser);
      if (complaints.length > 0) throw new Error(`${complaints.length} complaints\n  ${complaints.slice(0, 12).join('\n  ')}`);
      console.log(`ok      ${name}`);
    } catch (error) {
      ++failed;
      console.log(`FAILED  ${name}\n  ${error.stack}`);
    }
    complaints.length = 0;
    await context.close();
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
console.log(`${tests.length - failed} of ${tests.length} passed`);
process.exit(failed > 0 ? 1 : 0);
