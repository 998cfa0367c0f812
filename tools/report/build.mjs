// Builds the page's template: `node build.mjs OUT`. The same sources give the same bytes.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];
if (!out) {
  console.error('usage: node build.mjs OUT');
  process.exit(2);
}

async function bundle(entry) {
  const result = await build({
    entryPoints: [join(here, 'src', entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'ascii',
    legalComments: 'none',
  });
  return result.outputFiles[0].text.trim();
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const style = await bundle('style.css');
const script = await bundle('main.ts');
// The page may run this script and this style, and ask nobody for anything.
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)}`,
  `style-src ${hash(style)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

let template = readFileSync(join(here, 'src', 'template.html'), 'utf8');
for (const [place, text] of [['{{policy}}', policy], ['{{style}}', style], ['{{script}}', script]]) {
  if (template.split(place).length !== 2) throw new Error(`template.html must hold ${place} once`);
  template = template.replace(place, () => text);
}
for (const place of ['<!--newsprint:text-->', '<!--newsprint:records-->']) {
  if (template.split(place).length !== 2) throw new Error(`the template must hold ${place} once`);
}
writeFileSync(out, template);
