/** Types of what a client is made of and made with. Apart from the API's own, which may have the same names. */
export type * from '@trent/client-runtime';
