export { contentSecurityPolicy } from './site/content-security-policy.ts';
export { siteFolder } from './site/site-folder.ts';
