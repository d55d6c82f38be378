/** `20150830T123600Z`: the basic form of ISO 8601 in UTC, to the second, as in `X-Amz-Date`. */
export function formatAmzDate(date: Date): string {
  const second = Math.floor(date.getTime() / 1000);
  if (second !== last.second) last = { second, text: basicForm(date.toISOString()) };
  return last.text;
}

/** Milliseconds since the epoch, or `undefined` where the text is of another form or no day and time of the calendar. */
export function parseAmzDate(text: string): number | undefined {
  if (text === last.text) return last.second * 1000;
  const parts = form.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  // Date.parse takes 30 February for 1 March, and hour 24 for the next day.
  return Number.isNaN(time) || formatAmzDate(new Date(time)) !== text ? undefined : time;
}

function basicForm(iso: string): string {
  return `${iso.slice(0, 4)}${iso.slice(5, 7)}${iso.slice(8, 13)}${iso.slice(14, 16)}${iso.slice(17, 19)}Z`;
}

const form = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Whoever signs or verifies a thousand requests a second asks for the same text a thousand times. */
let last = { second: Number.NaN, text: '' };
