// Pictures of what only the browser shows, for eyes: in build/web/shots, at twice the pixels.
import { Browser, words } from './harness.mjs';

const SIZES = [{ width: 390, height: 844 }, { width: 834, height: 1194 }, { width: 1280, height: 800 }];

export default {
  async 'pictures of what the browser adds'(open) {
    for (const size of SIZES) {
      const browser = await Browser.start({ size, scale: 2, promised: false });
      open.browsers.push(browser);
      const seen = await browser.open(open.server.address);
      const name = `${size.width}x${size.height}`;
      await seen.page.evaluate(() => _tendVersionReady());
      await seen.says(words('host.new_version'));
      await seen.shot(`version-${name}`);
      await seen.tap('button', words('notice.dismiss'));
      await seen.tap('button', words('toolbar.bookmark'));
      await seen.says(words('host.warning'));
      await seen.shot(`warning-${name}`);
      await seen.tap('button', words('host.go_on'));
      await seen.tap('button', words('nav.settings'));
      await seen.tap('button', words('settings.copies'));
      await seen.shot(`copies-${name}`);
      await open.browsers.pop().close();
    }
  },
};
