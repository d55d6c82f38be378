export { findChromium } from './find-chromium.ts';
export { launchBrowser } from './launch-browser.ts';
