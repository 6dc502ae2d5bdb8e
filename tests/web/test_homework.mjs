// A homework code in the address: shown before anything is taken, taken home, and gone from the address.
import { Browser, check, same, words } from './harness.mjs';

const CODE = '40GM067GB30002R1MXVD';  // three steps and a place of our edition

async function visit({ server, browsers }, fragment) {
  const browser = await Browser.start();
  browsers.push(browser);
  return browser.open(server.address + fragment);
}

export default {
  async 'a code in the address is shown, and does not stay in the address'(open) {
    const seen = await visit(open, '#h=' + CODE);
    await seen.find('heading', words('homework.title'));
    await seen.find('button', words('homework.take'));
    same(await seen.page.evaluate(() => location.hash), '', 'the fragment');
    await seen.tap('button', words('homework.take'));
    check(await seen.has('heading', words('homework.taken')), 'the steps are not on Today');
  },

  async 'a code in the address of the page that is open already is shown there'(open) {
    const seen = await visit(open, '');
    await seen.page.evaluate((code) => { location.hash = '#h=' + code; }, CODE);
    await seen.find('heading', words('homework.title'));
    await seen.find('button', words('homework.take'));
    same(await seen.page.evaluate(() => location.hash), '', 'the fragment');
  },

  async 'what is no code opens the article'(open) {
    const seen = await visit(open, '#h=<b>');
    same(await seen.page.evaluate(() => location.hash), '', 'the fragment');
    check(!(await seen.has('heading', words('homework.title'))), 'the page for a code is shown');
  },
};
