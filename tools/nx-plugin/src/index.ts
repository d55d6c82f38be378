export { createNodes, createNodes as createNodesV2 } from './create-nodes.ts';
export const name: string = '@trent/nx-plugin';
