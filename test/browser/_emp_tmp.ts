import { writeFileSync } from 'node:fs';
import { launch } from './launch.ts';
const B = 'http://127.0.0.1:4711';
const b = await launch();
async function as(name: string) {
  const ctx = await b.newContext({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: false,
    locale: 'zh-CN',
  });
  const p = await ctx.newPage();
  await p.goto(B + '/sign-in');
  await p.fill('[name=name]', name);
  await p.fill('[name=password]', 'zhuye-sample');
  await p.click('main button[type=submit]');
  return p;
}
let n = 0;
const shot = async (p: Awaited<ReturnType<typeof as>>, name: string) => {
  n++;
  await p.screenshot({ path: `/tmp/emp/s${String(n).padStart(2, '0')}-${name}.png`, fullPage: true });
  console.log(n, name, p.url(), await p.title());
};
const p = await as('gulou');
console.log(p.url());
await p.goto(B + '/programme/new-employment?plan=2022-2024');
await shot(p, 'figure-county');
await p.goto(B + '/programme/new-employment?plan=2022-2024&region=350000');
await shot(p, 'figure-province');
await p.goto(B + '/programme/new-employment?plan=2022-2024&by=category');
await shot(p, 'figure-category');
await p.goto(B + '/programme/new-employment/rows?plan=2022-2024&region=350102');
await shot(p, 'rows');
await p.click('tbody tr:first-child td a');
await shot(p, 'spell');
await p.goto(B + '/spells');
await shot(p, 'worklist');
await p.click('tbody tr:first-child th a');
await shot(p, 'pending-spell');
await p.goto(B + '/people');
const href = await p.getAttribute('tbody tr:first-child a', 'href');
await p.goto(B + href + '/spells/new');
await shot(p, 'new');
await p.fill('[name=unit]', '公司');
await p.click('text=查找登记的单位');
await shot(p, 'new-found');
await p.click('button:has-text("登记就业")');
await shot(p, 'new-empty-errors');
await p.check('[name=form][value=FLEXIBLE]');
await p.fill('[name=startedOn-year]', '2025');
await p.fill('[name=startedOn-month]', '9');
await p.fill('[name=startedOn-day]', '1');
await p.click('button:has-text("登记就业")');
await shot(p, 'recorded');
await p.click('button:has-text("核实通过")');
await shot(p, 'verify-refused');
await p.selectOption('[name=kind]', 'HOME_VISIT');
await p.setInputFiles('[name=file]', {
  name: '入户.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4 x'),
});
await p.click('button:has-text("上传材料")');
await shot(p, 'uploaded');
await p.click('button:has-text("核实通过")');
await shot(p, 'verified');
await p.goto(B + '/employers');
await shot(p, 'employers');
await p.goto(B + '/employers/new');
await shot(p, 'employers-new');
await b.close();
