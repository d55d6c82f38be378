/** The handler on `node:http`. */
export { createNodeListener } from './node-listener.ts';
export type { NodeListener, NodeListenerOptions, Route, RouteAnswer } from './node-listener.ts';
export { createNodeServer } from './node-server.ts';
export type { NodeServer, NodeServerOptions } from './node-server.ts';
