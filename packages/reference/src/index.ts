export { siteFolder } from './site/site-folder.ts';
