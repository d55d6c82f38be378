/** e.g. `us-east-1`, `us-gov-west-1` */
export const regionPattern: RegExp = /^[a-z]{2,}(-[a-z]+)+-\d+$/;
